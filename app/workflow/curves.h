// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/course_judgement.h"
#include "app/workflow/signed_in.h"
#include "core/alliance/rupture_parameters.h"
#include "core/change/clinical_change.h"
#include "core/change/sudden_gains.h"
#include "core/record/case.h"
#include "core/record/rating_source.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// One session of a curve; without a value it is a gap.
struct CurvePoint
{
    core::SessionId session;
    int number = 0;
    core::Date date;
    std::optional<double> value;
    std::string reason; ///< why a form that was filled in has no score
    std::string band;   ///< code of the severity band; may be empty
};

/// The primary score of one measure by one rater over a case.
struct Curve
{
    core::SeriesKey key;
    const core::Measure* measure = nullptr;
    std::string participantCode; ///< empty when it is not a participant's
    std::optional<int> ageYears; ///< at the first rating; chooses among cut-offs, see age_of.h
    std::vector<CurvePoint> points;
    std::optional<CourseJudgement> course;        ///< of a client's outcome measure
    std::vector<core::GainInterval> suddenGains;  ///< of the same; only those that are
    std::optional<core::RuptureParameters> rules; ///< of an alliance measure that has any

    [[nodiscard]] const CurvePoint* firstRated() const;
    [[nodiscard]] const CurvePoint* lastRated() const;
    [[nodiscard]] int ratedCount() const;
    [[nodiscard]] core::Series series() const;
};

/// All curves of a case: outcome measures first, then alliance; clients' ratings before others'.
/// Throws Refusal(NotAllowed).
[[nodiscard]] std::vector<Curve> curvesOf(const SignedIn& signedIn, const core::Case& episode);

/// Change from the first to the last rating of an outcome curve by the measure's reliable change
/// and the cut-off for the curve's age; nullopt for an alliance measure.
[[nodiscard]] std::optional<core::ChangeAssessment> changeOf(const Curve& curve);

} // namespace soundings::app
