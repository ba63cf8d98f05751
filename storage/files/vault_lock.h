// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files/file_descriptor.h"

#include <cstdint>
#include <filesystem>

namespace soundings::storage {

/// The right to be the only program that has a vault open; given back when it dies, also by a
/// crash. The file says who has it: program, process, machine, since when.
class VaultLock
{
public:
    /// Throws Error: InUse (saying who), ReadOnly, Damaged for a link, Io.
    explicit VaultLock(const std::filesystem::path& file);
    VaultLock(const VaultLock&) = delete;
    VaultLock& operator=(const VaultLock&) = delete;
    VaultLock(VaultLock&&) noexcept = default;
    VaultLock& operator=(VaultLock&&) noexcept = default;
    /// Empties the file again if this program had written to it.
    ~VaultLock();

    /// Writes who has the vault; not before a key has opened it, because a wrong one changes
    /// nothing. A full disk is no error: the lock holds, only nobody can read by whom.
    void announce(std::int64_t utcSeconds);

private:
    FileDescriptor m_descriptor;
    std::filesystem::path m_file;
    bool m_announced = false;
};

} // namespace soundings::storage
