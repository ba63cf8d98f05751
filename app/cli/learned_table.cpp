// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/learned_table.h"

namespace soundings::app {

Table learnedTable(const std::vector<LearnedModel>& models)
{
    Table table({"measure",
                 "kind",
                 "date",
                 "cases",
                 "status",
                 "reason",
                 "rater",
                 "needed",
                 "limits_hold",
                 "sd",
                 "id"});
    for (const LearnedModel& model : models) {
        table.add({textCell(model.subject.measure),
                   textCell(core::clinicModelKindCode(model.subject.kind)),
                   textCell(model.frozenOn ? core::isoDate(*model.frozenOn) : ""),
                   countCell(static_cast<std::int64_t>(model.cases)),
                   textCell(learnedStatusCode(model.status)),
                   textCell(model.reason),
                   textCell(core::raterCode(model.subject.rater)),
                   countCell(static_cast<std::int64_t>(model.needed)),
                   model.limitsHold ? flagCell(*model.limitsHold) : Cell(),
                   numberCell(model.sd),
                   textCell(model.id ? model.id->hex() : "")});
    }
    return table;
}

} // namespace soundings::app
