// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chart/sample_charts.h"

#include <QDate>
#include <QLocale>

#include <cmath>
#include <limits>

namespace soundings::tests {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

app::CurveChart alliance()
{
    app::CurveChart chart;
    chart.minimum = 1.0;
    chart.maximum = 7.0;
    chart.decimals = 1;
    chart.topWord = QStringLiteral("working well together");
    chart.bottomWord = QStringLiteral("not working together");
    return chart;
}

} // namespace

app::ChartLook lightLook(double pixelSize)
{
    app::ChartLook look;
    look.pixelSize = pixelSize;
    look.colours.text = rgb(0x1C2630);
    look.colours.muted = rgb(0x4D5B68);
    look.colours.line = rgb(0xD5DBE1);
    look.colours.surface = rgb(0xFFFFFF);
    look.colours.accent = rgb(0x0A6B70);
    look.colours.good = rgb(0x17703F);
    look.colours.attention = rgb(0x8A5200);
    look.colours.alarm = rgb(0xB3261E);
    look.colours.rupture = rgb(0x74389A);
    look.colours.info = rgb(0x2456A6);
    look.colours.band = rgb(0xE9F2F3);
    return look;
}

app::ChartLook darkLook(double pixelSize)
{
    app::ChartLook look;
    look.pixelSize = pixelSize;
    look.colours.text = rgb(0xE7ECF1);
    look.colours.muted = rgb(0xA8B4BF);
    look.colours.line = rgb(0x33404C);
    look.colours.surface = rgb(0x1A2128);
    look.colours.accent = rgb(0x55C2BE);
    look.colours.good = rgb(0x62CC92);
    look.colours.attention = rgb(0xF0B54A);
    look.colours.alarm = rgb(0xFF8F85);
    look.colours.rupture = rgb(0xCBA4EA);
    look.colours.info = rgb(0x8CB6F9);
    look.colours.band = rgb(0x203238);
    return look;
}

app::ChartCurve curveOf(const QString& name, bool strong, const QList<double>& scores)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    app::ChartCurve curve;
    curve.name = name;
    curve.strong = strong;
    for (int i = 0; i < scores.size(); ++i) {
        app::ChartPoint point;
        point.session = i + 1;
        point.date =
            english.toString(QDate(2026, 1, 13).addDays(7 * i), QStringLiteral("d MMM yyyy"));
        if (std::isfinite(scores[i]))
            point.value = scores[i];
        curve.points << point;
    }
    return curve;
}

app::CurveChart outcomeChart()
{
    app::CurveChart chart;
    chart.maximum = 27.0;
    chart.topWord = QStringLiteral("struggling");
    chart.bottomWord = QStringLiteral("doing well");
    chart.cutoff = {10.0, QStringLiteral("cut-off 10")};
    chart.band = {13.0, 23.0, QStringLiteral("reliably better"), QStringLiteral("reliably worse")};
    chart.curves << curveOf({}, true, {18, 19, 17, Missing, 16, 15, 9, 8, Missing, 9, 6, 7});
    QList<app::ChartPoint>& points = chart.curves.first().points;
    points[1].marks << app::ChartMark::SafetyItem;
    points[1].words = QStringLiteral("moderately severe");
    points[6].marks << app::ChartMark::SuddenGain;
    points[6].words = QStringLiteral("mild");
    return chart;
}

app::CurveChart coupleChart()
{
    app::CurveChart chart = alliance();
    const QList<double> a{5.6, 5.8, 5.7, 6.0, 5.9, 6.1, 6.0, 5.8, 5.9, 6.0, 6.2};
    const QList<double> b{5.2, 5.4, Missing, 5.5, 5.6, 5.8, 5.7, 4.1, 4.3, 5.0, 5.6};
    chart.curves << curveOf(QStringLiteral("Partner A"), false, a)
                 << curveOf(QStringLiteral("Partner B"), true, b);
    QList<app::ChartPoint>& points = chart.curves.last().points;
    points[7].marks << app::ChartMark::PossibleRupture;
    points[7].words = QStringLiteral("1.7 below their usual level");
    points[10].marks << app::ChartMark::Repaired;
    return chart;
}

app::CurveChart groupChart()
{
    app::CurveChart chart = alliance();
    for (int member = 0; member < 8; ++member) {
        QList<double> scores;
        for (int session = 0; session < 14; ++session) {
            const double wave = 0.5 * std::sin(session * (0.4 + 0.1 * member));
            const bool missing = (session * 3 + member * 5) % 17 == 0;
            scores << (missing ? Missing : 4.4 + 0.18 * member + wave + 0.03 * session);
        }
        chart.curves << curveOf(QStringLiteral("Member %1").arg(member + 1), member == 3, scores);
    }
    chart.curves[3].points[9].marks << app::ChartMark::Watch;
    chart.curves[6].points[9].marks << app::ChartMark::PossibleRupture;
    return chart;
}

app::CurveChart longChart(int sessions)
{
    app::CurveChart chart = outcomeChart();
    QList<double> scores;
    for (int i = 0; i < sessions; ++i) {
        const double fall = 20.0 - 14.0 * i / sessions;
        scores << (i % 23 == 11 ? Missing : std::round(fall + 3.0 * std::sin(i * 0.7)));
    }
    chart.curves = {curveOf({}, true, scores)};
    for (int i = 6; i < sessions; i += 31)
        chart.curves.first().points[i].marks << app::ChartMark::Deterioration;
    return chart;
}

app::CurveChart emptyChart()
{
    app::CurveChart chart = alliance();
    chart.emptyText = QStringLiteral("The curve starts with the first rating.");
    return chart;
}

} // namespace soundings::tests
