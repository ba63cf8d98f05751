// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/store_session.h"

#include "app/workflow/respondents.h"
#include "app/workflow/source_of.h"
#include "core/measure/score.h"
#include "core/record/invalid_value.h"
#include "storage/flag_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"

#include <algorithm>

namespace soundings::app {

namespace {

void requireParticipant(const core::Case& episode, const ResponseDraft& draft)
{
    if (draft.rater == core::Rater::Client && !draft.participant &&
        episode.participants.size() > 1) {
        throw core::InvalidValue(core::InvalidKind::Empty,
                                 "participant",
                                 "",
                                 "who of the " + std::to_string(episode.participants.size()) +
                                     " people in the room gave the rating");
    }
    if (!draft.participant) {
        return;
    }
    const bool known =
        std::ranges::any_of(episode.participants, [&](const core::Participant& candidate) {
            return candidate.id == *draft.participant;
        });
    if (!known) {
        throw core::InvalidValue(core::InvalidKind::Unknown,
                                 "participant",
                                 draft.participant->hex(),
                                 "somebody who takes part in this case");
    }
}

void requireOneKindOfContent(const ResponseDraft& draft)
{
    const int given = static_cast<int>(!draft.answers.empty()) +
                      static_cast<int>(draft.total.has_value()) +
                      static_cast<int>(!draft.skipped.empty());
    if (given != 1) {
        throw core::InvalidValue(core::InvalidKind::Contradiction,
                                 draft.measure,
                                 given == 0 ? "" : "more than one of them",
                                 "either answers, or a total, or the reason why it was skipped");
    }
}

/// Somebody who was not there filled in nothing; that it was not filled in may always be said.
void requireHeld(const core::Session& session, const ResponseDraft& draft)
{
    if (draft.skipped.empty() && !core::wasHeld(session.attendance)) {
        throw core::InvalidValue(core::InvalidKind::Contradiction,
                                 draft.measure,
                                 "filled in",
                                 "no filled-in form, because session " +
                                     std::to_string(session.number) + " has the attendance " +
                                     core::attendanceCode(session.attendance));
    }
}

core::ScoredResponse scoreDraft(const core::Measure& measure, const ResponseDraft& draft)
{
    if (draft.total) {
        return core::scoreDirect(measure, core::primaryScore(measure).id, *draft.total);
    }
    return core::score(measure, draft.answers);
}

std::vector<core::Score> scoresOf(const core::ScoredResponse& scored)
{
    std::vector<core::Score> scores;
    for (const core::ScoreResult& result : scored.scores) {
        scores.push_back({.score = result.score,
                          .value = result.value,
                          .reason = core::noScoreText(result),
                          .band = result.band,
                          .algorithm = scored.algorithm});
    }
    return scores;
}

core::Flag safetyFlag(const core::Measure& measure,
                      const core::SafetyFinding& finding,
                      const core::SeriesKey& series,
                      const core::Session& session,
                      const std::string& algorithm)
{
    const auto rule =
        std::ranges::find(measure.profile.safety, finding.item, &core::SafetyRule::item);
    const bool positive = finding.kind == core::SafetyKind::Positive;
    core::Evidence evidence;
    evidence.method = "safety-item";
    evidence.version = algorithm;
    evidence.verdict = positive ? core::Verdict::Yes : core::Verdict::NotEvaluable;
    evidence.reason = positive ? finding.level : "not-answered";
    evidence.statistic = finding.answer;
    if (rule != measure.profile.safety.end()) {
        evidence.threshold = rule->value;
        evidence.comparison = core::comparisonSign(rule->comparison);
        evidence.source = sourceOf(measure.profile, rule->provenance);
    }
    return {.id = storage::newIdIn<core::Flag>(series.caseId),
            .kind = positive ? core::FlagKind::SafetyItem : core::FlagKind::SafetyItemNotAnswered,
            .state = core::FlagState::Open,
            .series = series,
            .session = session.id,
            .sessionNumber = session.number,
            .item = finding.item,
            .evidence = {std::move(evidence)}};
}

} // namespace

std::optional<core::ParticipantId> participantOf(const core::Case& episode,
                                                 const ResponseDraft& draft)
{
    const bool isTheOnlyOne =
        draft.rater == core::Rater::Client && episode.participants.size() == 1;
    return !draft.participant && isTheOnlyOne ? episode.participants.front().id : draft.participant;
}

PreparedResponse prepareResponse(const MeasureCatalogue& measures,
                                 const core::Case& episode,
                                 const core::Session& session,
                                 const ResponseDraft& draft)
{
    const MeasureCatalogue::Entry& entry = measures.require(draft.measure);
    const core::Measure& measure = *entry.measure;
    requireRespondent(measure, draft.rater);
    requireOneKindOfContent(draft);
    requireHeld(session, draft);
    requireParticipant(episode, draft);

    PreparedResponse prepared;
    core::Response& response = prepared.response;
    response.id = storage::newIdIn<core::Response>(session.caseId);
    response.session = session.id;
    response.participant = participantOf(episode, draft);
    response.rater = draft.rater;
    response.measure = measure.profile.id;
    response.measureVersion = measure.profile.version;
    response.definitionHash = entry.hash;
    const core::Questionnaire* shown = core::questionnaireIn(measure, "en");
    response.language = shown != nullptr ? shown->language : "en";
    response.mode = draft.mode;
    response.skipped = draft.skipped;
    prepared.series = {.caseId = episode.id,
                       .participant = response.participant,
                       .rater = draft.rater,
                       .measure = measure.profile.id,
                       .score = core::primaryScore(measure).id};
    if (!draft.skipped.empty()) {
        core::requireNotes("reason", draft.skipped, 400);
        return prepared;
    }
    const core::ScoredResponse scored = scoreDraft(measure, draft);
    response.answers = draft.answers;
    response.scores = scoresOf(scored);
    // Where only a total was entered nobody left the question blank: the answer is on the paper,
    // and a flag at each such form would teach people to look past the flags that mean something.
    if (!draft.answers.empty()) {
        for (const core::SafetyFinding& finding : scored.safety) {
            prepared.safetyFlags.push_back(
                safetyFlag(measure, finding, prepared.series, session, scored.algorithm));
        }
    }
    return prepared;
}

bool isSafetyUnknown(const core::Measure& measure, const core::Response& response)
{
    return !measure.profile.safety.empty() && response.skipped.empty() && response.answers.empty();
}

std::vector<core::Flag> storeResponse(storage::Change& change, const PreparedResponse& prepared)
{
    storage::insertResponse(change, prepared.response);
    for (const core::Flag& flag : prepared.safetyFlags) {
        storage::insertFlag(change, flag);
    }
    return prepared.safetyFlags;
}

} // namespace soundings::app
