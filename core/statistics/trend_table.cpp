// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/trend_table.h"

#include "core/statistics/line_fit.h"
#include "core/statistics/mann_kendall.h"
#include "core/statistics/theil_sen.h"

namespace soundings::core {

namespace {

void writeKendall(TableSink& sink, const std::optional<MannKendall>& kendall)
{
    if (!kendall) {
        sink.missing();
        sink.missing();
        sink.missing();
        return;
    }
    sink.wholeNumber(kendall->s);
    sink.number(kendall->p);
    sink.textOrMissing(kendall->p ? (kendall->isExact ? "yes" : "no") : "");
}

} // namespace

void analyseTrend(const RatingTable& table, TableSink& sink)
{
    for (const RatedCase& rated : table.cases) {
        requireFewEnoughForPairs(rated.series.availableCount());
    }
    sink.header({"id",
                 "n",
                 "slope",
                 "slope_low",
                 "slope_high",
                 "p_slope",
                 "theil_sen",
                 "mann_kendall_s",
                 "mann_kendall_p",
                 "kendall_exact"});
    for (const RatedCase& rated : table.cases) {
        const std::vector<AvailableRating> scores = rated.series.available();
        const auto slope = slopeOf(scores);
        sink.text(rated.id);
        sink.wholeNumber(static_cast<long long>(scores.size()));
        sink.number(slope ? std::optional(slope->value) : std::nullopt);
        sink.number(slope ? slope->low : std::nullopt);
        sink.number(slope ? slope->high : std::nullopt);
        sink.number(slope ? slope->p : std::nullopt);
        sink.number(theilSenSlope(scores));
        writeKendall(sink, mannKendall(scores));
        sink.endRow();
    }
}

} // namespace soundings::core
