// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace soundings::core {

/// Why a verdict is missing, or a rule was suspended.
enum class RuptureReason
{
    None,
    NoScore,          ///< the session has no score
    TooFewEarlier,    ///< fewer earlier scores than the method needs
    NoWithinPersonSd, ///< no SD was given and the method has none of the person's own to use
    NoVariation,      ///< the only SD there is, the person's own, is 0, so that nothing is a limit
    RuptureOpen       ///< no second rupture is raised while one is open
};

/// "no-score", "too-few-earlier-scores" and so on; empty for None.
[[nodiscard]] std::string ruptureReasonCode(RuptureReason reason);

/// Joins codes by ";".
void appendRemark(std::string& remarks, std::string_view remark);

} // namespace soundings::core
