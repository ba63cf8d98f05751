// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/folder_in_the_making.h"

#include "storage/digest.h"
#include "storage/error.h"
#include "storage/files/file_descriptor.h"
#include "storage/files/small_file.h"
#include "storage/random_id.h"

#include <climits>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <new>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace soundings::storage {

namespace {

constexpr std::string_view NewMark = ".soundings-new-";
constexpr std::size_t MarkDigits = 8; ///< twice: of this computer, and by chance

/// Of this computer, without telling which it is: what another one makes in a shared folder can be
/// held by nobody here.
std::string digitsOfComputer()
{
    std::string name;
    std::ifstream("/etc/machine-id") >> name;
    if (name.empty()) {
        name.resize(HOST_NAME_MAX + 1);
        name.resize(
            ::gethostname(name.data(), name.size()) == 0 ? ::strnlen(name.data(), name.size()) : 0);
    }
    return sha256Hex("soundings " + name).substr(0, MarkDigits);
}

std::filesystem::path withoutTrailingSeparator(const std::filesystem::path& dir)
{
    const auto normal = std::filesystem::absolute(dir).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

FileDescriptor openFolder(const std::filesystem::path& folder)
{
    return FileDescriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

/// Not open where a running program holds it, or it is somebody else's.
FileDescriptor heldFromBefore(const std::filesystem::path& folder)
{
    FileDescriptor hold = openFolder(folder);
    struct stat status = {};
    if (!hold.isOpen() || ::fstat(hold.number(), &status) != 0 || status.st_uid != ::geteuid() ||
        ::flock(hold.number(), LOCK_EX | LOCK_NB) != 0) {
        return {};
    }
    return hold;
}

/// Between its making and its hold a folder looks left behind, and another program may be at
/// removing it: that is waited for, and then it is made again. Where the disk knows no such holds
/// it stays without one, and nobody removes it either.
FileDescriptor makeHeld(const std::filesystem::path& folder, const std::filesystem::path& target)
{
    for (;;) {
        if (::mkdir(folder.c_str(), S_IRWXU) != 0) {
            throwSystemError(errno, "create it; nothing was written", target);
        }
        FileDescriptor hold = openFolder(folder);
        int locked = -1;
        do {
            locked = hold.isOpen() ? ::flock(hold.number(), LOCK_EX) : 0;
        } while (locked != 0 && errno == EINTR);
        if (locked != 0) {
            return hold;
        }
        std::error_code failure;
        if (std::filesystem::is_directory(folder, failure)) {
            return hold;
        }
    }
}

} // namespace

std::filesystem::path requireFreeFolder(const std::filesystem::path& dir)
{
    const auto target = withoutTrailingSeparator(dir);
    std::error_code failure;
    if (!std::filesystem::is_directory(target.parent_path(), failure)) {
        throw Error(ErrorKind::NotFound,
                    "the folder in which the vault was to be created is not there",
                    target.parent_path());
    }
    const auto status = std::filesystem::symlink_status(target, failure);
    const bool isFree =
        !std::filesystem::exists(status) ||
        (std::filesystem::is_directory(status) && std::filesystem::is_empty(target, failure));
    if (!isFree) {
        throw Error(ErrorKind::AlreadyExists,
                    "there is something here already; a new vault needs a new name or an empty "
                    "folder; nothing was written",
                    target);
    }
    // Without links in front of the name, which SQLite would not follow.
    return std::filesystem::canonical(target.parent_path()) / target.filename();
}

FolderInTheMaking::FolderInTheMaking(std::filesystem::path target)
    : m_target(std::move(target))
    , m_folder(m_target.parent_path() /
               ("." + m_target.filename().string() + std::string(NewMark) + digitsOfComputer() +
                core::toHex(randomIdBytes()).substr(0, MarkDigits)))
{
    removeLeftBehind(m_target.parent_path());
    m_hold = makeHeld(m_folder, m_target);
}

FolderInTheMaking::~FolderInTheMaking()
{
    try {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    } catch (const std::bad_alloc&) {
        return; // it stays, hidden, and is known as left behind
    }
}

void FolderInTheMaking::moveToTarget()
{
    syncFolder(m_folder);
    if (::rename(m_folder.c_str(), m_target.c_str()) != 0) {
        if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) {
            throw Error(ErrorKind::AlreadyExists, "there is something here already", m_target);
        }
        throwSystemError(errno, "put it in its place", m_target);
    }
    try {
        syncFolder(m_target.parent_path());
    } catch (const Error&) {
        // Whoever is told that it failed finds nothing there.
        if (::rename(m_target.c_str(), m_folder.c_str()) != 0) {
            throw Error(ErrorKind::Io,
                        "it is whole and in its place, but the disk could not say whether it is "
                        "safe there",
                        m_target);
        }
        throw;
    }
}

bool FolderInTheMaking::isLeftBehind(const std::filesystem::path& folder)
{
    const std::string name = folder.filename().string();
    const std::size_t ending = NewMark.size() + 2 * MarkDigits;
    if (!name.starts_with('.') || name.size() < 2 + ending) {
        return false;
    }
    const std::string_view end = std::string_view(name).substr(name.size() - ending);
    return end.starts_with(NewMark) &&
           end.find_first_not_of("0123456789abcdef", NewMark.size()) == std::string_view::npos;
}

void FolderInTheMaking::removeLeftBehind(const std::filesystem::path& folder)
{
    const std::string ours = std::string(NewMark) + digitsOfComputer();
    std::error_code failure;
    std::filesystem::directory_iterator entry(folder, failure);
    while (!failure && entry != std::filesystem::directory_iterator()) {
        const std::filesystem::path left = entry->path();
        if (isLeftBehind(left) && left.filename().string().rfind(ours) != std::string::npos) {
            // Held until it is gone, so that no other program takes it for its own meanwhile.
            if (const FileDescriptor hold = heldFromBefore(left); hold.isOpen()) {
                std::error_code ignored;
                std::filesystem::remove_all(left, ignored);
            }
        }
        entry.increment(failure);
    }
}

void makeFolder(const std::filesystem::path& folder)
{
    if (::mkdir(folder.c_str(), S_IRWXU) != 0) {
        throwSystemError(errno, "create the folder; nothing was written", folder);
    }
}

void createEmptyFile(const std::filesystem::path& file)
{
    const FileDescriptor made(::open(
        file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!made.isOpen()) {
        throwSystemError(errno, "create the file; nothing was written", file);
    }
}

} // namespace soundings::storage
