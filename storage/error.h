// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace soundings::storage {

/// Why the vault could not do what was asked. The window turns the kind into a sentence, the
/// command line into an exit code.
enum class ErrorKind
{
    WrongKey,      ///< no slot opens with this name and passphrase
    LockedOut,     ///< too many wrong passphrases; thrown as a LockedOut, which says how long
    NotAVault,     ///< the folder holds no vault
    TooNew,        ///< written by a newer Soundings
    AlreadyExists, ///< there is something where a vault was to be created
    InUse,         ///< another program has the vault open
    DiskFull,
    ReadOnly,
    Damaged,    ///< a file is not what was written: torn, changed or replaced
    BehindHead, ///< the records are older than the head says: an old copy was put back
    NotFound,
    Conflict, ///< the record contradicts one that is already there
    Io,
    Internal ///< our own fault
};

/// The one exception of storage. The message says what failed, where, and what would be right; when
/// it ends in "nothing was written", that is so.
class Error : public std::runtime_error
{
public:
    Error(ErrorKind kind, const std::string& message, std::filesystem::path path = {});

    [[nodiscard]] ErrorKind kind() const { return m_kind; }

    /// The file or folder it is about; may be empty.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// The message without the path in front of it.
    [[nodiscard]] std::string message() const;

    /// The same said of another file: what failed in a copy is told of the file it was made of.
    [[nodiscard]] Error about(const std::filesystem::path& path) const;

private:
    ErrorKind m_kind;
    std::filesystem::path m_path;
};

/// Too many wrong passphrases: none is tried before the wait is over.
class LockedOut : public Error
{
public:
    LockedOut(std::int64_t seconds, const std::filesystem::path& vault);

    [[nodiscard]] std::int64_t seconds() const { return m_seconds; }

private:
    std::int64_t m_seconds;
};

/// Throws an Error of the kind that fits `errorNumber` (errno): DiskFull, ReadOnly, NotFound or Io.
[[noreturn]] void
throwSystemError(int errorNumber, const std::string& doing, const std::filesystem::path& path);

} // namespace soundings::storage
