// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/point_choice.h"

#include "app/chart/chart_frame.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace soundings::app {

namespace {

PointChoice last(const CurveChart& chart, int curve)
{
    return {curve, static_cast<int>(chart.curves[curve].points.size()) - 1};
}

/// The point of another curve whose session is nearest to the current one.
PointChoice acrossCurves(const CurveChart& chart, PointChoice current, int step)
{
    const ChartPoint* from = chosenPoint(chart, current);
    const int count = static_cast<int>(chart.curves.size());
    for (int curve = current.curve + step; curve >= 0 && curve < count; curve += step) {
        const QList<ChartPoint>& points = chart.curves[curve].points;
        const auto nearest = std::min_element(
            points.begin(), points.end(), [from](const ChartPoint& a, const ChartPoint& b) {
                return std::abs(a.session - from->session) < std::abs(b.session - from->session);
            });
        if (nearest != points.end())
            return {curve, static_cast<int>(nearest - points.begin())};
    }
    return current;
}

} // namespace

const ChartPoint* chosenPoint(const CurveChart& chart, PointChoice choice)
{
    if (choice.curve < 0 || choice.curve >= chart.curves.size())
        return nullptr;
    const QList<ChartPoint>& points = chart.curves[choice.curve].points;
    return choice.point < 0 || choice.point >= points.size() ? nullptr : &points[choice.point];
}

PointChoice latestChoice(const CurveChart& chart)
{
    PointChoice latest;
    for (int curve = 0; curve < chart.curves.size(); ++curve) {
        const bool better = latest.point < 0 || chart.curves[curve].strong;
        if (better && !chart.curves[curve].points.isEmpty())
            latest = last(chart, curve);
    }
    return latest;
}

std::optional<PointChoice> choiceByKey(const CurveChart& chart, PointChoice current, int key)
{
    const bool chosen = chosenPoint(chart, current) != nullptr;
    switch (key) {
    case Qt::Key_Escape:
        return chosen ? std::optional(PointChoice{current.curve, -1}) : std::nullopt;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        break;
    default:
        return std::nullopt;
    }
    if (!chosen)
        return latestChoice(chart);
    const PointChoice end = last(chart, current.curve);
    switch (key) {
    case Qt::Key_Left:
        return PointChoice{current.curve, std::max(0, current.point - 1)};
    case Qt::Key_Right:
        return PointChoice{current.curve, std::min(end.point, current.point + 1)};
    case Qt::Key_Up:
        return acrossCurves(chart, current, -1);
    case Qt::Key_Down:
        return acrossCurves(chart, current, 1);
    case Qt::Key_Home:
        return PointChoice{current.curve, 0};
    default:
        return end;
    }
}

PointChoice nearestChoice(const CurveChart& chart, const ChartFrame& frame, QPointF position)
{
    PointChoice nearest;
    auto least = std::pair(std::numeric_limits<double>::max(), 0.0);
    for (int curve = 0; curve < chart.curves.size(); ++curve) {
        const QList<ChartPoint>& points = chart.curves[curve].points;
        for (int i = 0; i < points.size(); ++i) {
            const QPointF place = frame.placeOf(points[i]);
            const auto distance =
                std::pair(std::abs(place.x() - position.x()), std::abs(place.y() - position.y()));
            if (distance < least) {
                least = distance;
                nearest = {curve, i};
            }
        }
    }
    return nearest;
}

} // namespace soundings::app
