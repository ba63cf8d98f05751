// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/folder_rights.h"

#include "storage/error.h"
#include "storage/files/file_descriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <pwd.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace soundings::storage {

namespace {

constexpr mode_t ReadByOthers = S_IRGRP | S_IROTH;
constexpr mode_t WriteByOthers = S_IWGRP | S_IWOTH;
constexpr mode_t EnterByOthers = S_IXGRP | S_IXOTH;

std::string nameOf(uid_t user)
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
        return found->pw_name;
    }
    return "user " + std::to_string(user);
}

/// nullopt for a link, for what has gone meanwhile, and where all is as it should be.
std::optional<LooseRights> looseAt(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) {
            return std::nullopt;
        }
        throwSystemError(errno, "look at the rights", path);
    }
    if (S_ISLNK(status.st_mode)) {
        return std::nullopt;
    }
    LooseRights loose{.path = path,
                      .foreignOwner = status.st_uid == ::geteuid() ? "" : nameOf(status.st_uid),
                      .othersRead = (status.st_mode & (ReadByOthers | EnterByOthers)) != 0,
                      .othersWrite = (status.st_mode & WriteByOthers) != 0};
    const bool isLoose = !loose.foreignOwner.empty() || loose.othersRead || loose.othersWrite;
    return isLoose ? std::optional(std::move(loose)) : std::nullopt;
}

void addEntriesOf(const std::filesystem::path& folder, std::vector<std::filesystem::path>& all)
{
    std::error_code failure;
    std::vector<std::filesystem::path> entries;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        entries.push_back(entry->path());
    }
    if (failure) {
        throwSystemError(failure.value(), "look into the folder", folder);
    }
    std::ranges::sort(entries);
    all.insert(all.end(), entries.begin(), entries.end());
}

std::vector<std::filesystem::path> everythingIn(const std::filesystem::path& vault)
{
    std::error_code failure;
    const auto folder = std::filesystem::canonical(vault, failure);
    if (failure) {
        throw Error(ErrorKind::NotFound, "there is no such folder", vault);
    }
    std::vector<std::filesystem::path> all{folder};
    addEntriesOf(folder, all);
    const auto backups = folder / "backups";
    if (std::filesystem::is_directory(std::filesystem::symlink_status(backups, failure))) {
        addEntriesOf(backups, all);
    }
    return all;
}

/// What cannot be changed is found to be loose afterwards.
void tighten(const LooseRights& loose)
{
    const FileDescriptor opened(
        ::open(loose.path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (opened.isOpen() && ::fstat(opened.number(), &status) == 0 && status.st_uid == ::geteuid()) {
        static_cast<void>(
            ::fchmod(opened.number(), S_ISDIR(status.st_mode) ? S_IRWXU : S_IRUSR | S_IWUSR));
    }
}

} // namespace

std::vector<LooseRights> looseRights(const std::filesystem::path& vault)
{
    std::vector<LooseRights> found;
    for (const auto& path : everythingIn(vault)) {
        if (auto loose = looseAt(path)) {
            found.push_back(std::move(*loose));
        }
    }
    return found;
}

std::vector<LooseRights> mendRights(const std::filesystem::path& vault)
{
    for (const LooseRights& loose : looseRights(vault)) {
        tighten(loose);
    }
    return looseRights(vault);
}

} // namespace soundings::storage
