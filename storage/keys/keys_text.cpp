// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/keys_text.h"

#include "storage/digest.h"
#include "storage/error.h"
#include "storage/restore_advice.h"

#include <algorithm>
#include <string_view>

namespace soundings::storage {

namespace {

// On disk, do not change: docs/vault-format.md describes it byte by byte.
constexpr std::uint64_t KeysVersion = 2;
constexpr std::uint64_t KeysVersionWithoutPairs = 1;
constexpr std::string_view KeysOpening = "{\n  \"format\": \"soundings-keys\",\n  \"version\": ";

std::string_view kindWord(SlotKind kind)
{
    return kind == SlotKind::User ? "user" : "recovery";
}

std::string wrappedText(const WrappedKey& key)
{
    return R"({"nonce": ")" + hexOf(key.nonce) + R"(", "wrapped": ")" + hexOf(key.wrapped) +
           R"("})";
}

std::string heldText(const KeySlot& slot)
{
    const auto* pair = std::get_if<SlotWithPair>(&slot.holds);
    if (pair == nullptr) {
        return R"(", "wrapped": ")" + hexOf(std::get<SlotWithoutPair>(slot.holds).wrapped);
    }
    return R"(", "public": ")" + hexOf(pair->publicKey) + R"(", "wrapped": ")" +
           hexOf(pair->wrapped) + R"(", "box": ")" + hexOf(pair->box);
}

std::string slotText(const KeySlot& slot)
{
    return "    {\"kind\": \"" + std::string(kindWord(slot.kind)) + "\", \"tag\": \"" +
           hexOf(slot.tag) + "\", \"user\": \"" + slot.user.hex() +
           "\", \"memoryBytes\": " + std::to_string(slot.cost.memoryBytes) +
           ", \"passes\": " + std::to_string(slot.cost.passes) + ", \"salt\": \"" +
           hexOf(slot.salt) + "\", \"nonce\": \"" + hexOf(slot.nonce) + heldText(slot) + "\"}";
}

std::string slotsText(const std::vector<KeySlot>& slots)
{
    std::string text = "[\n";
    for (const KeySlot& slot : slots) {
        text += slotText(slot) + (&slot == &slots.back() ? "\n" : ",\n");
    }
    return text + "  ],\n";
}

KdfCost readCost(StrictReader& reader, const std::filesystem::path& file)
{
    KdfCost cost;
    reader.expect("\", \"memoryBytes\": ");
    cost.memoryBytes = reader.number();
    reader.expect(", \"passes\": ");
    const std::uint64_t passes = reader.number();
    cost.passes =
        static_cast<unsigned>(std::min<std::uint64_t>(passes, KdfCost::MaximumPasses + 1));
    if (!cost.isWithinBounds()) {
        throw Error(ErrorKind::Damaged,
                    restoreInstead("a key slot asks for " + std::to_string(cost.memoryBytes) +
                                   " bytes and " + std::to_string(passes) +
                                   " passes, which no Soundings writes: 64 MiB to 1 GiB and 3 to "
                                   "10 passes are allowed"),
                    file);
    }
    return cost;
}

WrappedKey readWrapped(StrictReader& reader)
{
    WrappedKey key;
    reader.expect(R"({"nonce": ")");
    reader.hex(key.nonce);
    reader.expect(R"(", "wrapped": ")");
    reader.hex(key.wrapped);
    reader.expect(R"("})");
    return key;
}

/// The part of a slot in which format 2 differs; it also holds slots that nobody has opened since.
std::variant<SlotWithPair, SlotWithoutPair> readHeld(StrictReader& reader, std::uint64_t version)
{
    if (version == KeysVersionWithoutPairs || !reader.skip(R"(", "public": ")")) {
        SlotWithoutPair held;
        reader.expect(R"(", "wrapped": ")");
        reader.hex(held.wrapped);
        return held;
    }
    SlotWithPair held;
    reader.hex(held.publicKey);
    reader.expect(R"(", "wrapped": ")");
    reader.hex(held.wrapped);
    reader.expect(R"(", "box": ")");
    reader.hex(held.box);
    return held;
}

KeySlot readSlot(StrictReader& reader, std::uint64_t version, const std::filesystem::path& file)
{
    KeySlot slot;
    reader.expect("    {\"kind\": \"");
    if (reader.skip("recovery")) {
        slot.kind = SlotKind::Recovery;
    } else {
        reader.expect("user");
    }
    reader.expect("\", \"tag\": \"");
    reader.hex(slot.tag);
    reader.expect("\", \"user\": \"");
    core::IdBytes user{};
    reader.hex(user);
    slot.user = core::UserId(user);
    slot.cost = readCost(reader, file);
    reader.expect(", \"salt\": \"");
    reader.hex(slot.salt);
    reader.expect("\", \"nonce\": \"");
    reader.hex(slot.nonce);
    slot.holds = readHeld(reader, version);
    reader.expect("\"}");
    return slot;
}

std::vector<KeySlot>
readSlots(StrictReader& reader, std::uint64_t version, const std::filesystem::path& file)
{
    std::vector<KeySlot> slots;
    reader.expect("[\n");
    do {
        slots.push_back(readSlot(reader, version, file));
    } while (reader.skip(",\n"));
    reader.expect("\n  ],\n");
    return slots;
}

std::uint64_t readVersion(StrictReader& reader, const std::filesystem::path& file)
{
    reader.expect(KeysOpening);
    const std::uint64_t version = reader.number();
    if (version > KeysVersion) {
        throw Error(ErrorKind::TooNew,
                    "written by a newer Soundings (format " + std::to_string(version) +
                        ", this program knows " + std::to_string(KeysVersion) +
                        "); nothing was written",
                    file);
    }
    if (version < KeysVersionWithoutPairs) {
        throw Error(ErrorKind::Damaged, restoreInstead("says a format that never was"), file);
    }
    return version;
}

} // namespace

std::string keysText(const KeysFile& keys)
{
    if (!keys.origin) {
        throw Error(ErrorKind::Internal, "keys without an origin cannot be written");
    }
    std::string text = std::string(KeysOpening) + std::to_string(KeysVersion) +
                       ",\n  \"vault\": \"" + hexOf(keys.vault) +
                       "\",\n  \"origin\": " + wrappedText(*keys.origin) +
                       ",\n  \"slots\": " + slotsText(keys.slots);
    if (keys.previous) {
        text += "  \"previous\": " + wrappedText(keys.previous->dataKey) +
                ",\n  \"previousSlots\": " + slotsText(keys.previous->slots);
    }
    return text;
}

KeysFile readKeysText(StrictReader& reader, const std::filesystem::path& file)
{
    KeysFile keys;
    const std::uint64_t version = readVersion(reader, file);
    reader.expect(",\n  \"vault\": \"");
    reader.hex(keys.vault);
    reader.expect("\",\n");
    if (version > KeysVersionWithoutPairs) {
        reader.expect("  \"origin\": ");
        keys.origin = readWrapped(reader);
        reader.expect(",\n");
    }
    reader.expect("  \"slots\": ");
    keys.slots = readSlots(reader, version, file);
    if (version > KeysVersionWithoutPairs && reader.skip("  \"previous\": ")) {
        keys.previous = {readWrapped(reader), {}};
        reader.expect(",\n  \"previousSlots\": ");
        keys.previous->slots = readSlots(reader, version, file);
    }
    return keys;
}

} // namespace soundings::storage
