// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"

#include "core/alliance/rupture_tracker.h"

#include <utility>

namespace soundings::core {

std::vector<RuptureAssessment>
assessRuptures(const Series& series, const RuptureParameters& parameters, bool ended)
{
    RuptureTracker tracker(parameters);
    std::vector<RuptureAssessment> assessments;
    assessments.reserve(series.size());
    for (const Rating& rating : series.ratings()) {
        RuptureStep step = tracker.next(rating.session, rating.score);
        if (ended && assessments.size() + 1 == series.size()) {
            tracker.end(step);
        }
        std::vector<Evidence> evidence = evidenceOf(step, parameters);
        assessments.push_back({std::move(step), std::move(evidence)});
    }
    return assessments;
}

std::optional<ClearingScore> whatWouldHaveCleared(const RuptureAssessment& session)
{
    return whatWouldHaveCleared(session.evidence);
}

std::vector<RuptureEpisode> ruptureEpisodes(const std::vector<RuptureAssessment>& assessments)
{
    std::vector<RuptureEpisode> episodes;
    for (const RuptureAssessment& session : assessments) {
        if (!session.openedAt) {
            continue;
        }
        if (episodes.empty() || episodes.back().openedAt != *session.openedAt) {
            episodes.push_back({});
            episodes.back().openedAt = *session.openedAt;
        }
        RuptureEpisode& episode = episodes.back();
        episode.state = session.repair;
        episode.shape = session.shape;
        episode.depth = session.depth.value_or(0.0);
        episode.length = session.length;
        episode.endedBeforeRepair = session.endedBeforeRepair;
        if (session.repair != RepairState::Open) {
            episode.endedAt = session.session;
        }
    }
    return episodes;
}

} // namespace soundings::core
