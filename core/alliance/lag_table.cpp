// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/lag_table.h"

#include <string_view>
#include <unordered_map>

namespace soundings::core {

namespace {

std::vector<LagCourse> matchedById(const RatingTable& alliance, const RatingTable& outcome)
{
    std::unordered_map<std::string_view, const Series*> outcomes;
    for (const RatedCase& rated : outcome.cases) {
        outcomes.emplace(rated.id, &rated.series);
    }
    std::vector<LagCourse> courses;
    courses.reserve(alliance.cases.size());
    for (const RatedCase& rated : alliance.cases) {
        if (const auto found = outcomes.find(rated.id); found != outcomes.end()) {
            courses.push_back({.alliance = rated.series, .outcome = *found->second});
        }
    }
    return courses;
}

} // namespace

void analyseLag(const RatingTable& alliance,
                const RatingTable& outcome,
                const LagParameters& parameters,
                TableSink& sink)
{
    const LaggedEffect found = laggedEffect(matchedById(alliance, outcome), parameters);
    sink.header({"estimate",
                 "standard_error",
                 "low",
                 "high",
                 "n",
                 "persons",
                 "correlation",
                 "method",
                 "reason"});
    const Estimate effect = found.effect.value_or(Estimate{});
    sink.number(found.effect ? std::optional(effect.value) : std::nullopt);
    sink.number(effect.standardError);
    sink.number(effect.low);
    sink.number(effect.high);
    sink.wholeNumber(static_cast<long long>(found.pairs));
    sink.wholeNumber(static_cast<long long>(found.persons));
    sink.number(found.correlation);
    sink.textOrMissing(lagMethodCode(found.method));
    sink.textOrMissing(lagReasonCode(found.reason));
    sink.endRow();
}

} // namespace soundings::core
