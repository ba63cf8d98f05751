// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/exact.h"
#include "core/measure/measure.h"
#include "core/measure/number_text.h"
#include "core/record/invalid_value.h"

#include <algorithm>

namespace soundings::core {

namespace {

std::string allowedText(const MeasureItem& item)
{
    if (!item.numeric) {
        return "no number: this item is not scored";
    }
    if (item.values.empty()) {
        const std::string steps = item.step > 0.0 ? ", in steps of " + numberText(item.step) : "";
        return numberText(item.min) + " to " + numberText(item.max) + steps;
    }
    auto values = item.values;
    std::ranges::sort(values);
    std::string text;
    for (const double value : values) {
        text += (text.empty() ? "" : ", ") + numberText(value);
    }
    return "one of " + text;
}

bool isAllowed(const MeasureItem& item, double value)
{
    const auto exact = exactOf(value);
    if (!exact || !item.numeric) {
        return false;
    }
    const auto matches = [&exact](double allowed) { return exactOrNearest(allowed) == *exact; };
    if (!item.values.empty()) {
        return std::ranges::any_of(item.values, matches);
    }
    const Exact min = exactOrNearest(item.min);
    return *exact >= min && *exact <= exactOrNearest(item.max) &&
           (item.step <= 0.0 || isOnStep(*exact, min, exactOrNearest(item.step)));
}

} // namespace

void requireAnswers(const Measure& measure, const Answers& answers)
{
    const auto items = itemsOf(measure);
    for (const auto& [id, answer] : answers) {
        const auto found = std::ranges::find(items, id, &MeasureItem::id);
        if (found == items.end()) {
            throw InvalidValue(InvalidKind::Unknown,
                               id,
                               answer ? numberText(*answer) : "a blank",
                               "an item of " + measure.profile.acronym);
        }
        if (answer && !isAllowed(*found, *answer)) {
            throw InvalidValue(
                InvalidKind::OutOfRange, id, numberText(*answer), allowedText(*found));
        }
    }
}

} // namespace soundings::core
