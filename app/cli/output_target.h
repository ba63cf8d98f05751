// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"
#include "app/workflow/replaced_file.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::app {

/// Where a result goes: standard output for "-", else a file that is there whole or not at all and
/// replaces the one before.
class OutputTarget
{
public:
    /// Throws Refusal(Conflict) when it cannot be written, or must not be: see safe_place.h.
    explicit OutputTarget(const std::string& target);
    OutputTarget(const OutputTarget&) = delete;
    OutputTarget& operator=(const OutputTarget&) = delete;
    OutputTarget(OutputTarget&&) = delete;
    OutputTarget& operator=(OutputTarget&&) = delete;
    ~OutputTarget();

    /// Throws Refusal(Conflict).
    void write(std::string_view piece);

    /// Puts a file in its place; without it nothing is left. Throws Refusal(Conflict).
    void finish();

private:
    [[noreturn]] void refuse(int errorNumber) const;

    std::string m_target;
    // The guard outlives the file, which is removed or put in its place before.
    std::optional<UnfinishedFile> m_guard;
    std::optional<ReplacedFile> m_file; ///< empty: written to the descriptor
    int m_descriptor = -1;
};

/// Throws Refusal(Conflict) when `target` could not be written later: asked before long work, and
/// before anything is changed that cannot be shown again.
void requireWritable(const std::string& target);

} // namespace soundings::app
