// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/unlock.h"

#include "storage/error.h"
#include "storage/keys/attempts.h"
#include "storage/keys/recovery_key.h"

#include <utility>

namespace soundings::storage {

Unlocked unlockAs(const VaultFiles& files,
                  const std::string& userName,
                  const Secret& passphrase,
                  std::int64_t utcSeconds)
{
    UnverifiedKeysFile read = readKeysFile(files.keys);
    const NameTag tag = nameTag(read.keys.vault, userName);
    Attempts attempts(files.attempts);
    attempts.requireFree(tag, utcSeconds);
    const KeySlot* slot = read.keys.slotOf(tag);
    // Nobody learns from the time taken who has a slot.
    const KeySlot& tried = slot == nullptr ? read.keys.slots.front() : *slot;
    auto dataKey = openSlot(tried, read.keys.vault, passphrase);
    if (slot == nullptr || !dataKey) {
        attempts.countWrong(tag, utcSeconds);
        throwWrongKey(files.keys);
    }
    attempts.forget(tag);
    verifyKeysFile(read, *dataKey, files.keys);
    const core::UserId user = slot->user;
    const KdfCost cost = slot->cost;
    return {std::move(read.keys), std::move(*dataKey), user, cost};
}

Unlocked unlockBackupAs(UnverifiedKeysFile read,
                        const std::string& userName,
                        const Secret& passphrase,
                        const std::filesystem::path& file)
{
    const KeySlot* slot = read.keys.slotOf(nameTag(read.keys.vault, userName));
    const KeySlot& tried = slot == nullptr ? read.keys.slots.front() : *slot;
    auto dataKey = openSlot(tried, read.keys.vault, passphrase);
    if (slot == nullptr || !dataKey) {
        throw Error(ErrorKind::WrongKey,
                    "the name or the passphrase is not right: expected those of the day of the "
                    "backup; nothing was written",
                    file);
    }
    verifyKeysFile(read, *dataKey, file);
    const core::UserId user = slot->user;
    const KdfCost cost = slot->cost;
    return {std::move(read.keys), std::move(*dataKey), user, cost};
}

Unlocked unlockWithRecoveryKey(const std::filesystem::path& keysFile, const Secret& recoveryKeyText)
{
    UnverifiedKeysFile read = readKeysFile(keysFile);
    const KeySlot* slot = read.keys.recoverySlot();
    const auto recoveryKey = recoveryKeyFromText(recoveryKeyText.text());
    if (slot == nullptr || !recoveryKey) {
        throwWrongKey(keysFile);
    }
    auto dataKey = openSlot(*slot, read.keys.vault, *recoveryKey);
    if (!dataKey) {
        throwWrongKey(keysFile);
    }
    verifyKeysFile(read, *dataKey, keysFile);
    const KdfCost cost = slot->cost;
    return {std::move(read.keys), std::move(*dataKey), core::UserId(), cost};
}

void throwWrongKey(const std::filesystem::path& keysFile)
{
    throw Error(ErrorKind::WrongKey,
                "the name or the passphrase is not right; nothing was written",
                keysFile.parent_path());
}

} // namespace soundings::storage
