// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_table.h"

#include "core/change/sudden_gains.h"

namespace soundings::core {

void analyseGains(const RatingTable& table, const GainParameters& parameters, TableSink& sink)
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
                 "reason"});
    for (const RatedCase& rated : table.cases) {
        for (const GainInterval& interval : rule.intervalsOf(rated.series)) {
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
            sink.endRow();
        }
    }
}

} // namespace soundings::core
