// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/result_sheet.h"

#include "app/models/record/result_flag_words.h"
#include "app/models/record/result_words.h"
#include "app/models/words/flag_sentence.h"
#include "app/models/words/record_words.h"
#include "app/models/words/score_words.h"
#include "app/workflow/record_session.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct ResultSheetText
{
    Q_DECLARE_TR_FUNCTIONS(ResultSheet)
};

/// The code only where it tells people apart.
std::string codeIfSeveral(const SessionResult& result, const std::string& code)
{
    return result.episode.participants.size() > 1 ? code : std::string();
}

/// Of the participant who filled in the form or skipped it; empty for somebody else.
std::string codeOf(const SessionResult& result, const core::Response& response)
{
    const auto& people = result.episode.participants;
    for (std::size_t place = 0; place < people.size() && place < result.codes.size(); ++place) {
        if (response.participant == people[place].id) {
            return result.codes[place];
        }
    }
    return {};
}

QString skippedWords(const std::string& reason)
{
    if (reason == "no time") {
        return ResultSheetText::tr("Skipped: no time");
    }
    if (reason == "client declined") {
        return ResultSheetText::tr("Skipped: the client declined");
    }
    return ResultSheetText::tr("Skipped: %1").arg(QString::fromStdString(reason));
}

QString beforeWords(const Curve& curve)
{
    for (const CurvePoint& point : std::views::reverse(curve.points) | std::views::drop(1)) {
        if (point.value) {
            return scoreWords(*curve.measure, *point.value);
        }
    }
    return {};
}

ScoreLine
lineOf(const SessionResult& result, const core::Response& response, const core::Measure& measure)
{
    const Curve curve = curveUntil(result, response);
    ScoreLine line;
    line.measure = measureName(measure);
    // Not the curve's: a form that was skipped has none.
    const std::string code = codeIfSeveral(result, codeOf(result, response));
    line.whose = code.empty()
                     ? raterWords(response.rater)
                     : ResultSheetText::tr("Rated by %1").arg(QString::fromStdString(code));
    if (!response.skipped.empty()) {
        line.now = skippedWords(response.skipped);
        return line;
    }
    if (curve.points.empty()) {
        return line;
    }
    line.now = pointWords(measure, curve.points.back());
    line.before = beforeWords(curve);
    if (curve.points.back().value) {
        line.compared = comparedToLastWords(curve);
    }
    return line;
}

FlagLine lineOf(const SessionResult& result, const FlagEntry& entry, const core::Measure& measure)
{
    const core::Flag& flag = entry.flag;
    const std::string code = codeIfSeveral(result, entry.participantCode);
    const bool safety = flag.kind == core::FlagKind::SafetyItem ||
                        flag.kind == core::FlagKind::SafetyItemNotAnswered;
    const QString who = personSubject(result.episode, flag.series.rater, flag.series.participant);
    return {.id = QString::fromStdString(flag.id.hex()),
            .mark = markOf(flag.kind),
            .kind = flagKindWords(flag.kind),
            .whose = code.empty() ? measureName(measure)
                                  : ResultSheetText::tr("%1, %2").arg(measureName(measure),
                                                                      QString::fromStdString(code)),
            .sentence = safety ? safetySentence(flag, measure) : flagSentence(flag, measure, who),
            .next = flagNextStep(flag.kind)};
}

/// The forms due at this session that nobody filled in or skipped.
QString missingWords(const SignedIn& signedIn, const SessionResult& result)
{
    const core::Session& session = result.record.session;
    if (!core::wasHeld(session.attendance) || !result.episode.isOpen()) {
        return {};
    }
    QStringList missing;
    for (const ResponseDraft& due : formsDue(signedIn, result.episode, session.number)) {
        const bool there =
            std::ranges::any_of(result.record.responses, [&due](const core::Response& response) {
                return response.measure == due.measure && response.rater == due.rater &&
                       response.participant == due.participant;
            });
        if (!there) {
            const QString name = measureName(*signedIn.measures().require(due.measure).measure);
            if (!missing.contains(name)) {
                missing.append(name);
            }
        }
    }
    return missing.join(ResultSheetText::tr("; "));
}

} // namespace

ResultSheet loadResultSheet(SignedIn& signedIn, const core::SessionId& id)
{
    const SessionResult result = sessionResult(signedIn, id);
    ResultSheet sheet;
    sheet.caseId = QString::fromStdString(result.episode.id.hex());
    sheet.title = ResultSheetText::tr("%1, session %2")
                      .arg(QString::fromStdString(result.clientCode),
                           QString::number(result.record.session.number));
    sheet.sentence = resultSentence(result);
    for (const core::Response& response : result.record.responses) {
        if (const auto* entry = signedIn.measures().find(response.measure)) {
            sheet.scores.push_back(lineOf(result, response, *entry->measure));
        }
    }
    for (const FlagEntry& flag : result.flags) {
        if (const auto* entry = signedIn.measures().find(flag.flag.series.measure)) {
            sheet.flags.push_back(lineOf(result, flag, *entry->measure));
        }
    }
    sheet.checked = checkedSentences(signedIn, result);
    sheet.missing = missingWords(signedIn, result);
    return sheet;
}

} // namespace soundings::app
