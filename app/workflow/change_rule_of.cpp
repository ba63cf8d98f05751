// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/change_rule_of.h"

#include "app/workflow/source_of.h"
#include "core/measure/interpretation.h"

namespace soundings::app {

core::ChangeRule changeRuleOf(const core::Measure& measure, std::optional<int> ageYears)
{
    core::ChangeRule rule;
    rule.better = core::directionOf(measure);
    if (const auto* change = core::reliableChangeOf(measure)) {
        rule.criterion = core::publishedCriterion(
            change->points, change->comparison, sourceOf(measure.profile, change->provenance));
    }
    if (const core::Cutoff* cutoff = core::clinicalCutoff(measure, ageYears)) {
        rule.cutoff = core::ClinicalCutoff{
            .value = cutoff->value,
            .kind = core::CutoffKind::Given,
            .isClinicalAtCutoff = core::holds(cutoff->value, cutoff->comparison, cutoff->value),
            .source = sourceOf(measure.profile, cutoff->provenance)};
    }
    return rule;
}

} // namespace soundings::app
