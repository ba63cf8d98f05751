// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"
#include "core/record/clearing_score.h"
#include "core/record/evidence.h"

#include <optional>
#include <string_view>

namespace soundings::core {

/// Whether the person got reliably worse, as the evidence of a flag: the statistic is the change
/// for the worse in points, the threshold the points of the criterion.
[[nodiscard]] Evidence deteriorationEvidence(const ChangeAssessment& assessment,
                                             const ChangeRule& rule);

/// The last score at which the change for the worse would not have been reliable, from the evidence
/// above; nullopt where it did not fire.
[[nodiscard]] std::optional<ClearingScore> whatWouldHaveClearedChange(const Evidence& evidence);

inline constexpr std::string_view ReliableChangeVersion = "1"; ///< on disk with the evidence

} // namespace soundings::core
