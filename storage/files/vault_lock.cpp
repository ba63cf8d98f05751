// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/vault_lock.h"

#include "storage/error.h"
#include "storage/files/small_file.h"

#include <boost/date_time/posix_time/posix_time.hpp>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <unistd.h>

namespace soundings::storage {

namespace {

constexpr std::size_t LongestHolder = 1024;

std::string holderText(std::int64_t utcSeconds)
{
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) {
        host.fill('\0');
    }
    const auto since = boost::posix_time::from_time_t(utcSeconds);
    return std::string(program_invocation_short_name) + ", process " + std::to_string(::getpid()) +
           " on " + host.data() + ", since " + boost::posix_time::to_iso_extended_string(since) +
           "Z\n";
}

/// What the lock file says, made fit for a message: it is not authenticated.
std::string currentHolder(int descriptor)
{
    std::string text(LongestHolder, '\0');
    const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
    text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    std::erase_if(text, [](char letter) { return letter < ' ' || letter > '~'; });
    return text.empty() ? "another program" : text;
}

} // namespace

VaultLock::VaultLock(const std::filesystem::path& file)
    : m_file(file)
{
    static_cast<void>(isPlainFile(file));
    m_descriptor =
        FileDescriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!m_descriptor.isOpen()) {
        throwSystemError(errno, "take the lock of the vault; nothing was written", file);
    }
    if (::flock(m_descriptor.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) {
            throw Error(ErrorKind::InUse,
                        "the vault is open in " + currentHolder(m_descriptor.number()) +
                            "; close it there first; nothing was written",
                        file.parent_path());
        }
        throwSystemError(errno, "take the lock of the vault; nothing was written", file);
    }
}

VaultLock::~VaultLock()
{
    if (m_descriptor.isOpen() && m_announced) {
        // If it fails the next holder overwrites what is there.
        static_cast<void>(::ftruncate(m_descriptor.number(), 0) == 0);
    }
}

void VaultLock::announce(std::int64_t utcSeconds)
{
    m_announced = true;
    const std::string holder = holderText(utcSeconds);
    const bool isSaid = ::ftruncate(m_descriptor.number(), 0) == 0 &&
                        ::pwrite(m_descriptor.number(), holder.data(), holder.size(), 0) >= 0;
    // The lock holds without it, and on a full disk the vault can still be read.
    if (!isSaid && errno != ENOSPC && errno != EDQUOT) {
        throwSystemError(errno, "write who has the vault open", m_file);
    }
}

} // namespace soundings::storage
