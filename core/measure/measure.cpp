// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"

#include <algorithm>

namespace soundings::core {

namespace {

MeasureItem itemOfInput(const Input& input)
{
    MeasureItem item;
    item.id = input.id;
    item.min = input.min;
    item.max = input.max;
    item.step = input.step;
    return item;
}

MeasureItem itemOfQuestion(const QuestionnaireItem& question)
{
    MeasureItem item;
    item.id = question.linkId;
    item.element = question.element;
    item.required = question.required;
    if (question.type == ItemType::Choice) {
        for (const auto& option : question.options) {
            if (option.ordinal) {
                item.values.push_back(*option.ordinal);
            }
        }
        item.numeric = !item.values.empty();
        if (item.numeric) {
            const auto [low, high] = std::ranges::minmax(item.values);
            item.min = low;
            item.max = high;
        }
        return item;
    }
    item.numeric = question.type != ItemType::Text && question.min && question.max;
    item.min = question.min.value_or(0.0);
    item.max = question.max.value_or(0.0);
    item.step = question.type == ItemType::Integer ? 1.0 : 0.0;
    return item;
}

template <class Entry>
const Entry* firstOf(const std::vector<Entry>& entries, const std::string& score)
{
    const auto found = std::ranges::find(entries, score, &Entry::score);
    return found == entries.end() ? nullptr : &*found;
}

bool covers(const AppliesTo& whom, int age)
{
    return age >= whom.ageFrom.value_or(age) && age <= whom.ageTo.value_or(age);
}

} // namespace

std::vector<MeasureItem> itemsOf(const Measure& measure)
{
    std::vector<MeasureItem> items;
    for (const auto& input : measure.profile.inputs) {
        items.push_back(itemOfInput(input));
    }
    if (items.empty() && !measure.questionnaires.empty()) {
        for (const auto* question : measure.questionnaires.front().questions()) {
            items.push_back(itemOfQuestion(*question));
        }
    }
    return items;
}

const Questionnaire* questionnaireIn(const Measure& measure, std::string_view language)
{
    const auto& forms = measure.questionnaires;
    auto found = std::ranges::find(forms, language, &Questionnaire::language);
    if (found == forms.end()) {
        found = std::ranges::find(forms, "en", &Questionnaire::language);
    }
    if (found == forms.end()) {
        return forms.empty() ? nullptr : &forms.front();
    }
    return &*found;
}

const ScoreRule& primaryScore(const Measure& measure)
{
    return measure.profile.scores.front();
}

const ScoreRule* findScore(const Measure& measure, std::string_view scoreId)
{
    const auto& scores = measure.profile.scores;
    const auto found = std::ranges::find(scores, scoreId, &ScoreRule::id);
    return found == scores.end() ? nullptr : &*found;
}

Direction directionOf(const Measure& measure)
{
    return primaryScore(measure).direction.value_or(Direction::HigherIsBetter);
}

ScoreRange scoreRange(const Measure& measure)
{
    return {primaryScore(measure).min, primaryScore(measure).max};
}

const ReliableChange* reliableChangeOf(const Measure& measure)
{
    return firstOf(measure.profile.reliableChange, primaryScore(measure).id);
}

const Cutoff* clinicalCutoff(const Measure& measure, std::optional<int> ageYears)
{
    const auto& primary = primaryScore(measure).id;
    for (const auto& cutoff : measure.profile.cutoffs) {
        if (cutoff.score == primary && cutoff.meaning == "clinical" &&
            (!ageYears || covers(cutoff.appliesTo, *ageYears))) {
            return &cutoff;
        }
    }
    return nullptr;
}

const RuptureSettings* ruptureSettings(const Measure& measure)
{
    return measure.profile.rupture ? &*measure.profile.rupture : nullptr;
}

const Norm* normOf(const Measure& measure, std::string_view group)
{
    for (const auto& norm : measure.profile.norms) {
        if (norm.score == primaryScore(measure).id && norm.group == group) {
            return &norm;
        }
    }
    return nullptr;
}

const Reliability* reliabilityOf(const Measure& measure, std::string_view kind)
{
    for (const auto& reliability : measure.profile.reliability) {
        if (reliability.score == primaryScore(measure).id &&
            (kind.empty() || reliability.kind == kind)) {
            return &reliability;
        }
    }
    return nullptr;
}

const Band* bandOf(const Measure& measure, std::string_view scoreId, double value)
{
    const ScoreRule* rule = findScore(measure, scoreId);
    if (rule == nullptr || !holds(value, Comparison::AtLeast, rule->min) ||
        !holds(value, Comparison::AtMost, rule->max)) {
        return nullptr;
    }
    const Band* found = nullptr;
    for (const auto& band : measure.profile.bands) {
        if (band.score == scoreId && holds(value, Comparison::AtLeast, band.from)) {
            found = &band;
        }
    }
    return found;
}

} // namespace soundings::core
