// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check_rules.h"
#include "core/measure/exact.h"
#include "core/measure/number_text.h"

#include <algorithm>
#include <set>

namespace soundings::core {

namespace {

std::string fileOf(const Questionnaire& form)
{
    return "questionnaire." + form.language + ".json";
}

void checkQuestion(const QuestionnaireItem& question, const std::string& where, Faults& faults)
{
    if (question.type != ItemType::Choice) {
        if (question.min && question.max && *question.min >= *question.max) {
            faults.push_back({where, "the lowest number is not below the highest", "min < max"});
        }
        return;
    }
    std::set<double> weights;
    std::size_t without = 0;
    for (const auto& option : question.options) {
        if (!option.ordinal) {
            ++without;
        } else if (!weights.insert(*option.ordinal).second) {
            faults.push_back({where,
                              "two answers have the number " + numberText(*option.ordinal),
                              "a number of its own for each answer"});
        } else if (!exactOf(*option.ordinal)) {
            faults.push_back({where, "an answer's number is too fine", "at most four decimals"});
        }
    }
    if (without > 0 && without < question.options.size()) {
        faults.push_back({where, "some answers have a number and some have none", "all or none"});
    }
}

bool sameValues(const QuestionnaireItem& one, const QuestionnaireItem& other)
{
    const auto ordinal = [](const AnswerOption& option) { return option.ordinal; };
    return one.linkId == other.linkId && one.type == other.type && one.min == other.min &&
           one.max == other.max &&
           std::ranges::equal(one.options, other.options, {}, ordinal, ordinal);
}

/// All languages ask the same items with the same numbers.
void checkLanguages(const Measure& measure, Faults& faults)
{
    const auto& forms = measure.questionnaires;
    const auto first = forms.front().questions();
    for (std::size_t index = 1; index < forms.size(); ++index) {
        const auto other = forms[index].questions();
        const bool same = std::ranges::equal(
            first, other, [](const auto* one, const auto* two) { return sameValues(*one, *two); });
        if (!same) {
            faults.push_back({fileOf(forms[index]),
                              "its items or their numbers differ from " + fileOf(forms.front()),
                              "the same linkIds and numbers in the same order"});
        }
    }
}

void checkInputs(const Profile& profile, Faults& faults)
{
    for (std::size_t index = 0; index < profile.inputs.size(); ++index) {
        const auto& input = profile.inputs[index];
        const auto min = exactOf(input.min);
        const auto max = exactOf(input.max);
        const auto step = exactOf(input.step);
        if (!min || !max || !step || *min >= *max || !isOnStep(*max, *min, *step)) {
            faults.push_back({entryOf("inputs", index),
                              "min, max and step do not fit each other",
                              "min < max, a whole number of steps apart, at most four decimals"});
        }
    }
}

/// Text that a clinic laid over the inputs of a score-only measure asks exactly these inputs.
void checkOverlay(const Measure& measure, Faults& faults)
{
    const auto questions = measure.questionnaires.front().questions();
    const bool same = std::ranges::equal(
        measure.profile.inputs, questions, [](const Input& input, const auto* question) {
            return input.id == question->linkId;
        });
    if (!measure.profile.inputs.empty() && !same) {
        faults.push_back({fileOf(measure.questionnaires.front()),
                          "its items are not the inputs of the profile",
                          "one item for each input, with its id, in its order"});
    }
}

} // namespace

void checkForms(const Measure& measure, Faults& faults)
{
    checkInputs(measure.profile, faults);
    for (const auto& form : measure.questionnaires) {
        std::set<std::string> seen;
        for (const auto* question : form.questions()) {
            const std::string where = fileOf(form) + "/" + question->linkId;
            checkQuestion(*question, where, faults);
            if (!seen.insert(question->linkId).second) {
                faults.push_back({where, "this linkId is used twice", "a linkId of its own"});
            }
        }
        if (form.copyright.empty()) {
            faults.push_back({fileOf(form) + "/copyright", "missing", "the owner's notice"});
        }
    }
    if (!measure.questionnaires.empty()) {
        checkLanguages(measure, faults);
        checkOverlay(measure, faults);
    }
}

} // namespace soundings::core
