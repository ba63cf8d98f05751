// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault_create.h"

#include "storage/audit/head.h"
#include "storage/error.h"
#include "storage/files/file_descriptor.h"
#include "storage/files/small_file.h"
#include "storage/random_id.h"
#include "storage/schema/migrate.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"
#include "storage/user_rows.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace soundings::storage {

namespace {

std::filesystem::path withoutTrailingSeparator(const std::filesystem::path& dir)
{
    const auto normal = std::filesystem::absolute(dir).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

void requireFree(const std::filesystem::path& dir)
{
    std::error_code failure;
    if (!std::filesystem::is_directory(dir.parent_path(), failure)) {
        throw Error(ErrorKind::NotFound,
                    "the folder in which the vault was to be created is not there",
                    dir.parent_path());
    }
    const auto status = std::filesystem::symlink_status(dir, failure);
    const bool isFree =
        !std::filesystem::exists(status) ||
        (std::filesystem::is_directory(status) && std::filesystem::is_empty(dir, failure));
    if (!isFree) {
        throw Error(ErrorKind::AlreadyExists,
                    "there is something here already; a new vault needs a new name or an empty "
                    "folder; nothing was written",
                    dir);
    }
}

/// Removed with everything in it unless it was moved to its place.
class FolderInTheMaking
{
public:
    explicit FolderInTheMaking(const std::filesystem::path& target)
        : m_target(target)
        , m_folder(target.parent_path() / ("." + target.filename().string() + ".new-" +
                                           core::toHex(randomIdBytes()).substr(0, 8)))
    {
        if (::mkdir(m_folder.c_str(), 0700) != 0) {
            throwSystemError(errno, "create the vault; nothing was written", target);
        }
    }

    FolderInTheMaking(const FolderInTheMaking&) = delete;
    FolderInTheMaking& operator=(const FolderInTheMaking&) = delete;

    ~FolderInTheMaking()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    void moveToTarget()
    {
        syncFolder(m_folder);
        if (::rename(m_folder.c_str(), m_target.c_str()) != 0) {
            if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) {
                throw Error(ErrorKind::AlreadyExists, "there is something here already", m_target);
            }
            throwSystemError(errno, "put the new vault in its place", m_target);
        }
        syncFolder(m_target.parent_path());
    }

private:
    std::filesystem::path m_target;
    std::filesystem::path m_folder;
};

void createEmptyFile(const std::filesystem::path& file)
{
    const FileDescriptor made(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!made.isOpen()) {
        throwSystemError(errno, "create the vault; nothing was written", file);
    }
}

AuditTip createRecords(const VaultFiles& files,
                       const Unlocked& unlocked,
                       const core::User& owner,
                       std::int64_t utcSeconds,
                       bool madeUp)
{
    // Made here and not by SQLite, which would let everybody read it.
    createEmptyFile(files.records);
    sqlite::Database database(files.records, unlocked.dataKey, sqlite::Database::Mode::CreateNew);
    migrate(database);
    sqlite::Transaction transaction(database);
    database.prepare("INSERT INTO vault (only_row, id, created_at, made_up) VALUES (1, ?, ?, ?)")
        .bind(unlocked.keys.vault, utcSeconds, madeUp)
        .run();
    insertUserRows(database, owner);
    const AuditTip tip = appendAudit(
        database, unlocked.keys.vault, owner.id, {"vault.create", owner.id.hex(), ""}, utcSeconds);
    transaction.commit();
    return tip;
}

} // namespace

Unlocked createFiles(const std::filesystem::path& dir,
                     const VaultOwner& owner,
                     const Secret& passphrase,
                     const Secret& recoveryKey,
                     const KdfCost& cost,
                     std::int64_t utcSeconds,
                     bool madeUp,
                     const std::function<void()>& beforeWriting)
{
    const core::User user{newId<core::User>(), owner.name, owner.roles, false};
    requireValid(user);
    const auto target = withoutTrailingSeparator(dir);
    requireFree(target);

    Unlocked unlocked{{}, Secret::random(DataKeyBytes), user.id, cost};
    unlocked.keys.vault = randomIdBytes();
    const Secret origin = Secret::random(DataKeyBytes);
    unlocked.keys.origin = wrapKey(origin, unlocked.keys.vault, unlocked.dataKey, SubKey::Origin);
    KeySlot ownerSlot{SlotKind::User, nameTag(unlocked.keys.vault, user.name), user.id, cost};
    sealSlot(ownerSlot, unlocked.keys.vault, passphrase, unlocked.dataKey, origin);
    KeySlot recoverySlot{SlotKind::Recovery, {}, {}, KdfCost::minimum()};
    sealSlot(recoverySlot, unlocked.keys.vault, recoveryKey, unlocked.dataKey, origin);
    unlocked.keys.slots = {ownerSlot, recoverySlot};

    if (beforeWriting) {
        beforeWriting();
    }
    FolderInTheMaking making(target);
    const VaultFiles files(making.folder());
    const AuditTip tip = createRecords(files, unlocked, user, utcSeconds, madeUp);
    StagedFile(files.head, headText(unlocked.keys.vault, tip, unlocked.dataKey)).put();
    createEmptyFile(files.lock);
    if (::mkdir(files.backups.c_str(), 0700) != 0) {
        throwSystemError(errno, "create the vault; nothing was written", dir);
    }
    writeKeysFile(unlocked.keys, unlocked.dataKey, files.keys);
    making.moveToTarget();
    return unlocked;
}

} // namespace soundings::storage
