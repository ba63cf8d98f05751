// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/rupture_parameters_of.h"

#include "app/workflow/source_of.h"
#include "core/measure/rupture_settings.h"

namespace soundings::app {

namespace {

core::SourcedNumber sourced(const core::Measure& measure, const core::RuptureNumber& number)
{
    return {.value = number.value, .source = sourceOf(measure.profile, number.provenance)};
}

} // namespace

std::optional<core::RuptureParameters> ruptureParametersOf(const core::Measure& measure)
{
    const core::RuptureSettings* settings = core::ruptureSettings(measure);
    if (settings == nullptr) {
        return std::nullopt;
    }
    core::RuptureParameters parameters;
    parameters.better = core::directionOf(measure);
    if (settings->withinSd) {
        parameters.withinSd = sourced(measure, *settings->withinSd);
    }
    if (settings->minimumDrop) {
        parameters.minimumDrop = sourced(measure, *settings->minimumDrop);
    }
    if (settings->watchDrop) {
        parameters.watchDrop = sourced(measure, *settings->watchDrop);
    }
    if (settings->watchBelow) {
        parameters.watchLevel = {.value = settings->watchBelow->value,
                                 .comparison = settings->watchBelow->comparison,
                                 .source =
                                     sourceOf(measure.profile, settings->watchBelow->provenance)};
    }
    const core::ScoreRange range = core::scoreRange(measure);
    parameters.bestPossible =
        parameters.better == core::Direction::HigherIsBetter ? range.max : range.min;
    return parameters;
}

std::optional<core::RuptureParameters>
ruptureParametersOf(const core::Measure& measure, const core::FrozenWithinPersonSd* ofClinic)
{
    auto parameters = ruptureParametersOf(measure);
    if (parameters && ofClinic != nullptr) {
        parameters->withinSd = core::SourcedNumber{
            .value = ofClinic->pooled.sd,
            .source = "pooled over " + std::to_string(ofClinic->pooled.persons) +
                      " people of this clinic, " + core::isoDate(ofClinic->date)};
    }
    return parameters;
}

} // namespace soundings::app
