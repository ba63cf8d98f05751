// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/watched_calls.h"

#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace soundings::tests {

/// Everything that a program did to the files of one folder, in order, and from it what a disk may
/// hold when the power goes: what was synced is there. Of the rest each write is there, is not, or
/// is there in some of its sectors of 512 bytes, whatever came before it or after it. Names that
/// were made, changed or removed and not synced with their folder are there up to some moment, as
/// a file system with a journal keeps them.
class DiskHistory
{
public:
    /// What watchCalls() wrote to `log`, which began with the files of `folder` as `before`.
    DiskHistory(const std::filesystem::path& log,
                std::filesystem::path folder,
                std::map<std::filesystem::path, std::string> before);

    [[nodiscard]] std::size_t steps() const { return m_calls.size(); }

    /// The last number that was marked in the first `steps` steps; 0 when there is none.
    [[nodiscard]] std::int64_t markedBefore(std::size_t steps) const;

    enum class Syncs
    {
        Heeded,
        Ignored ///< by a disk that says "done" and is not
    };

    /// Fills `place` with what is left when the power goes after so many steps.
    void cutPower(std::size_t steps,
                  Syncs syncs,
                  std::mt19937& random,
                  const std::filesystem::path& place) const;

private:
    struct Call
    {
        CallKind kind = CallKind::Mark;
        std::string path;
        std::string otherPath;
        std::string data;
        std::int64_t number = 0;
    };

    std::filesystem::path m_folder;
    std::map<std::filesystem::path, std::string> m_before;
    std::vector<Call> m_calls;
};

} // namespace soundings::tests
