// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_table.h"

#include "core/change/gain_share.h"
#include "core/change/sudden_gains.h"

#include <cstddef>

namespace soundings::core {

void analyseGains(const RatingTable& table,
                  const GainParameters& parameters,
                  TableSink& sink,
                  GainSelection selection)
{
    const GainRule rule(parameters);
    sink.header({"id",
                 "from",
                 "to",
                 "criterion_1",
                 "criterion_2",
                 "criterion_3",
                 "sudden",
                 "magnitude",
                 "reversed",
                 "reason",
                 "start",
                 "end",
                 "share_of_change",
                 "share_reason",
                 "selected"});
    for (const RatedCase& rated : table.cases) {
        const std::vector<GainInterval> intervals = rule.intervalsOf(rated.series);
        const std::vector<Verdict> selected = selectedGains(intervals, selection);
        for (std::size_t at = 0; at < intervals.size(); ++at) {
            const GainInterval& interval = intervals[at];
            const GainShare share = gainShare(rated.series, interval, parameters);
            sink.text(rated.id);
            sink.wholeNumber(interval.from);
            sink.wholeNumber(interval.to);
            for (const Verdict criterion : interval.criteria) {
                sink.verdict(criterion);
            }
            sink.verdict(interval.sudden);
            sink.number(interval.magnitude);
            sink.verdict(interval.reversed);
            sink.textOrMissing(gainReasonCode(interval.reason));
            sink.number(share.start);
            sink.number(share.end);
            sink.number(share.share);
            sink.textOrMissing(gainShareReasonCode(share.reason));
            sink.verdict(selected[at]);
            sink.endRow();
        }
    }
}

} // namespace soundings::core
