// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/keys_file.h"

#include "storage/error.h"
#include "storage/keys/keys_text.h"
#include "storage/keys/sub_key.h"
#include "storage/restore_advice.h"

#include <algorithm>

namespace soundings::storage {

namespace {

constexpr std::size_t LargestKeysFile = std::size_t{1} << 20U;

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
    UnverifiedKeysFile read;
    read.keys = readKeysText(reader, file);
    read.body = text.substr(0, reader.position());
    Digest checksum{};
    reader.expect("  \"checksum\": \"");
    reader.hex(checksum);
    reader.expect("\",\n  \"mac\": \"");
    reader.hex(read.code);
    reader.expect("\"\n}\n");
    reader.expectEnd();
    if (checksum != sha256(read.body)) {
        throw Error(ErrorKind::Damaged, restoreInstead("the checksum does not fit"), file);
    }
    return read;
}

void verifyKeysFile(const UnverifiedKeysFile& read,
                    const Secret& dataKey,
                    const std::filesystem::path& file)
{
    const Secret key = deriveSubKey(dataKey, SubKey::KeysFile);
    if (!sameDigest(authenticationCode(read.body, key), read.code)) {
        throw Error(
            ErrorKind::Damaged, restoreInstead("changed by something other than Soundings"), file);
    }
}

StagedFile
stagedKeysFile(const KeysFile& keys, const Secret& dataKey, const std::filesystem::path& file)
{
    const std::string body = keysText(keys);
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
