// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/sudden_gains_of.h"

#include "app/workflow/change_rule_of.h"

namespace soundings::app {

std::optional<core::GainParameters> gainParametersOf(const core::Measure& measure)
{
    const core::ChangeRule rule = changeRuleOf(measure);
    if (measure.profile.kind != core::MeasureKind::Outcome || !rule.criterion ||
        !(rule.criterion->points > 0.0)) {
        return std::nullopt;
    }
    const core::ScoreRange range = core::scoreRange(measure);
    core::GainParameters parameters;
    parameters.better = rule.better;
    parameters.magnitude = rule.criterion->points;
    parameters.scale = core::ScaleEnds{.lowest = range.min, .highest = range.max};
    return parameters;
}

std::vector<core::GainInterval> suddenGainsOf(const core::Measure& measure,
                                              const core::Series& series)
{
    const auto parameters = gainParametersOf(measure);
    if (!parameters) {
        return {};
    }
    auto intervals = core::GainRule(*parameters).intervalsOf(series);
    std::erase_if(intervals, [](const core::GainInterval& interval) {
        return interval.sudden != core::Verdict::Yes;
    });
    return intervals;
}

} // namespace soundings::app
