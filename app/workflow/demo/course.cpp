// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/course.h"

#include <algorithm>
#include <cmath>

namespace soundings::app::demo {

namespace {

double gainOf(ProgressPath path)
{
    switch (path) {
    case ProgressPath::Recovering:
        return 0.50;
    case ProgressPath::Improving:
        return 0.28;
    case ProgressPath::Unchanged:
        return 0.03;
    case ProgressPath::Worsening:
        return -0.26;
    }
    return 0.0;
}

std::vector<double> makeProgress(Dice& dice, int sessions, ProgressPath path)
{
    const double start =
        0.36 + 0.08 * dice.normal() + (path == ProgressPath::Worsening ? 0.2 : 0.0);
    const double logLast = std::log(static_cast<double>(std::max(sessions, 2)));
    std::vector<double> values;
    for (int session = 1; session <= sessions; ++session) {
        const double share = std::log(static_cast<double>(session)) / logLast;
        const double value = start + gainOf(path) * share + 0.045 * dice.normal();
        values.push_back(std::clamp(value, 0.02, 0.98));
    }
    return values;
}

/// How far the alliance has fallen at a session; 0 outside a dip. A repaired dip is back after one
/// to three sessions, a lasting one stays.
double fallAt(int session, int dipAt, int dipLength, AlliancePath path)
{
    if (dipAt == 0 || session < dipAt) {
        return 0.0;
    }
    constexpr double Depth = 0.36;
    if (path == AlliancePath::DipLasting) {
        return Depth;
    }
    return session < dipAt + dipLength ? Depth : 0.0;
}

std::vector<double> makeAlliance(Dice& dice, int sessions, AlliancePath path)
{
    const bool dips = path == AlliancePath::DipRepaired || path == AlliancePath::DipLasting;
    const int dipAt = dips && sessions >= 5 ? dice.between(4, std::max(4, sessions - 1)) : 0;
    const int dipLength = dice.between(1, 3);
    const double start = 0.82 + 0.05 * dice.normal();
    const double slope = path == AlliancePath::Growing ? 0.012 : 0.002;
    std::vector<double> values;
    for (int session = 1; session <= sessions; ++session) {
        const double value = start + slope * session + 0.03 * dice.normal() -
                             fallAt(session, dipAt, dipLength, path);
        values.push_back(std::clamp(value, 0.05, 1.0));
    }
    return values;
}

} // namespace

AlliancePath drawAlliancePath(Dice& dice)
{
    const double draw = dice.uniform();
    if (draw < 0.50) {
        return AlliancePath::Steady;
    }
    if (draw < 0.75) {
        return AlliancePath::Growing;
    }
    return draw < 0.92 ? AlliancePath::DipRepaired : AlliancePath::DipLasting;
}

ProgressPath drawProgressPath(Dice& dice)
{
    const double draw = dice.uniform();
    if (draw < 0.35) {
        return ProgressPath::Recovering;
    }
    if (draw < 0.65) {
        return ProgressPath::Improving;
    }
    return draw < 0.90 ? ProgressPath::Unchanged : ProgressPath::Worsening;
}

Course makeCourse(Dice& dice, int sessions, ProgressPath progress, AlliancePath alliance)
{
    Course course;
    course.progress = makeProgress(dice, sessions, progress);
    course.alliance = makeAlliance(dice, sessions, alliance);
    return course;
}

} // namespace soundings::app::demo
