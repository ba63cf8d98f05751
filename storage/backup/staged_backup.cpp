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
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <system_error>

namespace soundings::storage {

namespace {

constexpr std::size_t LargestKeysToBackUp = std::size_t{1} << 20U;

/// How the work is shared out, by what each part takes of the whole.
constexpr double ExportedAt = 0.4;
constexpr double WrittenAt = 0.6;

std::string nextBytes(std::istream& stream, std::size_t size)
{
    std::string bytes(size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

/// What a file that is to be replaced says of itself.
struct Replaced
{
    bool isBackup = false;
    std::optional<core::IdBytes> vault; ///< missing where the header is damaged or of a later time
};

/// By the header alone: the rest may be cut off, and a backup of this vault it is all the same.
Replaced lookedAt(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string header = nextBytes(stream, BackupOpeningBytes);
    Replaced replaced{isBackupOpening(header), std::nullopt};
    try {
        const std::size_t rest = bytesAfterOpening(header, file);
        header += nextBytes(stream, rest);
        if (header.size() == BackupOpeningBytes + rest) {
            replaced.vault = backupHeaderFrom(header, file).vault;
        }
    } catch (const Error&) {
        replaced.vault.reset();
    }
    return replaced;
}

void requireReplaceable(const std::filesystem::path& place,
                        EarlierBackup earlier,
                        const core::IdBytes& vault)
{
    const auto refuse = [&place](const std::string& what) {
        throw Error(ErrorKind::AlreadyExists,
                    what + ", and only a backup of this vault is replaced; expected a new name; "
                           "nothing was written",
                    place);
    };
    std::error_code failure;
    const auto status = std::filesystem::symlink_status(place, failure);
    const Replaced replaced =
        std::filesystem::is_regular_file(status) ? lookedAt(place) : Replaced();
    if (!replaced.isBackup) {
        refuse("this is no backup");
    }
    if (!replaced.vault && earlier != EarlierBackup::ReplaceDamaged) {
        refuse("this is a backup that does not say of which vault: it is damaged, or of a newer "
               "Soundings");
    }
    if (replaced.vault && *replaced.vault != vault) {
        refuse("this is a backup of another vault");
    }
}

/// Without links in front of the name, which SQLite would not follow.
std::filesystem::path requireBackupTarget(const std::filesystem::path& target,
                                          EarlierBackup earlier,
                                          const VaultState& state)
{
    const VaultFiles& files = state.files;
    const auto wanted = std::filesystem::absolute(target);
    std::error_code failure;
    const auto folder = std::filesystem::canonical(wanted.parent_path(), failure);
    if (failure || !std::filesystem::is_directory(folder, failure)) {
        throw Error(ErrorKind::NotFound,
                    "the folder in which the backup was to be written is not there",
                    wanted.parent_path());
    }
    const auto place = folder / wanted.filename();
    if (folder == files.folder) {
        throw Error(ErrorKind::Conflict,
                    "a backup among the files of the vault would be lost with it; expected a "
                    "file elsewhere; nothing was written",
                    place);
    }
    const auto status = std::filesystem::symlink_status(place, failure);
    if (!wanted.has_filename() || std::filesystem::is_directory(status)) {
        throw Error(ErrorKind::AlreadyExists,
                    "this is a folder; expected the name of a new file; nothing was written",
                    wanted);
    }
    if (!std::filesystem::exists(status)) {
        return place;
    }
    if (earlier == EarlierBackup::Keep) {
        throw Error(ErrorKind::AlreadyExists,
                    "there is a file here already; expected a new name; nothing was written",
                    place);
    }
    requireReplaceable(place, earlier, state.vaultId());
    return place;
}

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
    : m_info{requireBackupTarget(target, earlier, state), {}, 0}
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
        if (m_earlier == EarlierBackup::Keep) {
            m_making->add(m_info.file);
        } else {
            m_making->replace(m_info.file);
        }
    });
}

} // namespace soundings::storage
