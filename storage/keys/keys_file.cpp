// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/keys_file.h"

#include "storage/error.h"
#include "storage/files/strict_reader.h"
#include "storage/keys/sub_key.h"

#include <algorithm>

namespace soundings::storage {

namespace {

// On disk, do not change: docs/vault-format.md describes it byte by byte.
constexpr std::uint64_t KeysVersion = 1;
constexpr std::string_view KeysOpening = "{\n  \"format\": \"soundings-keys\",\n  \"version\": ";
constexpr std::size_t LargestKeysFile = std::size_t{1} << 20U;

std::string_view kindWord(SlotKind kind)
{
    return kind == SlotKind::User ? "user" : "recovery";
}

std::string slotText(const KeySlot& slot)
{
    return "    {\"kind\": \"" + std::string(kindWord(slot.kind)) + "\", \"tag\": \"" +
           hexOf(slot.tag) + "\", \"user\": \"" + slot.user.hex() +
           "\", \"memoryBytes\": " + std::to_string(slot.cost.memoryBytes) +
           ", \"passes\": " + std::to_string(slot.cost.passes) + ", \"salt\": \"" +
           hexOf(slot.salt) + "\", \"nonce\": \"" + hexOf(slot.nonce) + "\", \"wrapped\": \"" +
           hexOf(slot.wrapped) + "\"}";
}

std::string bodyText(const KeysFile& keys)
{
    std::string text = std::string(KeysOpening) + std::to_string(KeysVersion) +
                       ",\n  \"vault\": \"" + hexOf(keys.vault) + "\",\n  \"slots\": [\n";
    for (const KeySlot& slot : keys.slots) {
        text += slotText(slot) + (&slot == &keys.slots.back() ? "\n" : ",\n");
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
                    "a key slot asks for " + std::to_string(cost.memoryBytes) + " bytes and " +
                        std::to_string(passes) +
                        " passes; 64 MiB to 1 GiB and 3 to 10 passes are allowed",
                    file);
    }
    return cost;
}

KeySlot readSlot(StrictReader& reader, const std::filesystem::path& file)
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
    reader.expect("\", \"wrapped\": \"");
    reader.hex(slot.wrapped);
    reader.expect("\"}");
    return slot;
}

} // namespace

const KeySlot* KeysFile::slotOf(const NameTag& tag) const
{
    const auto found = std::find_if(slots.begin(), slots.end(), [&tag](const KeySlot& slot) {
        return slot.kind == SlotKind::User && slot.tag == tag;
    });
    return found == slots.end() ? nullptr : &*found;
}

const KeySlot* KeysFile::recoverySlot() const
{
    const auto found = std::find_if(slots.begin(), slots.end(), [](const KeySlot& slot) {
        return slot.kind == SlotKind::Recovery;
    });
    return found == slots.end() ? nullptr : &*found;
}

void KeysFile::replaceSlot(const KeySlot& slot)
{
    const auto same = std::find_if(slots.begin(), slots.end(), [&slot](const KeySlot& other) {
        return other.kind == slot.kind && other.tag == slot.tag;
    });
    if (same == slots.end()) {
        slots.push_back(slot);
    } else {
        *same = slot;
    }
}

UnverifiedKeysFile readKeysFile(const std::filesystem::path& file)
{
    return keysFileFrom(readSmallFile(file, LargestKeysFile), file);
}

UnverifiedKeysFile keysFileFrom(const std::string& text, const std::filesystem::path& file)
{
    StrictReader reader(text, file);
    reader.expect(KeysOpening);
    const std::uint64_t version = reader.number();
    if (version > KeysVersion) {
        throw Error(ErrorKind::TooNew,
                    "written by a newer Soundings (format " + std::to_string(version) +
                        ", this program knows " + std::to_string(KeysVersion) +
                        "); nothing was written",
                    file);
    }
    UnverifiedKeysFile read;
    reader.expect(",\n  \"vault\": \"");
    reader.hex(read.keys.vault);
    reader.expect("\",\n  \"slots\": [\n");
    do {
        read.keys.slots.push_back(readSlot(reader, file));
    } while (reader.skip(",\n"));
    reader.expect("\n  ],\n");
    read.body = text.substr(0, reader.position());
    Digest checksum{};
    reader.expect("  \"checksum\": \"");
    reader.hex(checksum);
    reader.expect("\",\n  \"mac\": \"");
    reader.hex(read.code);
    reader.expect("\"\n}\n");
    reader.expectEnd();
    if (checksum != sha256(read.body)) {
        throw Error(ErrorKind::Damaged,
                    "the checksum does not fit; put the file back from a copy of the folder, if "
                    "you keep one",
                    file);
    }
    return read;
}

void verifyKeysFile(const UnverifiedKeysFile& read,
                    const Secret& dataKey,
                    const std::filesystem::path& file)
{
    const Secret key = deriveSubKey(dataKey, SubKey::KeysFile);
    if (!sameDigest(authenticationCode(read.body, key), read.code)) {
        throw Error(ErrorKind::Damaged,
                    "changed by something other than Soundings; put the file back from a copy of "
                    "the folder, if you keep one",
                    file);
    }
}

StagedFile
stagedKeysFile(const KeysFile& keys, const Secret& dataKey, const std::filesystem::path& file)
{
    const std::string body = bodyText(keys);
    const Digest code = authenticationCode(body, deriveSubKey(dataKey, SubKey::KeysFile));
    return {file,
            body + "  \"checksum\": \"" + sha256Hex(body) + "\",\n  \"mac\": \"" + hexOf(code) +
                "\"\n}\n"};
}

void writeKeysFile(const KeysFile& keys, const Secret& dataKey, const std::filesystem::path& file)
{
    stagedKeysFile(keys, dataKey, file).put();
}

} // namespace soundings::storage
