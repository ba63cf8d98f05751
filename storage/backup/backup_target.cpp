// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_target.h"

#include "storage/backup/backup_header.h"
#include "storage/error.h"

#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <system_error>

namespace soundings::storage {

namespace {

constexpr auto DamagedEnding = ".damaged";

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
    bool isNewer = false;
    std::optional<core::IdBytes> vault{}; ///< missing where the header is damaged or newer
};

/// By the header alone: the rest may be cut off, and a backup of this vault it is all the same.
Replaced lookedAt(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string header = nextBytes(stream, BackupOpeningBytes);
    if (!stream.is_open() || stream.bad()) {
        throw Error(ErrorKind::Io,
                    "what has the name of the backup already cannot be read; nothing was written",
                    file);
    }
    Replaced replaced{.isBackup = isBackupOpening(header)};
    try {
        const std::size_t rest = bytesAfterOpening(header, file);
        header += nextBytes(stream, rest);
        if (header.size() == BackupOpeningBytes + rest) {
            replaced.vault = backupHeaderFrom(header, file).vault;
        }
    } catch (const Error& error) {
        replaced.isNewer = error.kind() == ErrorKind::TooNew;
    }
    return replaced;
}

/// Whether it is to be kept aside: what can no longer say that it is a backup of this vault, and
/// yet begins like a backup or lies where only this program puts anything.
bool requireReplaceable(const std::filesystem::path& place,
                        EarlierBackup earlier,
                        const BackedVault& vault)
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
    if (replaced.isNewer) {
        refuse("this is a backup of a newer Soundings");
    }
    if (replaced.vault && *replaced.vault != vault.id) {
        refuse("this is a backup of another vault");
    }
    const bool isOurs = std::filesystem::is_regular_file(status) &&
                        (replaced.isBackup || place.parent_path() == vault.ownBackups());
    if (earlier == EarlierBackup::ReplaceDamaged && isOurs) {
        return !replaced.vault;
    }
    if (!replaced.isBackup) {
        refuse("this is no backup");
    }
    if (!replaced.vault) {
        refuse("this is a damaged backup that does not say of which vault");
    }
    return false;
}

/// `NAME.damaged`, or the first of `NAME.damaged-2` and so on that is free.
std::filesystem::path freeNameAside(const std::filesystem::path& place)
{
    for (int number = 1;; ++number) {
        auto aside = place;
        aside += std::string(DamagedEnding) + (number == 1 ? "" : "-" + std::to_string(number));
        std::error_code failure;
        if (!std::filesystem::exists(std::filesystem::symlink_status(aside, failure))) {
            return aside;
        }
    }
}

} // namespace

std::filesystem::path requireBackupTarget(const std::filesystem::path& target,
                                          EarlierBackup earlier,
                                          const BackedVault& vault)
{
    const auto wanted = std::filesystem::absolute(target);
    std::error_code failure;
    const auto folder = std::filesystem::canonical(wanted.parent_path(), failure);
    if (failure || !std::filesystem::is_directory(folder, failure)) {
        throw Error(ErrorKind::NotFound,
                    "the folder in which the backup was to be written is not there",
                    wanted.parent_path());
    }
    const auto place = folder / wanted.filename();
    if (folder == vault.folder) {
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
    static_cast<void>(requireReplaceable(place, earlier, vault));
    return place;
}

void makeRoomFor(const std::filesystem::path& place,
                 EarlierBackup earlier,
                 const BackedVault& vault)
{
    std::error_code failure;
    if (!std::filesystem::exists(std::filesystem::symlink_status(place, failure)) ||
        !requireReplaceable(place, earlier, vault)) {
        return;
    }
    std::filesystem::rename(place, freeNameAside(place));
}

} // namespace soundings::storage
