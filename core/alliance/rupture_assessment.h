// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/known_rupture.h"
#include "core/alliance/rupture_evidence.h"
#include "core/alliance/rupture_parameters.h"
#include "core/alliance/rupture_step.h"
#include "core/series/series.h"

#include <optional>
#include <span>
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
/// endedBeforeRepair set. `known`, in the order of the sessions, are ruptures found before: they
/// open where and as they were found, also where earlier ratings have come in since. Throws
/// InvalidValue as requireValid(parameters) does.
[[nodiscard]] std::vector<RuptureAssessment>
assessRuptures(const Series& series,
               const RuptureParameters& parameters,
               bool ended = false,
               std::span<const KnownRupture> known = {});

/// The session of the known rupture that belongs to the decline which the rule finds at `session`:
/// found there, or at a later session at which it was still open. One decline is one rupture, also
/// when a rating that came in late moves its beginning. Nullopt when nobody knows of it yet.
[[nodiscard]] std::optional<int> knownDecline(const std::vector<RuptureAssessment>& assessments,
                                              int session,
                                              std::span<const KnownRupture> known);

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

/// How a known rupture went on, by the numbers that were kept with it alone: a definition that was
/// changed since changes nothing. Nullopt when the series has no score at its session.
[[nodiscard]] std::optional<RuptureEpisode>
courseOf(const KnownRupture& known, const Series& series, bool ended = false);

} // namespace soundings::core
