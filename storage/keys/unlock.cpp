// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/unlock.h"

#include "storage/error.h"
#include "storage/keys/attempts.h"
#include "storage/keys/recovery_key.h"
#include "storage/keys/sub_key.h"
#include "storage/restore_advice.h"

#include <utility>

namespace soundings::storage {

namespace {

[[noreturn]] void throwForeignKeys(const std::filesystem::path& keysFile)
{
    throw Error(
        ErrorKind::Damaged, restoreInstead("the keys in it do not come from this vault"), keysFile);
}

/// Names the file in errors.
template <class Open>
std::optional<OpenedSlot> openedIn(const std::filesystem::path& keysFile, const Open& open)
{
    try {
        return open();
    } catch (const Error& error) {
        throw Error(error.kind(), error.what(), keysFile);
    }
}

/// nullopt for a key that was mistyped, is of another vault, or where there is no such slot.
std::optional<OpenedSlot> openRecoverySlot(const KeysFile& keys, const Secret& recoveryKeyText)
{
    const KeySlot* slot = keys.recoverySlot();
    const auto recoveryKey = recoveryKeyFromText(recoveryKeyText.text());
    return slot == nullptr || !recoveryKey ? std::nullopt
                                           : openSlot(*slot, keys.vault, *recoveryKey);
}

/// From an opened slot to the keys: who could write the folder and not open it may have sealed a
/// key of his own to everybody's public key, but he does not know the origin key.
Unlocked unlockedWith(UnverifiedKeysFile read,
                      const KeySlot& slot,
                      OpenedSlot opened,
                      const std::filesystem::path& keysFile)
{
    verifyKeysFile(read, opened.dataKey, keysFile);
    KeySlot own = slot;
    Unlocked result{std::move(read.keys), opened.dataKey.copy(), own.user, own.cost};
    KeysFile& keys = result.keys;
    if (!keys.origin) {
        keys.origin =
            wrapKey(Secret::random(DataKeyBytes), keys.vault, result.dataKey, SubKey::Origin);
    }
    const Secret origin = originKeyOf(result, keysFile);
    if (!own.hasPair()) {
        giveKeyPair(own, keys.vault, opened, origin);
        keys.replaceSlot(own);
        result.isUpgraded = true;
    } else if (!sameSecret(origin, opened.originKey)) {
        throwForeignKeys(keysFile);
    }
    return result;
}

} // namespace

Secret originKeyOf(const Unlocked& unlocked, const std::filesystem::path& keysFile)
{
    const KeysFile& keys = unlocked.keys;
    auto key = keys.origin ? unwrapKey(*keys.origin, keys.vault, unlocked.dataKey, SubKey::Origin)
                           : std::nullopt;
    if (!key) {
        throwForeignKeys(keysFile);
    }
    return std::move(*key);
}

std::optional<OpenedSlot>
openSlotOf(const NameTag& tag, const KeysFile& keys, const TriedPassphrase& passphrase)
{
    const KeySlot* slot = keys.slotOf(tag);
    // Nobody learns from the time taken who has a slot.
    const KeySlot& tried = slot == nullptr ? keys.slots.front() : *slot;
    auto opened = openSlot(tried, keys.vault, passphrase.kept());
    if (passphrase.asTyped() != nullptr && (slot == nullptr || !opened)) {
        opened = openSlot(tried, keys.vault, *passphrase.asTyped());
    }
    return slot == nullptr ? std::nullopt : std::move(opened);
}

Unlocked unlockAs(const VaultFiles& files,
                  const std::string& userName,
                  const TriedPassphrase& passphrase,
                  std::int64_t utcSeconds)
{
    UnverifiedKeysFile read = readKeysFile(files.keys);
    const NameTag tag = nameTag(read.keys.vault, userName);
    Attempts attempts(files.attempts);
    attempts.requireFree(tag, utcSeconds);
    auto opened = openedIn(files.keys, [&] { return openSlotOf(tag, read.keys, passphrase); });
    if (!opened) {
        attempts.countWrong(tag, utcSeconds);
        throwWrongKey(files.keys);
    }
    const WrongPassphrases before = attempts.forget(tag);
    const KeySlot own = *read.keys.slotOf(tag);
    Unlocked unlocked = unlockedWith(std::move(read), own, std::move(*opened), files.keys);
    unlocked.wrongBefore = before;
    return unlocked;
}

Unlocked unlockBackupAs(UnverifiedKeysFile read,
                        const std::string& userName,
                        const BackupKey& key,
                        const std::filesystem::path& file)
{
    if (const auto* recovery = std::get_if<RecoveryKeyText>(&key)) {
        auto opened = openRecoverySlot(read.keys, *recovery->text);
        if (!opened) {
            throw Error(ErrorKind::WrongKey,
                        "this recovery key does not open it: expected the one that was valid on "
                        "the day of the backup, of the same vault; nothing was written",
                        file);
        }
        const KeySlot slot = *read.keys.recoverySlot();
        return unlockedWith(std::move(read), slot, std::move(*opened), file);
    }
    const NameTag tag = nameTag(read.keys.vault, userName);
    auto opened = openSlotOf(tag, read.keys, std::get<TriedPassphrase>(key));
    if (!opened) {
        throw Error(ErrorKind::WrongKey,
                    "the name or the passphrase is not right: expected those of the day of the "
                    "backup; where a key file belongs to the passphrase, give it too, otherwise "
                    "none; nothing was written",
                    file);
    }
    const KeySlot own = *read.keys.slotOf(tag);
    return unlockedWith(std::move(read), own, std::move(*opened), file);
}

Unlocked unlockWithRecoveryKey(const std::filesystem::path& keysFile, const Secret& recoveryKeyText)
{
    UnverifiedKeysFile read = readKeysFile(keysFile);
    auto opened = openedIn(keysFile, [&] { return openRecoverySlot(read.keys, recoveryKeyText); });
    if (!opened) {
        throwWrongKey(keysFile);
    }
    const KeySlot own = *read.keys.recoverySlot();
    return unlockedWith(std::move(read), own, std::move(*opened), keysFile);
}

void throwWrongKey(const std::filesystem::path& keysFile)
{
    throw Error(
        ErrorKind::WrongKey,
        "the name or the passphrase is not right; where a key file belongs to the passphrase, "
        "give it too, otherwise none; nothing was written",
        keysFile.parent_path());
}

} // namespace soundings::storage
