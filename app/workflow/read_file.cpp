// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/read_file.h"

#include "app/workflow/refusal.h"
#include "storage/random_id.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace soundings::app {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what)
{
    throw Refusal(RefusalKind::BadFile, "'" + path.string() + "' " + what);
}

[[noreturn]] void refuseExisting(const std::filesystem::path& path)
{
    throw Refusal(RefusalKind::Conflict,
                  "'" + path.string() + "' exists already: choose another name");
}

struct CloseFile
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string readAll(std::FILE* file, const std::filesystem::path& path, std::size_t maxBytes)
{
    std::string text;
    constexpr std::size_t BlockBytes = 1U << 20U;
    while (true) {
        const std::size_t before = text.size();
        text.resize(before + BlockBytes);
        const std::size_t got = std::fread(text.data() + before, 1, BlockBytes, file);
        text.resize(before + got);
        if (text.size() > maxBytes) {
            refuse(path, "is larger than " + std::to_string(maxBytes >> 20U) + " MiB");
        }
        if (got < BlockBytes) {
            break;
        }
    }
    if (std::ferror(file) != 0) {
        refuse(path, std::string("cannot be read: ") + std::strerror(errno));
    }
    return text;
}

/// A new file beside the one that is wanted, under a name that nobody else has; gone unless it was
/// put in its place.
class UnfinishedFile
{
public:
    UnfinishedFile(const std::filesystem::path& target, const std::filesystem::path& folder)
        : m_target(target)
        , m_path(folder / (".soundings-" + core::toHex(storage::randomIdBytes())))
        , m_handle(::open(m_path.c_str(),
                          O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                          S_IRUSR | S_IWUSR))
    {
        if (m_handle < 0) {
            fail(errno);
        }
    }

    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    UnfinishedFile(UnfinishedFile&&) = delete;
    UnfinishedFile& operator=(UnfinishedFile&&) = delete;

    ~UnfinishedFile()
    {
        ::close(m_handle);
        if (m_isPending) {
            ::unlink(m_path.c_str());
        }
    }

    void write(const std::string& text) const
    {
        std::size_t done = 0;
        while (done < text.size()) {
            const ssize_t wrote = ::write(m_handle, text.data() + done, text.size() - done);
            if (wrote < 0 && errno != EINTR) {
                fail(errno);
            }
            done += wrote > 0 ? static_cast<std::size_t>(wrote) : 0;
        }
        if (::fsync(m_handle) != 0) {
            fail(errno);
        }
    }

    /// Not over a file that came there in the meantime, where the file system can say so.
    void put(const std::filesystem::path& target)
    {
        int result =
            ::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE);
        if (result != 0 && (errno == EINVAL || errno == ENOSYS)) {
            result = ::rename(m_path.c_str(), target.c_str());
        }
        if (result != 0 && errno == EEXIST) {
            refuseExisting(target);
        }
        if (result != 0) {
            fail(errno);
        }
        m_isPending = false;
    }

private:
    [[noreturn]] void fail(int errorNumber) const
    {
        refuse(m_target, std::string("cannot be written: ") + std::strerror(errorNumber));
    }

    std::filesystem::path m_target;
    std::filesystem::path m_path;
    int m_handle;
    bool m_isPending = true;
};

/// Makes the name as durable as the file. The number of the error, or 0.
int syncFolder(const std::filesystem::path& folder)
{
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) {
        return errno;
    }
    // Some file systems keep no folder in need of it and say EINVAL.
    const int failure = ::fsync(handle) != 0 && errno != EINVAL ? errno : 0;
    ::close(handle);
    return failure;
}

} // namespace

std::string readFile(const std::filesystem::path& path, std::size_t maxBytes)
{
    if (path == "-") {
        return readAll(stdin, "standard input", maxBytes);
    }
    // What cannot be looked at, such as a name that is too long, is refused when it is opened.
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        refuse(path, "is a folder, expected a file");
    }
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) {
        refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
    }
    return readAll(file.get(), path, maxBytes);
}

void writeNewFile(const std::filesystem::path& path, const std::string& text)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
        refuseExisting(path);
    }
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    UnfinishedFile part(path, folder);
    part.write(text);
    part.put(path);
    const int failure = syncFolder(folder);
    if (failure != 0) {
        ::unlink(path.c_str());
        refuse(path, std::string("cannot be written: ") + std::strerror(failure));
    }
}

} // namespace soundings::app
