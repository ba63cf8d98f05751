// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/read_file.h"

#include "app/workflow/refusal.h"

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
        throw Refusal(RefusalKind::Conflict,
                      "'" + path.string() + "' exists already: choose another name");
    }
    std::filesystem::path part = path;
    part += ".part";
    const int handle = ::open(
        part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0) {
        refuse(path, std::string("cannot be written: ") + std::strerror(errno));
    }
    std::size_t done = 0;
    int failure = 0;
    while (done < text.size() && failure == 0) {
        const ssize_t wrote = ::write(handle, text.data() + done, text.size() - done);
        if (wrote < 0 && errno != EINTR) {
            failure = errno;
        } else if (wrote > 0) {
            done += static_cast<std::size_t>(wrote);
        }
    }
    if (failure == 0 && ::fsync(handle) != 0) {
        failure = errno;
    }
    ::close(handle);
    if (failure == 0 && ::rename(part.c_str(), path.c_str()) != 0) {
        failure = errno;
    }
    if (failure != 0) {
        ::unlink(part.c_str());
        refuse(path, std::string("cannot be written: ") + std::strerror(failure));
    }
}

} // namespace soundings::app
