// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/error.h"
#include "storage/keys/key_slot.h"
#include "storage/keys/wrong_passphrases.h"

#include <array>
#include <cstdint>
#include <filesystem>

namespace soundings::storage {

/// Counts wrong passphrases across restarts: five are free, the next waits 30 s, and each further
/// one doubles the wait up to an hour. Counted by the first byte of the name's tag, so that a name
/// that has a slot and one that has none are treated alike and the file stays small; two people
/// share a count once in 256 pairs. It slows down whoever sits at this computer. Somebody who has
/// the files can remove the count, and has to guess against Argon2id alone.
class Attempts
{
public:
    static constexpr std::uint64_t Free = 5;
    static constexpr std::int64_t FirstWaitSeconds = 30;
    static constexpr std::int64_t LongestWaitSeconds = 3600;

    /// A file that is missing or cannot be understood holds no attempts: it must never keep
    /// everybody out. Throws Error Damaged for a link in its place; Io.
    explicit Attempts(std::filesystem::path file);

    /// Throws LockedOut while the wait after the last wrong passphrase goes on. A clock that was
    /// set back makes the wait begin anew, and no longer.
    void requireFree(const NameTag& tag, std::int64_t utcSeconds);

    /// Both are on disk when they return, where the disk takes them: a full disk keeps nobody out.
    void countWrong(const NameTag& tag, std::int64_t utcSeconds);
    /// Returns what was counted until now.
    WrongPassphrases forget(const NameTag& tag);

private:
    struct Count
    {
        std::uint64_t wrong = 0; ///< since the last right one
        std::int64_t lastUtcSeconds = 0;
    };

    void read(const std::string& text);
    void write() const;

    std::filesystem::path m_file;
    std::array<Count, 256> m_counts{};
};

} // namespace soundings::storage
