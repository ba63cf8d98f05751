// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>
#include <cstdint>

namespace soundings::tests {

/// What becomes of the calls to the system that a program with watched_calls.cpp in it makes: those
/// that write, sync, open, rename, remove or make something below a folder, or those that ask for
/// memory. Reading is left alone.
struct CallPlan
{
    enum class Calls
    {
        Files,
        Memory
    };

    Calls calls = Calls::Files;
    const char* below = "/"; ///< only files in it; must outlive the plan
    long first = 0;          ///< the number, from 1, of the first call that fails; 0: none does
    bool lasting = false;    ///< whether every later one fails as well
    /// EIO and EROFS: whatever changes something; ENOSPC: only what asks for room.
    int error = EIO;
    bool dies = false;            ///< instead of failing, the call ends the program at once
    long* failed = nullptr;       ///< counts those that failed; may be in memory that is shared
    const char* report = nullptr; ///< a file that is made at the first failure; may be null
    int log = -1; ///< where every call on files that was done is written down; see LoggedCall
};

/// From now on, for this program and the children it forks later.
void watchCalls(const CallPlan& plan);

/// No more. Returns how many of the calls were counted.
long stopWatching();

enum class CallKind : std::int32_t
{
    Create,
    Write,
    Truncate,
    Sync,
    Rename,
    Remove,
    MakeFolder,
    Mark
};

/// What stands in the log before the path, the second path and the bytes of a call.
struct LoggedCall
{
    CallKind kind = CallKind::Mark;
    std::int32_t pathBytes = 0;
    std::int32_t otherPathBytes = 0;
    std::int32_t dataBytes = 0;
    std::int64_t number = 0; ///< offset of a write, new size, or the number of a mark
};

/// Writes a number down among the calls.
void markCalls(std::int64_t number);

} // namespace soundings::tests
