// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/answers.h"

#include "core/measure/interpretation.h"

#include <algorithm>
#include <cmath>

namespace soundings::app::demo {

namespace {

/// The choosable number nearest to a place between the worst and the best answer.
double nearest(const core::MeasureItem& item, double place)
{
    const double wanted = item.min + place * (item.max - item.min);
    if (item.values.empty()) {
        const double steps = item.step > 0.0 ? std::round((wanted - item.min) / item.step) : 0.0;
        return item.min + steps * item.step;
    }
    return *std::ranges::min_element(
        item.values, {}, [wanted](double value) { return std::abs(value - wanted); });
}

bool isSafetyItem(const core::Measure& measure, const std::string& id)
{
    return std::ranges::find(measure.profile.safety, id, &core::SafetyRule::item) !=
           measure.profile.safety.end();
}

} // namespace

ResponseDraft fillIn(Dice& dice, const core::Measure& measure, double level)
{
    ResponseDraft draft;
    draft.measure = measure.profile.id;
    const core::ScoreRule& score = core::primaryScore(measure);
    const bool higherIsBetter = core::directionOf(measure) == core::Direction::HigherIsBetter;
    const double place = higherIsBetter ? level : 1.0 - level;
    const bool itemsAreShipped = !measure.questionnaires.empty();
    if (!itemsAreShipped && score.allowDirectEntry) {
        const double scale = std::pow(10.0, score.round ? score.round->digits : 0);
        draft.total = std::round((score.min + place * (score.max - score.min)) * scale) / scale;
        return draft;
    }
    for (const core::MeasureItem& item : core::itemsOf(measure)) {
        if (!item.numeric) {
            continue;
        }
        const bool safety = isSafetyItem(measure, item.id);
        // Most people have no such thoughts, also when they are not well.
        const double shift = safety ? (dice.chance(0.03) ? -0.3 : -1.0) : 0.08 * dice.normal();
        const bool blank = !safety && dice.chance(0.004);
        draft.answers[item.id] =
            blank ? std::nullopt
                  : std::optional(nearest(item, std::clamp(place + shift, 0.0, 1.0)));
    }
    return draft;
}

} // namespace soundings::app::demo
