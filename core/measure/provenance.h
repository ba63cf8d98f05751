// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace soundings::core {

/// What stands behind a number of a profile.
enum class Basis
{
    Published, ///< a source states it
    Computed,  ///< worked out from published numbers
    Setting,   ///< somebody's choice; the reason says whose and why
};

/// How far a source may be trusted, as measures.md of the catalogue grades it.
enum class Confidence
{
    NotStated,
    High,
    Medium,
    Low,
};

/// Where a number comes from. A published number names at least one source; a setting has a reason.
struct Provenance
{
    Basis basis = Basis::Published;
    std::vector<std::string> sources; ///< keys into Profile::sources
    std::string reason;               ///< why this setting, or a remark on a published number
    Confidence confidence = Confidence::NotStated;

    /// False where neither a source nor a reasoned setting is given: nobody wrote anything.
    [[nodiscard]] bool isStated() const
    {
        return !sources.empty() || !reason.empty() || basis != Basis::Published;
    }
};

/// One entry of a profile's list of sources.
struct Source
{
    std::string key;
    std::string address;  ///< where it can be read: a web address or a bibliographic reference
    std::string supports; ///< which numbers rest on it
    Confidence confidence = Confidence::NotStated;
    std::string checkedOn; ///< ISO date on which somebody compared it, empty when nobody did
    std::string checkedBy;
};

} // namespace soundings::core
