// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/curve_chart.h"
#include "app/workflow/case_record.h"
#include "core/measure/profile.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace soundings::app {

/// The ratings of one person in words and as a line of a chart.
struct PersonCurve
{
    /// Place among the case's participants; -1 for somebody who is none of them.
    int person = -1;
    ChartCurve line;
    /// Where the course is expected to be; without that, within which a change from the first
    /// rating is not reliable.
    std::optional<ChartBand> band;
    std::optional<ChartCutoff> cutoff; ///< at this person's age
    QHash<int, QString> scores;        ///< by session number: "14 of 27, moderate"
    QString sentence;                  ///< what became of it
    // against the clinic's expected course; empty where it is not held against one
    QString standing; ///< "Off track since session 6"
    int mark = 0;     ///< of StatusMark
    QString expected; ///< "9 to 12 expected"
    QString details;  ///< method, numbers and source of what was compared, or what stood in the way
};

/// One measure of a case, with everybody who rated it. The therapist's own form of the alliance
/// stands beside the clients' when both have the same range.
struct CaseChart
{
    QString measure;  ///< "PHQ-9"
    QString fullName; ///< of the measure
    CurveChart frame; ///< range, ends and cut-off; the lines stand in `people`
    std::vector<PersonCurve> people;
};

/// The charts of this kind, in the order of the case's curves.
[[nodiscard]] std::vector<CaseChart> caseCharts(const CaseRecord& record, core::MeasureKind kind);

/// The ratings of this participant, or the first where there are none of theirs; nullptr in a
/// chart without lines.
[[nodiscard]] const PersonCurve* personIn(const CaseChart& chart, int person);

/// The chart with this participant's line strong and the others thin.
[[nodiscard]] CurveChart chartFor(const CaseChart& chart, int person);

} // namespace soundings::app
