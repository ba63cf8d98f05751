// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/record/evidence.h"
#include "core/series/series.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// How the ratings of client and therapist are made comparable.
enum class GapScale
{
    Same,   ///< parallel forms on one scale: the plain difference
    OwnMean ///< each from the rater's own mean of earlier sessions, in the rater's own SD
};

struct GapParameters
{
    GapScale scale = GapScale::Same;
    /// SD of one person's scores from session to session, in points: on one scale of both raters,
    /// else of the client's form. Without it nothing can be judged.
    std::optional<SourcedNumber> withinSd;
    std::optional<SourcedNumber> therapistSd; ///< of the therapist's form; only for OwnMean
    double multiplier = 2.0;                  ///< SDs that make a gap; setting
    int minimumEarlier = 2; ///< earlier scores of each rater, for OwnMean; setting
};

/// Throws InvalidValue: an SD of 0 or below, a multiplier of 0 or below, any of them not finite, a
/// minimum of earlier scores below 1.
void requireValid(const GapParameters& parameters);

enum class GapReason
{
    None,
    NoClientScore,
    NoTherapistScore,
    NoScores, ///< neither rated
    TooFewEarlier,
    NoWithinPersonSd
};

[[nodiscard]] std::string gapReasonCode(GapReason reason);

/// What the rule says of one session.
struct GapStep
{
    int session = 0;
    std::optional<double> client;
    std::optional<double> therapist;
    std::optional<double> clientMean;    ///< of the earlier sessions; only for OwnMean
    std::optional<double> therapistMean; ///< the same
    int clientEarlier = 0;               ///< scores in that mean
    int therapistEarlier = 0;
    /// Client minus therapist, in SDs; above 0 the client rates higher.
    std::optional<double> gap;
    Verdict verdict = Verdict::NotEvaluable;
    GapReason reason = GapReason::None;
};

/// Judges every session that one of the two rated or was asked to rate; see
/// docs/statistics.md#client-therapist-gap. A missing score is never filled in, and later sessions
/// change nothing in earlier ones. Throws InvalidValue as requireValid does.
[[nodiscard]] std::vector<GapStep>
gapsOf(const Series& client, const Series& therapist, const GapParameters& parameters);

inline constexpr std::string_view GapMethod = "client-therapist-gap";
inline constexpr std::string_view GapRuleVersion = "1";

/// How the verdict of a step came about, enough to recompute it by hand.
[[nodiscard]] Evidence evidenceOf(const GapStep& step, const GapParameters& parameters);

} // namespace soundings::core
