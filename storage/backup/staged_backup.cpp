// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/staged_backup.h"

#include "storage/audit/head.h"
#include "storage/backup/backup_checks.h"
#include "storage/files/small_file.h"
#include "storage/keys/sub_key.h"
#include "storage/vault_state.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <string>
#include <system_error>

namespace soundings::storage {

namespace {

constexpr std::size_t LargestKeysToBackUp = std::size_t{1} << 20U;

/// How the work is shared out, by what each part takes of the whole.
constexpr double ExportedAt = 0.4;
constexpr double WrittenAt = 0.6;

template <class Work> void writingBackup(const std::filesystem::path& target, Work work)
{
    try {
        work();
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::file_exists) {
            throw Error(ErrorKind::AlreadyExists,
                        "there is a file here already; expected a new name",
                        target);
        }
        throwSystemError(error.code().value(), "write the backup; no backup was made", target);
    }
}

struct BackupParts
{
    BackupHeader header;
    std::string keys;
    std::string head;
};

/// The records in a file of their own, by a connection of its own: whatever becomes of it, that of
/// the vault is as it was.
BackupParts exportParts(const VaultState& state,
                        const std::filesystem::path& copy,
                        const BackupProgress& progress)
{
    createEmptyFile(copy);
    const auto expected = static_cast<double>(std::filesystem::file_size(state.files.records));
    sqlite::Database source(
        state.files.records, state.unlocked.dataKey, sqlite::Database::Mode::OpenExisting);
    std::function<void()> watcher;
    if (progress) {
        progress(0.0);
        watcher = [&] {
            std::error_code ignored;
            const auto size = static_cast<double>(std::filesystem::file_size(copy, ignored));
            progress(std::min(1.0, size / expected));
        };
    }
    source.watched(watcher, [&] { source.exportTo(copy, state.unlocked.dataKey); });
    const AuditTip tip = auditTip(source);
    BackupParts parts;
    parts.keys = readSmallFile(state.files.keys, LargestKeysToBackUp);
    parts.head = headText(state.vaultId(), tip, state.unlocked.dataKey);
    parts.header.vault = state.vaultId();
    parts.header.schemaVersion = source.userVersion();
    parts.header.auditNumber = tip.number;
    parts.header.keysBytes = parts.keys.size();
    parts.header.headBytes = parts.head.size();
    parts.header.recordsBytes = std::filesystem::file_size(copy);
    return parts;
}

/// Adds a whole file piece by piece.
void addFile(const std::filesystem::path& file,
             std::uint64_t size,
             const std::function<void(std::string_view)>& add,
             const BackupProgress& progress)
{
    const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!descriptor.isOpen()) {
        throwSystemError(errno, "read the copied records", file);
    }
    std::uint64_t done = 0;
    while (done < size) {
        const std::string piece = readPiece(descriptor.number(), BackupPieceBytes, file);
        if (piece.empty()) {
            throw Error(ErrorKind::Io, "the copied records end too early", file);
        }
        add(piece);
        done += piece.size();
        if (progress) {
            progress(static_cast<double>(done) / static_cast<double>(size));
        }
    }
}

/// So that what is read again comes from the disk, where the system follows the advice.
void forgetCached(const std::filesystem::path& file)
{
    const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    static_cast<void>(::posix_fadvise(descriptor.number(), 0, 0, POSIX_FADV_DONTNEED));
}

} // namespace

StagedBackup::StagedBackup(const VaultState& state,
                           const std::filesystem::path& target,
                           EarlierBackup earlier,
                           std::int64_t utcSeconds,
                           const BackupProgress& progress)
    : m_vault{state.vaultId(), state.files.folder}
    , m_info{requireBackupTarget(target, earlier, m_vault), {}, 0}
    , m_earlier(earlier)
    , m_workspace(m_info.file)
    , m_unfinished(m_workspace.folder() / "backup")
{
    try {
        write(state, utcSeconds, partOfProgress(progress, 0.0, WrittenAt));
        verify(state, partOfProgress(progress, WrittenAt, 1.0));
    } catch (const Error& error) {
        // It is a copy of the vault: what is wrong with it is wrong there.
        throw saidOfBackup(error,
                           m_workspace.folder(),
                           m_info.file,
                           m_info.file,
                           "check the vault, and restore the newest backup if that says the same");
    }
}

StagedBackup::StagedBackup(const Vault& vault,
                           const std::filesystem::path& target,
                           EarlierBackup earlier,
                           std::int64_t utcSeconds,
                           const BackupProgress& progress)
    : StagedBackup(vault.state(), target, earlier, utcSeconds, progress)
{
}

void StagedBackup::write(const VaultState& state,
                         std::int64_t utcSeconds,
                         const BackupProgress& progress)
{
    const VaultFiles copied(m_workspace.folder());
    BackupParts parts =
        exportParts(state, copied.records, partOfProgress(progress, 0.0, ExportedAt / WrittenAt));
    parts.header.utcSeconds = utcSeconds;
    const auto tell = partOfProgress(progress, ExportedAt / WrittenAt, 1.0);
    RunningCode code(deriveSubKey(state.unlocked.dataKey, SubKey::Backup));
    writingBackup(m_info.file, [&] {
        m_making.emplace(m_unfinished);
        const auto add = [&](std::string_view bytes) {
            m_making->write(bytes);
            code.add(bytes);
            m_info.bytes += bytes.size();
        };
        add(backupHeaderBytes(parts.header));
        add(parts.keys);
        add(parts.head);
        addFile(copied.records, parts.header.recordsBytes, add, tell);
        const Digest tag = code.finish();
        m_making->write({reinterpret_cast<const char*>(tag.data()), tag.size()});
        m_info.bytes += tag.size();
        m_making->makeSafe();
    });
    m_info.header = parts.header;
    // What cannot be removed now goes with the hidden folder.
    std::error_code ignored;
    std::filesystem::remove(copied.records, ignored);
}

void StagedBackup::verify(const VaultState& state, const BackupProgress& progress)
{
    forgetCached(m_unfinished);
    BackupFile written(m_unfinished);
    if (written.header() != m_info.header) {
        throw Error(ErrorKind::Damaged, "the backup is not as it was written", m_unfinished);
    }
    const auto folder = m_workspace.folder() / "check";
    makeFolder(folder);
    verifyBackup(written, VaultFiles(folder), state.unlocked, progress);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

void StagedBackup::put()
{
    writingBackup(m_info.file, [&] {
        if (m_earlier != EarlierBackup::Keep) {
            // Asked again: it has taken a while, and something else may have come there.
            makeRoomFor(m_info.file, m_earlier, m_vault);
        }
        std::error_code ignored;
        if (m_earlier != EarlierBackup::Keep && std::filesystem::exists(m_info.file, ignored)) {
            m_making->takePlaceOf(m_info.file);
        } else {
            m_making->add(m_info.file);
        }
    });
}

} // namespace soundings::storage
