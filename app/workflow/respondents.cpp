// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/respondents.h"

#include "app/workflow/measure_catalogue.h"
#include "core/measure/measure.h"
#include "core/record/case.h"
#include "core/record/invalid_value.h"

#include <algorithm>

namespace soundings::app {

namespace {

/// "client, parent or observer".
std::string listed(const std::vector<std::string>& codes)
{
    std::string list;
    for (std::size_t at = 0; at < codes.size(); ++at) {
        const bool isLast = at + 1 == codes.size();
        list += (at == 0 ? "" : (isLast ? " or " : ", ")) + codes[at];
    }
    return list;
}

} // namespace

core::Rater usualRater(const core::Measure& measure)
{
    // A profile that was read has at least one respondent, and only codes that exist.
    return core::raterFromCode(measure.profile.respondents.front()).value();
}

void requireRespondent(const core::Measure& measure, core::Rater rater)
{
    const std::vector<std::string>& respondents = measure.profile.respondents;
    if (std::ranges::find(respondents, core::raterCode(rater)) == respondents.end()) {
        throw core::InvalidValue(core::InvalidKind::Unknown,
                                 "rater of " + measure.profile.id,
                                 core::raterCode(rater),
                                 listed(respondents) + ", for whom this form is made");
    }
}

void requireRespondents(const MeasureCatalogue& measures, const std::vector<core::DueMeasure>& due)
{
    for (const core::DueMeasure& one : due) {
        requireRespondent(*measures.require(one.measure).measure, one.rater);
    }
}

} // namespace soundings::app
