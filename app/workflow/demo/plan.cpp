// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/plan.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>

namespace soundings::app::demo {

namespace {

using core::CaseFormat;
using core::Part;

struct Room
{
    CaseFormat format = CaseFormat::Individual;
    std::vector<Part> parts;
};

Room drawRoom(Dice& dice, int clientsLeft, bool groupPlanned)
{
    constexpr int GroupSize = 6;
    if (!groupPlanned && clientsLeft >= 2 * GroupSize) {
        return {CaseFormat::Group, std::vector<Part>(GroupSize, Part::Member)};
    }
    const double draw = dice.uniform();
    if (draw < 0.72 || clientsLeft < 2) {
        return {CaseFormat::Individual, {Part::Client}};
    }
    if (draw < 0.88) {
        return {CaseFormat::Couple, {Part::Partner, Part::Partner}};
    }
    if (draw < 0.95 && clientsLeft >= 3) {
        return {CaseFormat::Family, {Part::Parent, Part::Parent, Part::Child}};
    }
    return {CaseFormat::YoungPerson, {Part::Client}};
}

std::vector<core::DueMeasure> drawMeasures(Dice& dice, CaseFormat format)
{
    const auto client = [](const char* measure) {
        return core::DueMeasure{
            .measure = measure, .rater = core::Rater::Client, .everySessions = 1};
    };
    const core::DueMeasure parallel{.measure = "soundings-alliance-therapist",
                                    .rater = core::Rater::Therapist,
                                    .everySessions = 1};
    if (format != CaseFormat::Individual) {
        return {client("soundings-progress"), client("soundings-alliance-client"), parallel};
    }
    const double draw = dice.uniform();
    if (draw < 0.5) {
        return {client("phq-9"), client("soundings-alliance-client"), parallel};
    }
    if (draw < 0.7) {
        return {client("gad-7"), client("soundings-alliance-client")};
    }
    if (draw < 0.85) {
        return {client("ors"), client("srs")};
    }
    return {client("soundings-progress"), client("soundings-alliance-client"), parallel};
}

/// Six in ten of a small clinic's clients are in treatment now; the three therapists of a large one
/// have no room for more, and it has a longer past.
double openShare(int clients)
{
    constexpr int Room = 60;
    return 0.6 * Room / std::max(Room, clients);
}

std::optional<core::Ending> drawEnding(Dice& dice)
{
    const double draw = dice.uniform();
    if (draw < 0.70) {
        return core::Ending::Agreed;
    }
    return draw < 0.92 ? core::Ending::DropOut : core::Ending::Referred;
}

} // namespace

std::vector<PlannedCase> planCases(Dice& dice, int clients, const core::Date& today)
{
    constexpr int TwoYears = 730;
    constexpr int DaysBetween = 8;
    std::vector<PlannedCase> cases;
    bool groupPlanned = false;
    for (int left = clients; left > 0;) {
        Room room = drawRoom(dice, left, groupPlanned);
        groupPlanned = groupPlanned || room.format == CaseFormat::Group;
        PlannedCase planned;
        planned.format = room.format;
        planned.parts = std::move(room.parts);
        left -= static_cast<int>(planned.parts.size());
        const int length = dice.between(5, 22);
        // Those going on now are at some point of their course; the others lie further back.
        const bool open = dice.chance(openShare(clients));
        planned.sessions = open ? dice.between(3, length) : length;
        const int sinceLast = open ? dice.between(0, 16) : dice.between(30, TwoYears - 200);
        const int daysBack = std::min(TwoYears, sinceLast + planned.sessions * DaysBetween);
        planned.start = today - boost::gregorian::days(daysBack);
        planned.ending = open ? std::nullopt : drawEnding(dice);
        planned.measures = drawMeasures(dice, planned.format);
        cases.push_back(std::move(planned));
    }
    return cases;
}

} // namespace soundings::app::demo
