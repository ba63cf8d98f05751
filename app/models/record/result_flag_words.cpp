// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/result_flag_words.h"

#include "app/models/words/score_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct ResultFlagWordsText
{
    Q_DECLARE_TR_FUNCTIONS(ResultFlagWords)
};

/// The words of the option that was chosen, else the number.
QString answerWords(const core::Measure& measure, const std::string& item, double value)
{
    if (const core::Questionnaire* form = core::questionnaireIn(measure, "en")) {
        for (const core::QuestionnaireItem* question : form->questions()) {
            const auto option =
                std::ranges::find(question->options, value, &core::AnswerOption::ordinal);
            if (question->linkId == item && option != question->options.end()) {
                return QString::fromStdString(option->display);
            }
        }
    }
    return numberWords(value);
}

} // namespace

QString safetySentence(const core::Flag& flag, const core::Measure& measure)
{
    const QString question = QString::fromStdString(core::itemLabel(measure, flag.item));
    const std::optional<double> answer =
        flag.evidence.empty() ? std::nullopt : flag.evidence.front().statistic;
    if (flag.kind == core::FlagKind::SafetyItemNotAnswered || !answer) {
        return ResultFlagWordsText::tr("The question \"%1\" was left blank, which is not a no.")
            .arg(question);
    }
    return ResultFlagWordsText::tr("The question \"%1\" was answered \"%2\".")
        .arg(question, answerWords(measure, flag.item, *answer));
}

QString flagNextStep(core::FlagKind kind)
{
    switch (kind) {
    case core::FlagKind::SafetyItem:
        return ResultFlagWordsText::tr("Talk about it before the client leaves.");
    case core::FlagKind::SafetyItemNotAnswered:
        return ResultFlagWordsText::tr("Ask about it before the client leaves.");
    case core::FlagKind::PossibleRupture:
        return ResultFlagWordsText::tr(
            "Ask how the two of you are getting on, before going on with the plan. Only the "
            "talk can show whether something is strained.");
    case core::FlagKind::AllianceWatch:
        return ResultFlagWordsText::tr("Keep it in mind and ask how the session was.");
    case core::FlagKind::ReliableDeterioration:
        return ResultFlagWordsText::tr(
            "Talk about what has become harder, and whether the plan still fits.");
    }
    return {};
}

} // namespace soundings::app
