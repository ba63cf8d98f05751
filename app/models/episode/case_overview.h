// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/episode/case_chart.h"
#include "app/models/episode/case_urgency.h"
#include "app/models/episode/entry_list_model.h"
#include "app/models/episode/session_list_model.h"
#include "app/workflow/case_record.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace soundings::app {

/// A case as its page shows it: words and charts, nothing that points into the vault.
struct CaseOverview
{
    QString caseId;
    QString title;
    QString purpose;
    QString people; ///< who the parts are: "Partner A K-017, Partner B K-018"; empty for one person
    QStringList parts; ///< "Partner A", in the order of the participants
    QStringList codes; ///< of the clients, in the same order
    bool own = false;
    bool open = false;
    bool caution = false;     ///< curves and flags are not to be shown to one of the clients
    int urgent = 0;           ///< the participant to look at first; 0 where nobody needs it
    int urgentProgress = 0;   ///< place in `progress` of the measure that shows it
    int urgentAlliance = 0;   ///< the same in `alliance`
    CaseBanner flag;          ///< the one on top
    CaseBanner course;        ///< of who fares worst
    bool courseFirst = false; ///< the course is more urgent than the flag
    std::vector<CaseChart> progress;
    std::vector<CaseChart> alliance;
    std::vector<SessionLine> sessions; ///< newest first, without ratings
    std::vector<Entry> notes;          ///< newest first; a supervisor reads only what was changed
};

[[nodiscard]] CaseOverview overviewOf(const CaseRecord& record);

} // namespace soundings::app
