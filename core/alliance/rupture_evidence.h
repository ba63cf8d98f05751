// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/alliance/rupture_step.h"
#include "core/record/clearing_score.h"
#include "core/record/evidence.h"

#include <optional>
#include <string_view>
#include <vector>

namespace soundings::core {

// Methods of the rupture rules. The codes are on disk, do not change.
inline constexpr std::string_view WatchLevelMethod = "watch-level";
inline constexpr std::string_view WatchDropMethod = "watch-drop";
inline constexpr std::string_view WatchOwnMeanMethod = "watch-own-mean";
inline constexpr std::string_view BelowOwnMeanMethod = "below-own-mean";
inline constexpr std::string_view RuptureRulesVersion = "1";

/// What each method that the parameters ask for made of the session, enough to recompute it by
/// hand. Rule R (below-own-mean) comes first, then the watch methods, then the panel, which raises
/// nothing by itself.
[[nodiscard]] std::vector<Evidence> evidenceOf(const RuptureStep& step,
                                               const RuptureParameters& parameters);

/// Nullopt for a method that did not fire or is not one of the rupture rules.
[[nodiscard]] std::optional<ClearingScore> whatWouldHaveCleared(const Evidence& evidence);

/// The score for which no signal would have been raised: by none of the rules that fired. The panel
/// raises none and does not count. Nullopt when no rule fired.
[[nodiscard]] std::optional<ClearingScore>
whatWouldHaveCleared(const std::vector<Evidence>& evidence);

} // namespace soundings::core
