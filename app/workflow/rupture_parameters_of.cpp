// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/rupture_parameters_of.h"

#include "core/measure/rupture_settings.h"

namespace soundings::app {

namespace {

core::SourcedNumber sourced(const core::RuptureNumber& number)
{
    return {.value = number.value, .source = sourceOf(number.provenance)};
}

} // namespace

std::string sourceOf(const core::Provenance& provenance)
{
    std::string text;
    for (const std::string& source : provenance.sources) {
        text += (text.empty() ? "" : "; ") + source;
    }
    if (provenance.basis == core::Basis::Setting) {
        text = "setting" + (text.empty() ? std::string() : " (" + text + ")");
    }
    if (!provenance.reason.empty()) {
        text += (text.empty() ? "" : ": ") + provenance.reason;
    }
    return text;
}

std::optional<core::RuptureParameters> ruptureParametersOf(const core::Measure& measure)
{
    const core::RuptureSettings* settings = core::ruptureSettings(measure);
    if (settings == nullptr) {
        return std::nullopt;
    }
    core::RuptureParameters parameters;
    parameters.better = core::directionOf(measure);
    if (settings->withinSd) {
        parameters.withinSd = sourced(*settings->withinSd);
    }
    if (settings->minimumDrop) {
        parameters.minimumDrop = sourced(*settings->minimumDrop);
    }
    if (settings->watchDrop) {
        parameters.watchDrop = sourced(*settings->watchDrop);
    }
    if (settings->watchBelow) {
        parameters.watchLevel = {.value = settings->watchBelow->value,
                                 .comparison = settings->watchBelow->comparison,
                                 .source = sourceOf(settings->watchBelow->provenance)};
    }
    const core::ScoreRange range = core::scoreRange(measure);
    parameters.bestPossible =
        parameters.better == core::Direction::HigherIsBetter ? range.max : range.min;
    return parameters;
}

} // namespace soundings::app
