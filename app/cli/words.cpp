// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

#include "app/cli/output_format.h"
#include "core/measure/comparison.h"
#include "core/measure/measure.h"

namespace soundings::app {

namespace {

std::string whoRated(const FlagEntry& entry)
{
    if (entry.flag.series.rater == core::Rater::Client && !entry.participantCode.empty()) {
        return entry.participantCode;
    }
    return "the " + core::raterCode(entry.flag.series.rater);
}

/// " K-002's rating on SRS was 24 of 40"
std::string ratingWords(const FlagExplanation& explanation)
{
    const std::string& code = explanation.entry.participantCode;
    const core::Rater rater = explanation.entry.flag.series.rater;
    const bool isNamed = rater == core::Rater::Client && !code.empty();
    const std::string words = (isNamed ? " " + code : " The " + core::raterCode(rater)) +
                              "'s rating on " + explanation.measure->profile.acronym;
    if (!explanation.score) {
        return words + " is not there any more";
    }
    return words + " was " + numberText(*explanation.score) + " of " +
           numberText(core::scoreRange(*explanation.measure).max);
}

std::string methodsWords(const FlagExplanation& explanation)
{
    return std::to_string(explanation.firedMethods.size()) + " of " +
           std::to_string(explanation.evaluableMethods) +
           (explanation.evaluableMethods == 1 ? " method says so." : " methods say so.");
}

std::string safetySentence(const FlagExplanation& explanation, bool isAnswered)
{
    const core::Flag& flag = explanation.entry.flag;
    const std::string item = core::itemLabel(*explanation.measure, flag.item);
    const std::string where = " in session " + std::to_string(flag.sessionNumber) + " (" +
                              whoRated(explanation.entry) + ", " +
                              explanation.measure->profile.acronym + "): \"" + item + "\".";
    return (isAnswered ? "A safety item was answered at or beyond its level"
                       : "A safety item was left blank, which is not a no,") +
           where + " Please talk about it.";
}

} // namespace

std::string flagWords(core::FlagKind kind)
{
    switch (kind) {
    case core::FlagKind::PossibleRupture:
        return "possible rupture";
    case core::FlagKind::AllianceWatch:
        return "watch";
    case core::FlagKind::SafetyItem:
        return "safety item";
    case core::FlagKind::SafetyItemNotAnswered:
        return "safety item not answered";
    case core::FlagKind::ReliableDeterioration:
        return "reliably worse than at the start";
    }
    return {};
}

std::string flagSentence(const FlagExplanation& explanation)
{
    const core::Flag& flag = explanation.entry.flag;
    const std::string session = " in session " + std::to_string(flag.sessionNumber);
    const std::string rating = ratingWords(explanation);
    switch (flag.kind) {
    case core::FlagKind::SafetyItem:
        return safetySentence(explanation, true);
    case core::FlagKind::SafetyItemNotAnswered:
        return safetySentence(explanation, false);
    case core::FlagKind::PossibleRupture:
        return "Possible rupture" + session + "." + rating +
               ": clearly worse than usual for them, and " + methodsWords(explanation) +
               " This is a pattern in the scores and a reason to ask, not a judgement.";
    case core::FlagKind::AllianceWatch:
        return "Worth a look" + session + "." + rating + ": " + methodsWords(explanation) +
               " This is a prompt to ask, not a rupture.";
    case core::FlagKind::ReliableDeterioration:
        return "Reliably worse than at the start" + session + "." + rating +
               ": as large a change as counts as reliable on this form. "
               "This is a reason to ask, not a judgement.";
    }
    return {};
}

std::string statusMeaning(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Safety:
        return "a safety item was answered at or beyond its level, or left blank";
    case CaseStatus::PossibleRupture:
        return "the alliance was rated clearly worse than usual for this person";
    case CaseStatus::Deteriorated:
        return "reliably worse than at the start";
    case CaseStatus::OffTrack:
        return "beyond the red limit of the clinic's expected course";
    case CaseStatus::SlowerThanExpected:
        return "beyond the amber limit of the clinic's expected course";
    case CaseStatus::Watch:
        return "the alliance is worth a look";
    case CaseStatus::NotEnoughRatings:
        return "fewer than two ratings of progress";
    case CaseStatus::ChangeNotJudged:
        return "two ratings or more, but nothing published or set for the form says how large a "
               "reliable change is";
    case CaseStatus::NoReliableChange:
        return "no change as large as counts as reliable on the form";
    case CaseStatus::OnTrack:
        return "no reliable change yet, and within what the clinic's closed cases let expect";
    case CaseStatus::Improved:
        return "reliably better than at the start";
    case CaseStatus::Recovered:
        return "reliably better, and in the range of people without complaints";
    }
    return {};
}

std::string clearedByWords(const FlagExplanation& explanation)
{
    if (!explanation.clearedBy) {
        return {};
    }
    const std::string score = numberText(explanation.clearedBy->score);
    switch (explanation.clearedBy->comparison) {
    case core::Comparison::AtLeast:
        return "a score of " + score + " or higher";
    case core::Comparison::Above:
        return "a score above " + score;
    case core::Comparison::AtMost:
        return "a score of " + score + " or lower";
    case core::Comparison::Below:
        return "a score below " + score;
    }
    return {};
}

} // namespace soundings::app
