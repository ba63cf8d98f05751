// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/case_chart.h"

#include "app/models/words/change_words.h"
#include "app/models/words/course_words.h"
#include "app/models/words/record_words.h"
#include "app/models/words/score_words.h"
#include "app/workflow/change_rule_of.h"

#include <QCoreApplication>

#include <algorithm>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct CaseChartText
{
    Q_DECLARE_TR_FUNCTIONS(CaseChart)
};

/// The mark of a flag on the curve; a rupture that is not one any more leaves none.
std::optional<ChartMark> chartMarkOf(const FlagEntry& entry)
{
    switch (entry.flag.kind) {
    case core::FlagKind::PossibleRupture:
        if (entry.rupture && entry.rupture->state == core::RuptureState::Dismissed) {
            return std::nullopt;
        }
        return entry.rupture && entry.rupture->state == core::RuptureState::Repaired
                   ? ChartMark::Repaired
                   : ChartMark::PossibleRupture;
    case core::FlagKind::AllianceWatch:
        // A watch is about the last rating; a closed one has had its time.
        return entry.flag.state == core::FlagState::Closed ? std::nullopt
                                                           : std::optional(ChartMark::Watch);
    case core::FlagKind::SafetyItem:
    case core::FlagKind::SafetyItemNotAnswered:
        return ChartMark::SafetyItem;
    case core::FlagKind::ReliableDeterioration:
        return ChartMark::Deterioration;
    }
    return std::nullopt;
}

QList<ChartMark> marksAt(const CaseRecord& record, const Curve& curve, int session)
{
    std::vector<FlagEntry> here;
    std::ranges::copy_if(record.flags, std::back_inserter(here), [&](const FlagEntry& entry) {
        return entry.flag.series == curve.key && entry.flag.sessionNumber == session;
    });
    std::ranges::stable_sort(
        here, {}, [](const FlagEntry& entry) { return core::urgency(entry.flag.kind); });
    QList<ChartMark> marks;
    for (const FlagEntry& entry : here) {
        const auto mark = chartMarkOf(entry);
        if (mark && !marks.contains(*mark)) {
            marks.append(*mark);
        }
    }
    if (std::ranges::find(curve.suddenGains, session, &core::GainInterval::to) !=
        curve.suddenGains.end()) {
        marks.append(ChartMark::SuddenGain);
    }
    return marks;
}

/// Whether a rating was to be expected: the person was there, and the form is given each session.
bool wasDue(const CaseRecord& record, const Curve& curve, const CurvePoint& point)
{
    for (const SessionRecord& session : record.sessions) {
        if (session.session.id == point.session && !core::wasHeld(session.session.attendance)) {
            return false;
        }
    }
    return std::ranges::none_of(record.episode.measures, [&curve](const core::DueMeasure& due) {
        return due.measure == curve.key.measure && due.rater == curve.key.rater &&
               due.everySessions > 1;
    });
}

ChartPoint pointOf(const CaseRecord& record, const Curve& curve, const CurvePoint& point)
{
    QString words;
    if (point.value) {
        words = bandWords(*curve.measure, *point.value);
    } else if (!point.reason.empty()) {
        words = QString::fromStdString(point.reason);
    }
    return {.session = point.number,
            .date = shortDateWords(point.date),
            .value = point.value,
            .words = words,
            .marks = marksAt(record, curve, point.number)};
}

/// Where the clinic's closed cases let the course be expected; nullopt where they do not.
std::optional<ChartBand> expectedBandOf(const Curve& curve)
{
    if (!curve.course) {
        return std::nullopt;
    }
    const core::Measure& measure = *curve.measure;
    ChartBand band;
    for (const core::TrajectoryPoint& point : curve.course->points) {
        if (const auto range = expectedRange(measure, point)) {
            band.edges.append({point.session, range->low, range->high});
        } else if (point.expected) {
            band.edges.append({point.session, *point.expected, *point.expected});
        }
    }
    if (band.edges.size() < 2) {
        return std::nullopt;
    }
    band.low = band.edges.last().low;
    band.high = band.edges.last().high;
    const core::ScoreRange range = core::scoreRange(measure);
    const bool higherIsBetter = core::directionOf(measure) == core::Direction::HigherIsBetter;
    const QString slower = CaseChartText::tr("slower than expected");
    const QString quicker = CaseChartText::tr("quicker than expected");
    // An edge at the end of the range has no name, as nothing can lie beyond it.
    if (band.low > range.min) {
        band.lowWords = higherIsBetter ? slower : quicker;
    }
    if (band.high < range.max) {
        band.highWords = higherIsBetter ? quicker : slower;
    }
    return band;
}

/// Where a change from the first rating would not be reliable, cut at the ends of the range; an
/// edge that was cut has no name, as nothing can lie beyond it.
std::optional<ChartBand> bandOf(const Curve& curve)
{
    const core::ChangeRule rule = changeRuleOf(*curve.measure, curve.ageYears);
    const CurvePoint* first = curve.firstRated();
    if (curve.measure->profile.kind != core::MeasureKind::Outcome || !rule.criterion ||
        first == nullptr) {
        return std::nullopt;
    }
    const core::ScoreRange range = core::scoreRange(*curve.measure);
    const double low = *first->value - rule.criterion->points;
    const double high = *first->value + rule.criterion->points;
    const bool higherIsBetter = rule.better == core::Direction::HigherIsBetter;
    const auto better = reliableWords(core::ReliableOutcome::Improved);
    const auto worse = reliableWords(core::ReliableOutcome::Deteriorated);
    ChartBand band{.low = std::max(low, range.min),
                   .high = std::min(high, range.max),
                   .lowWords = {},
                   .highWords = {},
                   .edges = {}};
    if (low >= range.min) {
        band.lowWords = higherIsBetter ? worse : better;
    }
    if (high <= range.max) {
        band.highWords = higherIsBetter ? better : worse;
    }
    return band;
}

/// The line that holds at this person's age, which may be none.
std::optional<ChartCutoff> cutoffOf(const Curve& curve)
{
    const core::Cutoff* cutoff = core::clinicalCutoff(*curve.measure, curve.ageYears);
    if (cutoff == nullptr) {
        return std::nullopt;
    }
    return ChartCutoff{.value = cutoff->value,
                       .words = cutoffWords(*curve.measure, curve.ageYears)};
}

QString sentenceOf(const Curve& curve)
{
    if (curve.measure->profile.kind == core::MeasureKind::Outcome) {
        const QString gains = suddenGainWords(curve);
        return gains.isEmpty() ? changeWords(curve)
                               : CaseChartText::tr("%1 %2").arg(changeWords(curve), gains);
    }
    const CurvePoint* last = curve.lastRated();
    if (last == nullptr) {
        return CaseChartText::tr("No rating yet.");
    }
    return CaseChartText::tr("Session %1: %2. %3.")
        .arg(QString::number(last->number),
             scoreWords(*curve.measure, *last->value),
             comparedToLastWords(curve));
}

PersonCurve personOf(const CaseRecord& record, const Curve& curve)
{
    PersonCurve person;
    const auto& room = record.episode.participants;
    if (curve.key.participant) {
        const auto found = std::ranges::find(room, *curve.key.participant, &core::Participant::id);
        person.person = found == room.end() ? -1 : static_cast<int>(found - room.begin());
    } else if (curve.key.rater == core::Rater::Client && room.size() == 1) {
        person.person = 0;
    }
    person.line.name = personWords(record.episode, curve.key.rater, curve.key.participant);
    for (const CurvePoint& point : curve.points) {
        if (point.value || !point.reason.empty() || wasDue(record, curve, point)) {
            person.line.points.append(pointOf(record, curve, point));
        }
        if (point.value || !point.reason.empty()) {
            person.scores.insert(point.number, pointWords(*curve.measure, point));
        }
    }
    const auto expected = expectedBandOf(curve);
    person.band = expected ? expected : bandOf(curve);
    person.cutoff = cutoffOf(curve);
    person.sentence = sentenceOf(curve);
    if (curve.course) {
        person.standing = standingWords(*curve.course);
        person.mark = static_cast<int>(markOf(curve.course->status));
        person.expected = expectedWords(*curve.measure, *curve.course);
        person.details = courseSourceWords(*curve.measure, *curve.course);
    } else if (curve.rules && curve.rules->withinSd) {
        person.details = CaseChartText::tr("One person's usual scatter: %1 (%2).")
                             .arg(pointsWords(curve.rules->withinSd->value),
                                  QString::fromStdString(curve.rules->withinSd->source));
    }
    return person;
}

CaseChart chartOf(const core::Measure& measure)
{
    const core::ScoreRange range = core::scoreRange(measure);
    const bool higherIsBetter = core::directionOf(measure) == core::Direction::HigherIsBetter;
    CaseChart chart;
    chart.measure = measureName(measure);
    chart.fullName = QString::fromStdString(measure.profile.name);
    chart.frame.minimum = range.min;
    chart.frame.maximum = range.max;
    // A score is written as in the words beside the chart.
    chart.frame.decimals = MostDecimals;
    chart.frame.topWord = higherIsBetter ? goodEndWords(measure) : badEndWords(measure);
    chart.frame.bottomWord = higherIsBetter ? badEndWords(measure) : goodEndWords(measure);
    chart.frame.emptyText = CaseChartText::tr("The curve starts with the first rating.");
    return chart;
}

/// The chart that a curve belongs to: that of its measure, or, for the therapist's parallel form,
/// the first of the clients' with the same range.
bool belongs(const CaseChart& chart, const Curve& curve)
{
    const core::ScoreRange range = core::scoreRange(*curve.measure);
    const bool sameRange = chart.frame.minimum == range.min && chart.frame.maximum == range.max;
    return chart.measure == measureName(*curve.measure) ||
           (sameRange && curve.key.rater == core::Rater::Therapist);
}

} // namespace

std::vector<CaseChart> caseCharts(const CaseRecord& record, core::MeasureKind kind)
{
    std::vector<CaseChart> charts;
    for (const Curve& curve : record.curves) {
        if (curve.measure->profile.kind != kind) {
            continue;
        }
        auto chart = std::ranges::find_if(
            charts, [&curve](const CaseChart& known) { return belongs(known, curve); });
        if (chart == charts.end()) {
            charts.push_back(chartOf(*curve.measure));
            chart = charts.end() - 1;
        }
        chart->people.push_back(personOf(record, curve));
    }
    return charts;
}

const PersonCurve* personIn(const CaseChart& chart, int person)
{
    const auto found = std::ranges::find(chart.people, person, &PersonCurve::person);
    if (found != chart.people.end()) {
        return &*found;
    }
    return chart.people.empty() ? nullptr : &chart.people.front();
}

CurveChart chartFor(const CaseChart& chart, int person)
{
    CurveChart drawn = chart.frame;
    const PersonCurve* selected = personIn(chart, person);
    for (const PersonCurve& one : chart.people) {
        ChartCurve line = one.line;
        line.strong = &one == selected;
        drawn.curves.append(line);
    }
    if (selected != nullptr) {
        drawn.band = selected->band;
        drawn.cutoff = selected->cutoff;
    }
    return drawn;
}

} // namespace soundings::app
