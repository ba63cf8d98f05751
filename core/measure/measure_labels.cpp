// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"

#include <algorithm>
#include <array>

namespace soundings::core {

namespace {

constexpr std::string_view English = "en";

const std::string* find(const Profile& profile, const std::string& language, const std::string& key)
{
    const auto texts = profile.labels.find(language);
    if (texts == profile.labels.end()) {
        return nullptr;
    }
    const auto text = texts->second.find(key);
    return text == texts->second.end() ? nullptr : &text->second;
}

} // namespace

std::optional<std::string>
labelText(const Measure& measure, std::string_view key, std::string_view language)
{
    for (const auto candidate : std::array{language, English}) {
        const auto* text = find(measure.profile, std::string(candidate), std::string(key));
        if (text != nullptr) {
            return *text;
        }
    }
    return std::nullopt;
}

std::string bandLabel(const Measure& measure, double value, std::string_view language)
{
    const Band* band = bandOf(measure, primaryScore(measure).id, value);
    if (band == nullptr) {
        return {};
    }
    return labelText(measure, "band." + band->code, language).value_or(band->code);
}

std::string scoreLabel(const Measure& measure, std::string_view scoreId, std::string_view language)
{
    return labelText(measure, "score." + std::string(scoreId), language)
        .value_or(std::string(scoreId));
}

std::string itemLabel(const Measure& measure, std::string_view itemId, std::string_view language)
{
    if (const Questionnaire* form = questionnaireIn(measure, language)) {
        const auto questions = form->questions();
        const auto found = std::ranges::find_if(
            questions, [itemId](const auto* question) { return question->linkId == itemId; });
        if (found != questions.end()) {
            return (*found)->text;
        }
    }
    return labelText(measure, "input." + std::string(itemId), language)
        .value_or(std::string(itemId));
}

} // namespace soundings::core
