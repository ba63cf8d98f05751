// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/score_words.h"

#include "core/measure/interpretation.h"
#include "core/series/at_scale.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <ranges>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct ScoreWordsText
{
    Q_DECLARE_TR_FUNCTIONS(ScoreWords)
};

bool isAlliance(const core::Measure& measure)
{
    return measure.profile.kind == core::MeasureKind::Alliance;
}

} // namespace

QString numberWords(double value)
{
    // Adding nought takes the sign from a number that was rounded to nought from below.
    const double hundredths = std::round(value * 100.0) + 0.0;
    const int decimals = std::fmod(hundredths, 100.0) == 0.0  ? 0
                         : std::fmod(hundredths, 10.0) == 0.0 ? 1
                                                              : 2;
    return QLocale().toString(hundredths / 100.0, 'f', decimals);
}

QString scoreWords(const core::Measure& measure, double value)
{
    const QString range = ScoreWordsText::tr("%1 of %2")
                              .arg(numberWords(value), numberWords(core::scoreRange(measure).max));
    const QString band = bandWords(measure, value);
    return band.isEmpty() ? range : ScoreWordsText::tr("%1, %2").arg(range, band);
}

QString bandWords(const core::Measure& measure, double value)
{
    return QString::fromStdString(core::bandLabel(measure, value)).toLower();
}

QString pointsWords(double points)
{
    const QString number = numberWords(points);
    return number == numberWords(1.0) ? ScoreWordsText::tr("1 point")
                                      : ScoreWordsText::tr("%1 points").arg(number);
}

QString limitWords(const std::string& comparison, double limit)
{
    const QString number = numberWords(limit);
    const auto known = core::comparisonFromSign(comparison);
    if (!known) {
        return number;
    }
    switch (*known) {
    case core::Comparison::AtLeast:
        return ScoreWordsText::tr("%1 or more").arg(number);
    case core::Comparison::Above:
        return ScoreWordsText::tr("more than %1").arg(number);
    case core::Comparison::AtMost:
        return ScoreWordsText::tr("%1 or less").arg(number);
    case core::Comparison::Below:
        return ScoreWordsText::tr("below %1").arg(number);
    }
    return number;
}

QString cutoffWords(const core::Measure& measure, std::optional<int> ageYears)
{
    const core::Cutoff* cutoff = core::clinicalCutoff(measure, ageYears);
    if (cutoff == nullptr) {
        return {};
    }
    const std::string sign(core::comparisonSign(cutoff->comparison));
    return ScoreWordsText::tr("clinical: %1").arg(limitWords(sign, cutoff->value));
}

QString pointWords(const core::Measure& measure, const CurvePoint& point)
{
    if (point.value) {
        return scoreWords(measure, *point.value);
    }
    return point.reason.empty()
               ? ScoreWordsText::tr("no rating")
               : ScoreWordsText::tr("no score: %1").arg(QString::fromStdString(point.reason));
}

QString goodEndWords(const core::Measure& measure)
{
    return isAlliance(measure) ? ScoreWordsText::tr("working well together")
                               : ScoreWordsText::tr("doing well");
}

QString badEndWords(const core::Measure& measure)
{
    return isAlliance(measure) ? ScoreWordsText::tr("strained") : ScoreWordsText::tr("struggling");
}

SinceLast sinceLast(const Curve& curve)
{
    std::optional<double> last;
    std::optional<double> before;
    for (const CurvePoint& point : std::views::reverse(curve.points)) {
        if (point.value && !last) {
            last = point.value;
        } else if (point.value) {
            before = point.value;
            break;
        }
    }
    if (!last || !before) {
        return SinceLast::First;
    }
    const double better = core::improvement(core::directionOf(*curve.measure), *before, *last);
    const core::ScoreRange range = core::scoreRange(*curve.measure);
    // Words for the eye, not a rule: less than a twentieth of the range is "about the same".
    const double noticeable = (range.max - range.min) / 20.0;
    // Held at the size of the scores: 3.1 - 1.1 is not 2 in binary.
    if (!core::holdsAtScale(
            std::abs(better), core::Comparison::AtLeast, noticeable, range.max - range.min)) {
        return SinceLast::Same;
    }
    return better > 0.0 ? SinceLast::Better : SinceLast::Worse;
}

QString comparedToLastWords(const Curve& curve)
{
    switch (sinceLast(curve)) {
    case SinceLast::First:
        return ScoreWordsText::tr("The first rating: nothing to compare with yet");
    case SinceLast::Same:
        return ScoreWordsText::tr("About the same as last time");
    case SinceLast::Better:
        return ScoreWordsText::tr("Better than last time");
    case SinceLast::Worse:
        return ScoreWordsText::tr("Less well than last time");
    }
    return {};
}

QString measureName(const core::Measure& measure)
{
    return QString::fromStdString(measure.profile.acronym);
}

} // namespace soundings::app
