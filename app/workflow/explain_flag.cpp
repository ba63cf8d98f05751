// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/explain_flag.h"

#include "app/workflow/rupture_parameters_of.h"
#include "core/change/clinical_change.h"
#include "core/series/series.h"
#include "storage/response_store.h"
#include "storage/user_store.h"

#include <algorithm>

namespace soundings::app {

namespace {

std::optional<core::RuptureEpisode>
courseOf(const core::Series& series, const core::Measure& measure, const FlagEntry& entry)
{
    const auto parameters = ruptureParametersOf(measure);
    if (entry.flag.kind != core::FlagKind::PossibleRupture || !parameters) {
        return std::nullopt;
    }
    const auto episodes =
        core::ruptureEpisodes(core::assessRuptures(series, *parameters, !entry.episode.isOpen()));
    const auto found =
        std::ranges::find(episodes, entry.flag.sessionNumber, &core::RuptureEpisode::openedAt);
    return found == episodes.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<core::ClearingScore> clearedBy(const core::Flag& flag)
{
    if (flag.kind == core::FlagKind::ReliableDeterioration) {
        return flag.evidence.empty() ? std::nullopt
                                     : core::whatWouldHaveClearedChange(flag.evidence.front());
    }
    return core::whatWouldHaveCleared(flag.evidence);
}

FlagExplanation explainFlag(const SignedIn& signedIn, const core::FlagId& id)
{
    FlagExplanation explanation;
    explanation.entry = requireFlag(signedIn, id);
    const core::Flag& flag = explanation.entry.flag;
    explanation.measure = signedIn.measures().require(flag.series.measure).measure;

    std::vector<core::Rating> ratings;
    for (const storage::SeriesRow& row : storage::seriesOf(signedIn.vault(), flag.series)) {
        ratings.push_back({.session = row.sessionNumber, .score = row.value});
        if (row.session == flag.session) {
            explanation.score = row.value;
        }
    }
    explanation.clearedBy = clearedBy(flag);
    explanation.course =
        courseOf(core::Series(std::move(ratings)), *explanation.measure, explanation.entry);
    for (const core::Evidence& evidence : flag.evidence) {
        explanation.evaluableMethods +=
            static_cast<int>(evidence.verdict != core::Verdict::NotEvaluable);
        if (evidence.verdict == core::Verdict::Yes) {
            explanation.firedMethods.push_back(evidence.method);
        }
    }
    for (const core::Review& review : explanation.entry.reviews) {
        const auto reviewer = storage::userById(signedIn.vault(), review.supervisor);
        explanation.reviewers.push_back(reviewer ? reviewer->name : std::string());
    }
    return explanation;
}

} // namespace soundings::app
