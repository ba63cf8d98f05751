// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/explain_flag.h"

#include "app/workflow/case_concern.h"
#include "core/change/change_evidence.h"
#include "core/series/series.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/user_store.h"

namespace soundings::app {

namespace {

/// By the numbers kept with the flag: neither a definition that was changed since nor a rating that
/// came in late may explain it differently.
std::optional<core::RuptureEpisode> courseOf(const FlagEntry& entry, const core::Series& series)
{
    const core::Flag& flag = entry.flag;
    const auto known = flag.kind == core::FlagKind::PossibleRupture
                           ? core::knownRupture(flag.sessionNumber, flag.evidence)
                           : std::nullopt;
    return known ? core::courseOf(*known, series, !entry.episode.isOpen()) : std::nullopt;
}

/// The ratings of the flag's series, as they are by now.
std::vector<core::Rating> ratingsOf(const SignedIn& signedIn, const core::Flag& flag)
{
    std::vector<core::Rating> ratings;
    for (const storage::SeriesRow& row : storage::seriesOf(signedIn.vault(), flag.series)) {
        ratings.push_back({.session = row.sessionNumber, .score = row.value});
    }
    return ratings;
}

bool isBack(const FlagEntry& entry, const std::optional<core::RuptureEpisode>& course)
{
    return course && course->state == core::RepairState::Repaired && entry.rupture &&
           core::isOpen(entry.rupture->state);
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

bool isBackToUsual(const FlagExplanation& explanation)
{
    return isBack(explanation.entry, explanation.course);
}

bool isBackToUsual(const SignedIn& signedIn, const FlagEntry& entry)
{
    return isBack(entry, courseOf(entry, core::Series(ratingsOf(signedIn, entry.flag))));
}

FlagExplanation explainFlag(SignedIn& signedIn, const core::FlagId& id)
{
    FlagExplanation explanation;
    explanation.entry = requireFlag(signedIn, id);
    signedIn.noteSeen("flag.view", id.hex());
    const core::Flag& flag = explanation.entry.flag;
    explanation.measure = signedIn.measures().require(flag.series.measure).measure;

    std::vector<core::Rating> ratings;
    for (const storage::SeriesRow& row : storage::seriesOf(signedIn.vault(), flag.series)) {
        ratings.push_back({.session = row.sessionNumber, .score = row.value});
        if (row.session == flag.session) {
            explanation.score = row.value;
        }
    }
    if (flag.kind == core::FlagKind::AllianceWatch) {
        explanation.watchedSince =
            watchedSince(flag,
                         storage::flagsOf(signedIn.vault(),
                                          explanation.entry.episode.id,
                                          storage::FlagParts::WithoutEvidence),
                         ratings);
    }
    explanation.clearedBy = clearedBy(flag);
    explanation.course = courseOf(explanation.entry, core::Series(std::move(ratings)));
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
