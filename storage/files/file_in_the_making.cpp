// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/file_in_the_making.h"

#include "storage/files/file_descriptor.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace soundings::storage {

namespace {

[[noreturn]] void fail(int errorNumber)
{
    throw std::system_error(errorNumber, std::generic_category());
}

} // namespace

FileInTheMaking::FileInTheMaking(std::filesystem::path path)
    : m_path(std::move(path))
    , m_descriptor(::open(
          m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR))
{
    if (m_descriptor < 0) {
        fail(errno);
    }
}

FileInTheMaking::~FileInTheMaking()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    if (m_isPending) {
        ::unlink(m_path.c_str());
    }
}

void FileInTheMaking::write(std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(m_descriptor, content.data(), content.size());
        if (written >= 0) {
            content.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            fail(errno);
        }
    }
}

void FileInTheMaking::makeSafe()
{
    if (::fsync(m_descriptor) != 0 || ::close(std::exchange(m_descriptor, -1)) != 0) {
        fail(errno);
    }
}

void FileInTheMaking::replace(const std::filesystem::path& target)
{
    replaceUnsafely(target);
    makeNamesSafe(target.parent_path());
}

void FileInTheMaking::replaceUnsafely(const std::filesystem::path& target)
{
    if (::rename(m_path.c_str(), target.c_str()) != 0) {
        fail(errno);
    }
    m_isPending = false;
}

void FileInTheMaking::takePlaceOf(const std::filesystem::path& target)
{
    const auto exchange = [&] {
        return ::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) ==
               0;
    };
    if (!exchange()) {
        if (errno != EINVAL && errno != ENOSYS) {
            fail(errno);
        }
        replace(target);
        return;
    }
    try {
        makeNamesSafe(target.parent_path());
    } catch (...) {
        // Where even that fails the new one stays: one of the two is there whatever happens.
        m_isPending = exchange();
        throw;
    }
}

void FileInTheMaking::add(const std::filesystem::path& target)
{
    int result = ::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE);
    if (result != 0 && (errno == EINVAL || errno == ENOSYS)) {
        result = ::rename(m_path.c_str(), target.c_str());
    }
    if (result != 0) {
        fail(errno);
    }
    m_isPending = false;
    try {
        makeNamesSafe(target.parent_path());
    } catch (...) {
        ::unlink(target.c_str());
        throw;
    }
}

void makeNamesSafe(const std::filesystem::path& folder)
{
    const FileDescriptor descriptor(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // A folder that may be written and not read cannot be asked; some file systems keep no folder
    // in need of it and say EINVAL.
    if (!descriptor.isOpen() && errno == EACCES) {
        return;
    }
    if (!descriptor.isOpen() || (::fsync(descriptor.number()) != 0 && errno != EINVAL)) {
        fail(errno);
    }
}

} // namespace soundings::storage
