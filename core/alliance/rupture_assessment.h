// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_evidence.h"
#include "core/alliance/rupture_parameters.h"
#include "core/alliance/rupture_step.h"
#include "core/series/series.h"

#include <optional>
#include <vector>

namespace soundings::core {

/// What the rupture rules say of one session, with the evidence of every method.
struct RuptureAssessment : RuptureStep
{
    std::vector<Evidence> evidence;
};

/// One assessment for each session of the series, those without a score included; see
/// docs/statistics.md#rupture-rules. A session is judged by what came before it only: neither a
/// later session nor one without a score changes what is said of the others. With `ended`, a
/// rupture that is still open at the last session is unrepaired or partial there, with
/// endedBeforeRepair set. Throws InvalidValue as requireValid(parameters) does.
[[nodiscard]] std::vector<RuptureAssessment>
assessRuptures(const Series& series, const RuptureParameters& parameters, bool ended = false);

/// Nullopt when the session raised no signal.
[[nodiscard]] std::optional<ClearingScore> whatWouldHaveCleared(const RuptureAssessment& session);

/// One probable rupture from the session that raised it to where it ended or stands.
struct RuptureEpisode
{
    int openedAt = 0;           ///< session number
    std::optional<int> endedAt; ///< session that repaired it or closed it; empty while open
    RepairState state = RepairState::Open;
    RuptureShape shape = RuptureShape::None;
    double depth = 0.0; ///< own mean before minus lowest score, in points
    int length = 0;     ///< sessions with a score from the opening to the end or to now
    bool endedBeforeRepair = false;
};

/// The ruptures of an assessed series, oldest first.
[[nodiscard]] std::vector<RuptureEpisode>
ruptureEpisodes(const std::vector<RuptureAssessment>& assessments);

} // namespace soundings::core
