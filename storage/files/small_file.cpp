// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/small_file.h"

#include "storage/error.h"
#include "storage/files/file_descriptor.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace soundings::storage {

namespace {

template <class Work>
void naming(const std::string& doing, const std::filesystem::path& file, Work work)
{
    try {
        work();
    } catch (const std::system_error& error) {
        throwSystemError(error.code().value(), doing, file);
    }
}

} // namespace

bool isPlainFile(const std::filesystem::path& file)
{
    struct stat status = {};
    if (::lstat(file.c_str(), &status) != 0) {
        if (errno == ENOENT) {
            return false;
        }
        throwSystemError(errno, "look at the file", file);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::Damaged,
                    "this is a link or something else where a plain file is expected; nothing was "
                    "written; name the file itself, or put it here",
                    file);
    }
    return true;
}

std::string readSmallFile(const std::filesystem::path& file, std::size_t limit)
{
    if (!isPlainFile(file)) {
        throw Error(ErrorKind::NotFound, "the file is not there", file);
    }
    const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!descriptor.isOpen()) {
        throwSystemError(errno, "open for reading", file);
    }
    std::string content;
    std::array<char, 4096> buffer{};
    while (true) {
        const ssize_t count = ::read(descriptor.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            throwSystemError(errno, "read", file);
        }
        if (count == 0) {
            return content;
        }
        content.append(buffer.data(), static_cast<std::size_t>(count));
        if (content.size() > limit) {
            throw Error(ErrorKind::Damaged,
                        "larger than the " + std::to_string(limit) + " bytes it may have",
                        file);
        }
    }
}

StagedFile::StagedFile(std::filesystem::path file, std::string_view content)
    : m_file(std::move(file))
    , m_staged(m_file)
{
    m_staged += ".new";
    // One left over by a crash was never put in place.
    ::unlink(m_staged.c_str());
    naming("write; nothing was changed", m_file, [&] {
        m_making.emplace(m_staged);
        m_making->write(content);
    });
    naming("make safe on disk; nothing was changed", m_file, [&] { m_making->makeSafe(); });
}

void StagedFile::put()
{
    naming("put in place", m_file, [&] { m_making->replace(m_file); });
}

void StagedFile::putUnsafely()
{
    naming("put in place", m_file, [&] { m_making->replaceUnsafely(m_file); });
}

void syncFolder(const std::filesystem::path& folder)
{
    naming("make the folder safe on disk", folder, [&] { makeNamesSafe(folder); });
}

} // namespace soundings::storage
