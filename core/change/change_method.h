// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// By which method a change counts as reliable; see docs/statistics.md#other-methods. The codes are
/// on disk, do not change.
enum class ChangeMethod
{
    JacobsonTruax,       ///< difference of the scores over its SD
    PublishedPoints,     ///< so many points, as printed for the measure
    GulliksenLordNovick, ///< against the score expected by regression to the mean before treatment
    HsuLinnLord,         ///< the same, to the sample's mean after treatment
    EdwardsNunnally,     ///< an interval about the estimated true score before treatment
    NunnallyKotsch,      ///< the same, with the error of both scores
    HagemanArrindell,    ///< the true part of the difference, by the reliability of differences
    Percentage,          ///< a share of the score before treatment
    MinimalDifference,   ///< so many points that somebody holds to be important
    HierarchicalLinear   ///< the slope of all the person's scores, core/change/slope_change.h
};

[[nodiscard]] std::string changeMethodCode(ChangeMethod method);
[[nodiscard]] std::optional<ChangeMethod> changeMethodFromCode(std::string_view code);
[[nodiscard]] std::vector<ChangeMethod> allChangeMethods();

} // namespace soundings::core
