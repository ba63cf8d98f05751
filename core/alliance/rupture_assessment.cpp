// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"

#include "core/alliance/rupture_tracker.h"

#include <algorithm>
#include <utility>

namespace soundings::core {

namespace {

const KnownRupture* knownAt(std::span<const KnownRupture> known, int session)
{
    const auto found = std::ranges::find(known, session, &KnownRupture::session);
    return found == known.end() ? nullptr : &*found;
}

} // namespace

std::vector<RuptureAssessment> assessRuptures(const Series& series,
                                              const RuptureParameters& parameters,
                                              bool ended,
                                              std::span<const KnownRupture> known)
{
    RuptureTracker tracker(parameters);
    std::vector<RuptureAssessment> assessments;
    assessments.reserve(series.size());
    for (const Rating& rating : series.ratings()) {
        const KnownRupture* here = knownAt(known, rating.session);
        RuptureStep step = here != nullptr ? tracker.next(*here, rating.score)
                                           : tracker.next(rating.session, rating.score);
        if (ended && assessments.size() + 1 == series.size()) {
            tracker.end(step);
        }
        std::vector<Evidence> evidence = evidenceOf(step, parameters);
        assessments.push_back({std::move(step), std::move(evidence)});
    }
    return assessments;
}

std::optional<int> knownDecline(const std::vector<RuptureAssessment>& assessments,
                                int session,
                                std::span<const KnownRupture> known)
{
    for (const RuptureAssessment& later : assessments) {
        if (later.session < session) {
            continue;
        }
        if (later.score && knownAt(known, later.session) != nullptr) {
            return later.session;
        }
        if (later.openedAt != session || later.repair != RepairState::Open) {
            return std::nullopt;
        }
    }
    return std::nullopt;
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

std::optional<RuptureEpisode> courseOf(const KnownRupture& known, const Series& series, bool ended)
{
    std::vector<Rating> since(series.ratings().begin(), series.ratings().end());
    std::erase_if(since, [&known](const Rating& one) { return one.session < known.session; });
    RuptureParameters parameters;
    parameters.better = known.better;
    const auto episodes =
        ruptureEpisodes(assessRuptures(Series(std::move(since)), parameters, ended, {&known, 1}));
    return episodes.empty() || episodes.front().openedAt != known.session
               ? std::nullopt
               : std::optional(episodes.front());
}

} // namespace soundings::core
