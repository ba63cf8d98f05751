// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/recovery_table.h"

#include "core/change/combined_recovery.h"

#include <algorithm>
#include <array>

namespace soundings::core {

void analyseRecovery(const TwoMeasures& measures, TableSink& sink)
{
    sink.header({"id",
                 "case_at_start",
                 "case_at_end",
                 "recovered",
                 "reliably_improved",
                 "reliably_recovered",
                 "reason"});
    for (std::size_t index = 0; index < measures.first.size(); ++index) {
        const ScorePair& first = measures.first[index];
        const ScorePair& second = measures.second[index];
        const CombinedRecovery recovery =
            combinedRecovery(classifyChange(first.pre, first.post, measures.firstRule),
                             classifyChange(second.pre, second.post, measures.secondRule));
        const std::array verdicts = {recovery.caseAtStart,
                                     recovery.caseAtEnd,
                                     recovery.recovered,
                                     recovery.reliablyImproved,
                                     recovery.reliablyRecovered};
        sink.text(first.id);
        for (const Verdict verdict : verdicts) {
            sink.verdict(verdict);
        }
        const bool isOpen = std::ranges::find(verdicts, Verdict::NotEvaluable) != verdicts.end();
        sink.textOrMissing(isOpen ? "missing-score" : "");
        sink.endRow();
    }
}

} // namespace soundings::core
