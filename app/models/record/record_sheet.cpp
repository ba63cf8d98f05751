// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/record_sheet.h"

#include "app/models/words/record_words.h"
#include "app/workflow/case_record.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct RecordSheetText
{
    Q_DECLARE_TR_FUNCTIONS(RecordSheet)
};

QString whoseWords(const CaseRecord& record, const ResponseDraft& form)
{
    if (form.rater == core::Rater::Therapist) {
        return RecordSheetText::tr("Your own view");
    }
    if (form.rater == core::Rater::Parent) {
        return RecordSheetText::tr("Filled in by a parent");
    }
    if (form.rater == core::Rater::Observer) {
        return RecordSheetText::tr("Filled in by an observer");
    }
    const auto& people = record.episode.participants;
    for (std::size_t index = 0; index < people.size() && index < record.clients.size(); ++index) {
        if (form.participant && people[index].id == *form.participant) {
            return RecordSheetText::tr("Filled in by %1, %2")
                .arg(QString::fromStdString(record.clients[index].code),
                     partWords(people[index].part).toLower());
        }
    }
    return RecordSheetText::tr("Filled in by the client");
}

const core::QuestionnaireItem* questionOf(const core::Questionnaire* form, const std::string& id)
{
    if (form == nullptr) {
        return nullptr;
    }
    const auto questions = form->questions();
    const auto found = std::ranges::find_if(
        questions, [&id](const core::QuestionnaireItem* item) { return item->linkId == id; });
    return found == questions.end() ? nullptr : *found;
}

void addOptions(ItemSheet& sheet, const core::QuestionnaireItem& question)
{
    for (const core::AnswerOption& option : question.options) {
        if (option.ordinal) {
            sheet.options.append(QString::fromStdString(option.display));
            sheet.values.push_back(*option.ordinal);
        }
    }
    // A key is one digit, so only such numbers can be typed for their answer.
    const bool typable = std::ranges::all_of(sheet.values, [](double value) {
        return value >= 0.0 && value <= 9.0 && value == std::floor(value);
    });
    for (const double value : sheet.values) {
        if (typable) {
            sheet.keys.append(static_cast<int>(value));
        }
    }
}

ItemSheet itemFrom(const core::Measure& measure,
                   const core::Questionnaire* form,
                   const core::MeasureItem& item)
{
    ItemSheet sheet;
    sheet.id = item.id;
    sheet.text = QString::fromStdString(core::itemLabel(measure, item.id));
    sheet.min = item.min;
    sheet.max = item.max;
    sheet.step = item.step > 0.0 ? item.step : 1.0;
    if (const core::QuestionnaireItem* question = questionOf(form, item.id)) {
        addOptions(sheet, *question);
        if (!question->prefix.empty()) {
            sheet.text = QString::fromStdString(question->prefix + " " + question->text);
        }
        sheet.optional = !question->required;
    }
    return sheet;
}

/// The words above the questions.
QString instructionsOf(const core::Questionnaire* form)
{
    if (form != nullptr) {
        for (const core::QuestionnaireItem& item : form->items) {
            if (item.type == core::ItemType::Group || item.type == core::ItemType::Display) {
                return QString::fromStdString(item.text);
            }
        }
    }
    return {};
}

std::optional<ItemSheet> totalOf(const core::Measure& measure)
{
    const core::ScoreRule& rule = core::primaryScore(measure);
    if (!rule.allowDirectEntry) {
        return std::nullopt;
    }
    ItemSheet total;
    total.id = rule.id;
    total.text = RecordSheetText::tr("Total");
    total.min = rule.min;
    total.max = rule.max;
    total.step = rule.round ? std::pow(10.0, -rule.round->digits) : 0.1;
    return total;
}

FormSheet formFrom(const CaseRecord& record, const core::Measure& measure, const ResponseDraft& due)
{
    const core::Questionnaire* form = core::questionnaireIn(measure, "en");
    const core::Licence& licence = measure.profile.licence;
    FormSheet sheet;
    sheet.measure = due.measure;
    sheet.rater = due.rater;
    sheet.participant = due.participant;
    sheet.title = QString::fromStdString(form != nullptr ? form->title : measure.profile.name);
    sheet.whose = whoseWords(record, due);
    sheet.instructions = instructionsOf(form);
    sheet.notice = QString::fromStdString(licence.ship == core::ShipClass::ScoreOnly &&
                                                  licence.mustDisplay.empty()
                                              ? licence.notice
                                              : licence.mustDisplay);
    sheet.validated = measure.profile.validated;
    for (const core::MeasureItem& item : core::itemsOf(measure)) {
        if (item.numeric) {
            sheet.items.push_back(itemFrom(measure, form, item));
        }
    }
    sheet.total = totalOf(measure);
    return sheet;
}

bool isFilledIn(const SessionRecord& session, const ResponseDraft& due)
{
    return std::ranges::any_of(session.responses, [&due](const core::Response& response) {
        return response.measure == due.measure && response.rater == due.rater &&
               response.participant == due.participant;
    });
}

} // namespace

bool FormSheet::isSameForm(const FormSheet& other) const
{
    return measure == other.measure && rater == other.rater && participant == other.participant;
}

RecordSheet loadRecordSheet(SignedIn& signedIn,
                            const std::string& caseId,
                            const std::optional<core::SessionId>& into)
{
    RecordSheet sheet;
    sheet.episode = requireOwnCase(signedIn, caseId);
    sheet.today = signedIn.today();
    sheet.draft = keptDraft(signedIn, sheet.episode);
    const CaseRecord record = caseRecord(signedIn, sheet.episode);
    sheet.clientCode = QString::fromStdString(record.clients.front().code);

    const SessionRecord* target = nullptr;
    for (const SessionRecord& session : record.sessions) {
        const core::Session& held = session.session;
        sheet.sessions.push_back({.id = held.id, .number = held.number, .date = held.date});
        sheet.nextNumber = std::max(sheet.nextNumber, held.number + 1);
        if (into && held.id == *into) {
            target = &session;
        }
    }
    const int number = target != nullptr ? target->session.number : sheet.nextNumber;
    for (const ResponseDraft& due : formsDue(signedIn, sheet.episode, number)) {
        if (target == nullptr || !isFilledIn(*target, due)) {
            const core::Measure& measure = *signedIn.measures().require(due.measure).measure;
            sheet.forms.push_back(formFrom(record, measure, due));
        }
    }
    return sheet;
}

} // namespace soundings::app
