// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/alliance/rupture_step.h"
#include "core/record/clearing_score.h"
#include "core/record/evidence.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

inline constexpr std::string_view PanelVersion = "1";

/// "individuals-chart", "ewma-chart", "tukey-fence", "drop-1-sd" or "drop-2-sd". The codes are on
/// disk, do not change.
[[nodiscard]] std::string panelMethodCode(PanelMethod method);
[[nodiscard]] std::optional<PanelMethod> panelMethodFromCode(std::string_view code);

/// What one method of the panel made of the session, enough to recompute it by hand.
[[nodiscard]] Evidence
panelEvidence(const RuptureStep& step, const RuptureParameters& parameters, PanelMethod method);

/// The scores for which the method would have stayed silent; nullopt when it did not fire, lacks a
/// number, or is none of the panel.
[[nodiscard]] std::optional<ClearingScore> whatWouldHaveClearedPanel(const Evidence& evidence);

} // namespace soundings::core
