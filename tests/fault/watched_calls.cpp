// SPDX-License-Identifier: GPL-3.0-or-later
// Functions of the C library in the place of its own: the program that links this file, or that is
// started with it as LD_PRELOAD, calls these. They go to the kernel directly, and never ask for
// memory themselves.
#include "tests/fault/watched_calls.h"

#include <climits>

#include <array>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SOUNDINGS_WATCHES_MEMORY 0
#else
#define SOUNDINGS_WATCHES_MEMORY 1
#endif

namespace soundings::tests {

namespace {

constexpr long RoomMatters = 1;

CallPlan thePlan;
bool isWatching = false;
long counted = 0;

using PathText = std::array<char, PATH_MAX>;

bool isBelow(const char* path)
{
    const std::size_t length = std::strlen(thePlan.below);
    return path != nullptr && std::strncmp(path, thePlan.below, length) == 0;
}

/// The present name of an open file; empty when it has none below the folder.
PathText nameOf(int descriptor)
{
    PathText name{};
    std::array<char, 64> link{};
    static_cast<void>(std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor));
    const long size =
        ::syscall(SYS_readlinkat, AT_FDCWD, link.data(), name.data(), name.size() - 1);
    if (size <= 0 || !isBelow(name.data())) {
        name[0] = '\0';
    }
    return name;
}

void reportFailure()
{
    if (thePlan.failed != nullptr) {
        ++*thePlan.failed;
    }
    if (thePlan.report != nullptr) {
        const long file =
            ::syscall(SYS_openat, AT_FDCWD, thePlan.report, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        ::syscall(SYS_close, file);
    }
}

/// Whether the call that was just counted is one of those that fail.
bool isDue()
{
    ++counted;
    const bool due = thePlan.first > 0 &&
                     (thePlan.lasting ? counted >= thePlan.first : counted == thePlan.first);
    if (due) {
        reportFailure();
        if (thePlan.dies) {
            ::syscall(SYS_kill, ::syscall(SYS_getpid), SIGKILL);
        }
    }
    return due;
}

bool failsOn(const char* path, long needsRoom)
{
    if (!isWatching || thePlan.calls != CallPlan::Calls::Files || !isBelow(path) ||
        (thePlan.error == ENOSPC && needsRoom == 0) || !isDue()) {
        return false;
    }
    errno = thePlan.error;
    return true;
}

bool failsOn(int descriptor, long needsRoom)
{
    if (!isWatching || thePlan.calls != CallPlan::Calls::Files) {
        return false;
    }
    const PathText name = nameOf(descriptor);
    return name[0] != '\0' && failsOn(name.data(), needsRoom);
}

bool isLogging(const char* path)
{
    return isWatching && thePlan.log >= 0 && isBelow(path);
}

std::int32_t sizeOf(const char* text)
{
    return text == nullptr ? 0 : static_cast<std::int32_t>(std::strlen(text));
}

void log(CallKind kind,
         const char* path,
         const char* otherPath = nullptr,
         std::int64_t number = 0,
         const void* data = nullptr,
         std::size_t dataBytes = 0)
{
    LoggedCall call{
        kind, sizeOf(path), sizeOf(otherPath), static_cast<std::int32_t>(dataBytes), number};
    // The kernel only reads what the parts point to.
    const std::array<iovec, 4> parts{
        iovec{&call, sizeof call},
        iovec{const_cast<char*>(path), static_cast<std::size_t>(call.pathBytes)},
        iovec{const_cast<char*>(otherPath), static_cast<std::size_t>(call.otherPathBytes)},
        iovec{const_cast<void*>(data), dataBytes}};
    const int before = errno;
    if (::syscall(SYS_writev, thePlan.log, parts.data(), parts.size()) < 0) {
        ::abort();
    }
    errno = before;
}

bool isMissing(const char* path)
{
    const int before = errno;
    const bool missing = ::syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
    errno = before;
    return missing;
}

int openFile(int folder, const char* path, int flags, mode_t mode)
{
    const bool changes = (flags & (O_ACCMODE | O_CREAT | O_TRUNC)) != O_RDONLY;
    if ((changes || thePlan.error != EROFS) && failsOn(path, (flags & O_CREAT) != 0 ? 1 : 0)) {
        return -1;
    }
    const bool creates = (flags & O_CREAT) != 0 && isLogging(path) && isMissing(path);
    const long file = ::syscall(SYS_openat, folder, path, flags, mode);
    if (file >= 0 && creates) {
        log(CallKind::Create, path);
    }
    if (file >= 0 && (flags & O_TRUNC) != 0 && isLogging(path)) {
        log(CallKind::Truncate, path);
    }
    return static_cast<int>(file);
}

ssize_t writeAt(int descriptor, const void* data, std::size_t size, off_t offset)
{
    if (failsOn(descriptor, RoomMatters)) {
        return -1;
    }
    const ssize_t written = ::syscall(SYS_pwrite64, descriptor, data, size, offset);
    if (written > 0 && isWatching && thePlan.log >= 0) {
        const PathText name = nameOf(descriptor);
        if (name[0] != '\0') {
            log(CallKind::Write,
                name.data(),
                nullptr,
                offset,
                data,
                static_cast<std::size_t>(written));
        }
    }
    return written;
}

int truncateFile(int descriptor, off_t size)
{
    if (failsOn(descriptor, 0)) {
        return -1;
    }
    const long result = ::syscall(SYS_ftruncate, descriptor, size);
    const PathText name = isWatching && thePlan.log >= 0 ? nameOf(descriptor) : PathText{};
    if (result == 0 && name[0] != '\0') {
        log(CallKind::Truncate, name.data(), nullptr, size);
    }
    return static_cast<int>(result);
}

int syncFile(long call, int descriptor)
{
    if (failsOn(descriptor, 0)) {
        return -1;
    }
    const long result = ::syscall(call, descriptor);
    const PathText name = isWatching && thePlan.log >= 0 ? nameOf(descriptor) : PathText{};
    if (result == 0 && name[0] != '\0') {
        log(CallKind::Sync, name.data());
    }
    return static_cast<int>(result);
}

int renameFile(int from, const char* path, int to, const char* target, unsigned flags)
{
    if (failsOn(path, 0)) {
        return -1;
    }
    const long result = ::syscall(SYS_renameat2, from, path, to, target, flags);
    if (result == 0 && isLogging(path)) {
        log(CallKind::Rename, path, target);
    }
    return static_cast<int>(result);
}

int removeFile(int folder, const char* path, int flags)
{
    if (failsOn(path, 0)) {
        return -1;
    }
    const long result = ::syscall(SYS_unlinkat, folder, path, flags);
    if (result == 0 && isLogging(path)) {
        log(CallKind::Remove, path);
    }
    return static_cast<int>(result);
}

} // namespace

void watchCalls(const CallPlan& plan)
{
    thePlan = plan;
    counted = 0;
    isWatching = true;
}

long stopWatching()
{
    isWatching = false;
    return counted;
}

void markCalls(std::int64_t number)
{
    if (isWatching && thePlan.log >= 0) {
        log(CallKind::Mark, nullptr, nullptr, number);
    }
}

} // namespace soundings::tests

// The names and types are the C library's.
#pragma GCC visibility push(default)
extern "C" {

using namespace soundings::tests;

namespace {

mode_t modeOf(int flags, va_list rest)
{
    return (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

} // namespace

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openFile(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openFile(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openFile(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openFile(folder, path, flags, mode);
}

// What a hardened build calls in the place of open without a mode.
int __open_2(const char* path, int flags);
int __open64_2(const char* path, int flags);

int __open_2(const char* path, int flags)
{
    return openFile(AT_FDCWD, path, flags, 0);
}

int __open64_2(const char* path, int flags)
{
    return openFile(AT_FDCWD, path, flags, 0);
}

ssize_t write(int descriptor, const void* data, size_t size)
{
    // Only a file has a position; the log needs it, and a pipe is none of the files watched.
    const off_t offset = ::syscall(SYS_lseek, descriptor, 0, SEEK_CUR);
    if (offset < 0) {
        return ::syscall(SYS_write, descriptor, data, size);
    }
    if (failsOn(descriptor, RoomMatters)) {
        return -1;
    }
    const ssize_t written = ::syscall(SYS_write, descriptor, data, size);
    if (written > 0 && isWatching && thePlan.log >= 0) {
        const PathText name = nameOf(descriptor);
        if (name[0] != '\0') {
            log(CallKind::Write,
                name.data(),
                nullptr,
                offset,
                data,
                static_cast<std::size_t>(written));
        }
    }
    return written;
}

ssize_t writev(int descriptor, const iovec* parts, int count)
{
    ssize_t all = 0;
    for (int part = 0; part < count; ++part) {
        const ssize_t written = write(descriptor, parts[part].iov_base, parts[part].iov_len);
        if (written < 0) {
            return all > 0 ? all : written;
        }
        all += written;
        if (static_cast<std::size_t>(written) < parts[part].iov_len) {
            break;
        }
    }
    return all;
}

ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset)
{
    return writeAt(descriptor, data, size, offset);
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset)
{
    return writeAt(descriptor, data, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    return truncateFile(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    return truncateFile(descriptor, size);
}

int fsync(int descriptor)
{
    return syncFile(SYS_fsync, descriptor);
}

int fdatasync(int descriptor)
{
    return syncFile(SYS_fdatasync, descriptor);
}

int rename(const char* path, const char* target) noexcept
{
    return renameFile(AT_FDCWD, path, AT_FDCWD, target, 0);
}

int renameat(int from, const char* path, int to, const char* target) noexcept
{
    return renameFile(from, path, to, target, 0);
}

int renameat2(int from, const char* path, int to, const char* target, unsigned int flags) noexcept
{
    return renameFile(from, path, to, target, flags);
}

int unlink(const char* path) noexcept
{
    return removeFile(AT_FDCWD, path, 0);
}

int unlinkat(int folder, const char* path, int flags) noexcept
{
    return removeFile(folder, path, flags);
}

int remove(const char* path) noexcept
{
    const int result = removeFile(AT_FDCWD, path, 0);
    return result != 0 && errno == EISDIR ? removeFile(AT_FDCWD, path, AT_REMOVEDIR) : result;
}

int mkdir(const char* path, mode_t mode) noexcept
{
    if (failsOn(path, RoomMatters)) {
        return -1;
    }
    const long result = ::syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (result == 0 && isLogging(path)) {
        log(CallKind::MakeFolder, path);
    }
    return static_cast<int>(result);
}

#if SOUNDINGS_WATCHES_MEMORY

void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* before, size_t size);
void* __libc_memalign(size_t alignment, size_t size);

namespace {

bool isOutOfMemory()
{
    if (!isWatching || thePlan.calls != CallPlan::Calls::Memory || !isDue()) {
        return false;
    }
    errno = ENOMEM;
    return true;
}

} // namespace

void* malloc(size_t size) noexcept
{
    return isOutOfMemory() ? nullptr : __libc_malloc(size);
}

void* calloc(size_t count, size_t size) noexcept
{
    return isOutOfMemory() ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* before, size_t size) noexcept
{
    return isOutOfMemory() ? nullptr : __libc_realloc(before, size);
}

void* memalign(size_t alignment, size_t size) noexcept
{
    return isOutOfMemory() ? nullptr : __libc_memalign(alignment, size);
}

void* aligned_alloc(size_t alignment, size_t size) noexcept
{
    return isOutOfMemory() ? nullptr : __libc_memalign(alignment, size);
}

int posix_memalign(void** where, size_t alignment, size_t size) noexcept
{
    void* memory = isOutOfMemory() ? nullptr : __libc_memalign(alignment, size);
    if (memory == nullptr) {
        return ENOMEM;
    }
    *where = memory;
    return 0;
}

#endif

} // extern "C"
#pragma GCC visibility pop
