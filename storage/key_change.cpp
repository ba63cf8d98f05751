// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_change.h"

#include "storage/audit/head.h"
#include "storage/error.h"
#include "storage/files/small_file.h"
#include "storage/restore_advice.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/page_check.h"
#include "storage/sqlite/statement.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <system_error>
#include <utility>

namespace soundings::storage {

namespace {

using sqlite::Database;

/// Null when there is no such file, or another key encrypts it.
std::unique_ptr<Database> openedWith(const std::filesystem::path& file, const Secret& dataKey)
{
    if (!isPlainFile(file)) {
        return nullptr;
    }
    try {
        return std::make_unique<Database>(file, dataKey, Database::Mode::OpenExisting);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged) {
            throw;
        }
        return nullptr;
    }
}

Secret previousKeyOf(const Unlocked& unlocked, const VaultFiles& files)
{
    auto key = unwrapKey(unlocked.keys.previous->dataKey,
                         unlocked.keys.vault,
                         unlocked.dataKey,
                         SubKey::PreviousKey);
    if (!key) {
        throw Error(ErrorKind::Damaged, "the previous key in it cannot be read", files.keys);
    }
    return std::move(*key);
}

/// The new records are those of before and one entry more. Otherwise they must not take their
/// place: something was recorded since, or a page was lost.
bool continues(Database& now, Database& before)
{
    const AuditTip tip = auditTip(before);
    return auditTip(now).number == tip.number + 1 && auditHashAt(now, tip.number) == tip.hash &&
           sqlite::unsoundPages(now).empty();
}

/// Whether records.db holds the records under the new key when it returns.
bool putNewRecordsInPlace(const VaultFiles& files, const Unlocked& unlocked, const Secret& before)
{
    auto fresh = openedWith(files.newRecords, unlocked.dataKey);
    if (fresh == nullptr) {
        return openedWith(files.records, unlocked.dataKey) != nullptr;
    }
    auto old = openedWith(files.records, before);
    if (old == nullptr || !continues(*fresh, *old)) {
        return openedWith(files.records, unlocked.dataKey) != nullptr;
    }
    // Closed first: the journal of the one must never be played into the other.
    old.reset();
    fresh.reset();
    if (isPlainFile(files.journal)) {
        throw Error(ErrorKind::Internal, "the records to be replaced are still in use");
    }
    if (::rename(files.newRecords.c_str(), files.records.c_str()) != 0) {
        throwSystemError(errno, "put the records with the new key in place", files.records);
    }
    syncFolder(files.folder);
    return true;
}

AuditTip headOfEither(const VaultFiles& files, const Unlocked& unlocked, const Secret& before)
{
    try {
        return readHead(files.head, unlocked.keys.vault, unlocked.dataKey);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged) {
            throw;
        }
        return readHead(files.head, unlocked.keys.vault, before);
    }
}

/// The head of before is that of the records without the entry that the change wrote.
void renewHead(const VaultFiles& files, const Unlocked& unlocked, const Secret& before)
{
    Database records(files.records, unlocked.dataKey, Database::Mode::OpenExisting);
    static_cast<void>(headIsOneBehind(records, headOfEither(files, unlocked, before), files.head));
    const AuditTip tip = auditTip(records);
    StagedFile(files.head, headText(unlocked.keys.vault, tip, unlocked.dataKey)).put();
}

void putPreviousInForce(const VaultFiles& files, Unlocked& unlocked, Secret before)
{
    if (openedWith(files.records, before) == nullptr) {
        throw Error(ErrorKind::Damaged,
                    restoreInstead("fits neither the key of the vault nor the one before"),
                    files.records);
    }
    KeysFile keys = unlocked.keys;
    const Secret origin = originKeyOf(unlocked, files.keys);
    keys.origin = wrapKey(origin, keys.vault, before, SubKey::Origin);
    keys.slots = std::move(keys.previous->slots);
    keys.previous.reset();
    writeKeysFile(keys, before, files.keys);
    unlocked.keys = std::move(keys);
    unlocked.dataKey = std::move(before);
    unlocked.isUpgraded = false;
    removeNewRecords(files);
}

void tell(const KeyChangeWatcher& afterStep, KeyChangeStep step)
{
    if (afterStep) {
        afterStep(step);
    }
}

} // namespace

void settleKeyChange(const VaultFiles& files, Unlocked& unlocked, const KeyChangeWatcher& afterStep)
{
    if (!unlocked.keys.previous) {
        removeNewRecords(files);
        return;
    }
    Secret before = previousKeyOf(unlocked, files);
    if (!putNewRecordsInPlace(files, unlocked, before)) {
        putPreviousInForce(files, unlocked, std::move(before));
        return;
    }
    removeNewRecords(files);
    tell(afterStep, KeyChangeStep::Replaced);
    renewHead(files, unlocked, before);
    tell(afterStep, KeyChangeStep::HeadWritten);
    KeysFile keys = unlocked.keys;
    keys.previous.reset();
    writeKeysFile(keys, unlocked.dataKey, files.keys);
    unlocked.keys = std::move(keys);
    unlocked.isUpgraded = false;
    tell(afterStep, KeyChangeStep::Finished);
}

void removeNewRecords(const VaultFiles& files) noexcept
{
    try {
        std::error_code ignored;
        for (const char* ending : {"", "-journal"}) {
            std::filesystem::path file = files.newRecords;
            std::filesystem::remove(file += ending, ignored);
        }
    } catch (const std::bad_alloc&) {
        return; // the next opening removes them
    }
}

} // namespace soundings::storage
