// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/course_words.h"

#include "app/models/words/record_words.h"
#include "app/models/words/score_words.h"
#include "app/workflow/sudden_gains_of.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct CourseWordsText
{
    Q_DECLARE_TR_FUNCTIONS(CourseWords)
};

QString percentOf(double share)
{
    return QString::number(std::lround(share * 100.0));
}

QString usedWords(const CourseJudgement& course)
{
    QString words =
        CourseWordsText::tr("Expected course %1: mixed model on the logarithm of the session, from "
                            "%2 closed cases of this clinic, %3. The worst %4 % are slower than "
                            "expected, the worst %5 % off track (settings).")
            .arg(QString::fromLatin1(CourseVersion),
                 QString::number(course.modelCases),
                 dateWords(*course.frozenOn),
                 percentOf(1.0 - course.limits.amber),
                 percentOf(1.0 - course.limits.red));
    if (course.calibration && !course.calibration->holds()) {
        words = CourseWordsText::tr("%1 These limits do not quite hold with cases held back: %2 % "
                                    "were slower than expected, %3 % off track.")
                    .arg(words,
                         percentOf(course.calibration->beyondAmber),
                         percentOf(course.calibration->beyondRed));
    }
    if (course.last && course.last->extrapolated == core::Verdict::Yes) {
        words = CourseWordsText::tr("%1 Such a start, or so late a session, is beyond what these "
                                    "cases show: extrapolated.")
                    .arg(words);
    }
    return words;
}

QString gainSentence(const core::GainInterval& gain)
{
    const QString points = pointsWords(*gain.magnitude);
    const QString from = QString::number(gain.from);
    const QString to = QString::number(gain.to);
    return gain.reversed == core::Verdict::Yes
               ? CourseWordsText::tr(
                     "Sudden gain of %1 from session %2 to %3, by half or more taken back later.")
                     .arg(points, from, to)
               : CourseWordsText::tr("Sudden gain of %1 from session %2 to %3.")
                     .arg(points, from, to);
}

/// The three criteria with their numbers, so that anybody can look them up in the ratings.
QString gainRuleWords(const core::GainParameters& rule)
{
    return CourseWordsText::
        tr("By the criteria of Tang and DeRubeis (1999), version 1: better by %1 or more (the "
           "measure's reliable change), by %2 % or more of what was left to gain, and by more than "
           "the scatter of up to three ratings on each side lets expect (t at %3 %).")
            .arg(pointsWords(rule.magnitude), percentOf(rule.proportion), percentOf(rule.alpha));
}

} // namespace

std::optional<ExpectedRange> expectedRange(const core::Measure& measure,
                                           const core::TrajectoryPoint& point)
{
    if (!point.expected || !point.amber) {
        return std::nullopt;
    }
    const core::ScoreRange range = core::scoreRange(measure);
    const double half = std::abs(*point.amber - *point.expected);
    return ExpectedRange{.low = std::clamp(*point.expected - half, range.min, range.max),
                         .high = std::clamp(*point.expected + half, range.min, range.max)};
}

QString standingWords(const CourseJudgement& course)
{
    switch (course.status) {
    case core::TrajectoryStatus::OnTrack:
        return caseStatusWords(CaseStatus::OnTrack);
    case core::TrajectoryStatus::Amber:
        return caseStatusWords(CaseStatus::SlowerThanExpected, course.sinceSession);
    case core::TrajectoryStatus::Red:
        return caseStatusWords(CaseStatus::OffTrack, course.sinceSession);
    case core::TrajectoryStatus::NotEvaluable:
        break;
    }
    return {};
}

Mark markOf(core::TrajectoryStatus status)
{
    switch (status) {
    case core::TrajectoryStatus::OnTrack:
        return Mark::Good;
    case core::TrajectoryStatus::Amber:
        return Mark::Attention;
    case core::TrajectoryStatus::Red:
        return Mark::Alarm;
    case core::TrajectoryStatus::NotEvaluable:
        break;
    }
    return Mark::Unknown;
}

QString expectedWords(const core::Measure& measure, const CourseJudgement& course)
{
    const auto range = course.last ? expectedRange(measure, *course.last) : std::nullopt;
    if (!range) {
        return {};
    }
    return CourseWordsText::tr("%1 to %2 expected")
        .arg(numberWords(std::round(range->low * 10.0) / 10.0),
             numberWords(std::round(range->high * 10.0) / 10.0));
}

QString courseSourceWords(const core::Measure& measure, const CourseJudgement& course)
{
    const QString cases = QString::number(course.cases);
    const QString needed = QString::number(course.needed);
    switch (course.reason) {
    case CourseReason::None:
        return usedWords(course);
    case CourseReason::NoModel:
        return CourseWordsText::tr("Compared with the own start: this clinic has not learned an "
                                   "expected course of %1 from its own cases yet.")
            .arg(measureName(measure));
    case CourseReason::TooFewCases:
        return CourseWordsText::tr("Compared with the own start: this clinic has not enough closed "
                                   "cases yet (%1 of %2).")
            .arg(cases, needed);
    case CourseReason::TooFewAlike:
        return CourseWordsText::tr("Compared with the own start: this clinic has not enough closed "
                                   "cases yet that began like this one (%1 of %2).")
            .arg(cases, needed);
    case CourseReason::NoIntakeScore:
        return CourseWordsText::tr("Compared with the own start: without a score at session 1 "
                                   "nothing can be expected.");
    case CourseReason::TooFewRatings:
        return CourseWordsText::tr("What is expected can be told from the second session on.");
    }
    return {};
}

QString suddenGainWords(const Curve& curve)
{
    if (curve.suddenGains.empty()) {
        return {};
    }
    QStringList sentences;
    for (const core::GainInterval& gain : curve.suddenGains) {
        sentences.append(gainSentence(gain));
    }
    if (const auto rule =
            curve.measure == nullptr ? std::nullopt : gainParametersOf(*curve.measure)) {
        sentences.append(gainRuleWords(*rule));
    }
    sentences.append(
        CourseWordsText::tr("That describes the course and explains nothing: gradual change alone "
                            "produces one in up to a third of courses (Vittengl et al. 2015)."));
    return sentences.join(u' ');
}

} // namespace soundings::app
