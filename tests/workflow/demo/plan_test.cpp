// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/plan.h"
#include "core/measure/shipped.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <catch2/catch_test_macros.hpp>

#include <map>
#include <set>

using namespace soundings;
using app::demo::Dice;
using app::demo::planCases;
using app::demo::PlannedCase;
using core::CaseFormat;

namespace {

const core::Date Today(2026, 3, 31);

std::vector<PlannedCase> planOf(std::uint64_t seed, int clients)
{
    Dice dice(seed);
    return planCases(dice, clients, Today);
}

} // namespace

TEST_CASE("a plan has as many people as were asked for", "[workflow][demo]")
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        for (const int clients : {1, 2, 3, 11, 12, 60, 137}) {
            std::size_t people = 0;
            for (const PlannedCase& planned : planOf(seed, clients)) {
                people += planned.parts.size();
            }
            INFO("seed " << seed << ", clients " << clients);
            CHECK(people == static_cast<std::size_t>(clients));
        }
    }
}

TEST_CASE("every planned case could be opened as it is", "[workflow][demo]")
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        for (const PlannedCase& planned : planOf(seed, 60)) {
            core::Case episode;
            episode.format = planned.format;
            episode.start = planned.start;
            episode.measures = planned.measures;
            for (std::size_t person = 0; person < planned.parts.size(); ++person) {
                core::IdBytes id{};
                id.back() = static_cast<std::uint8_t>(person + 1);
                episode.participants.push_back({.id = core::ParticipantId(id),
                                                .client = core::ClientId(id),
                                                .part = planned.parts[person]});
            }
            CHECK_NOTHROW(core::requireValid(episode, Today));
            CHECK_FALSE(planned.measures.empty());
            for (const core::DueMeasure& due : planned.measures) {
                CHECK(core::findShipped(due.measure) != nullptr);
            }
            CHECK(planned.sessions >= 3);
            CHECK(planned.start >= Today - boost::gregorian::days(730));
        }
    }
}

TEST_CASE("a clinic of the usual size has every format and one group", "[workflow][demo]")
{
    std::map<CaseFormat, int> formats;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        int groups = 0;
        for (const PlannedCase& planned : planOf(seed, 60)) {
            ++formats[planned.format];
            groups += planned.format == CaseFormat::Group ? 1 : 0;
        }
        CHECK(groups == 1);
    }
    CHECK(formats.size() == 5);
    for (const auto& [format, count] : formats) {
        CHECK(count <= formats[CaseFormat::Individual]);
    }
}

TEST_CASE("some cases go on, the others ended in one of several ways, drop-out among them",
          "[workflow][demo]")
{
    std::map<core::Ending, int> endings;
    int open = 0;
    for (const PlannedCase& planned : planOf(1, 1000)) {
        if (planned.ending) {
            ++endings[*planned.ending];
        } else {
            ++open;
        }
    }
    CHECK(open > 0);
    CHECK(endings[core::Ending::DropOut] > 0);
    CHECK(endings[core::Ending::Referred] > 0);
    CHECK(endings[core::Ending::Agreed] > endings[core::Ending::DropOut]);
}

TEST_CASE("the same seed plans the same cases", "[workflow][demo]")
{
    const auto one = planOf(5, 60);
    const auto same = planOf(5, 60);
    REQUIRE(one.size() == same.size());
    for (std::size_t index = 0; index < one.size(); ++index) {
        CHECK(one[index].format == same[index].format);
        CHECK(one[index].start == same[index].start);
        CHECK(one[index].sessions == same[index].sessions);
        CHECK(one[index].ending == same[index].ending);
        CHECK(one[index].measures.front().measure == same[index].measures.front().measure);
    }
    CHECK(planOf(6, 60).front().start != one.front().start);
}
