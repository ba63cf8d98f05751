// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/rating_source.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings::core;

namespace {

template <class AnyId> AnyId idOf(std::uint8_t last)
{
    IdBytes bytes{};
    bytes.back() = last;
    return AnyId(bytes);
}

SeriesKey someKey()
{
    return {.caseId = idOf<CaseId>(1),
            .participant = idOf<ParticipantId>(2),
            .rater = Rater::Client,
            .measure = "srs",
            .score = "total"};
}

} // namespace

TEST_CASE("the codes of raters are on disk and are read as they are written", "[core][record]")
{
    CHECK(raterCode(Rater::Client) == "client");
    CHECK(raterCode(Rater::Therapist) == "therapist");
    CHECK(raterCode(Rater::Parent) == "parent");
    CHECK(raterCode(Rater::Observer) == "observer");
    for (const auto rater : {Rater::Client, Rater::Therapist, Rater::Parent, Rater::Observer}) {
        CHECK(raterFromCode(raterCode(rater)) == rater);
    }
    for (const std::string_view word : {"", "Client", "supervisor", "client "}) {
        CHECK_FALSE(raterFromCode(word));
    }
}

TEST_CASE("ratings that differ in any part of their source are never one series", "[core][record]")
{
    SeriesKey otherCase = someKey();
    otherCase.caseId = idOf<CaseId>(9);
    SeriesKey otherPerson = someKey();
    otherPerson.participant = idOf<ParticipantId>(9);
    SeriesKey nobody = someKey();
    nobody.participant.reset();
    SeriesKey otherRater = someKey();
    otherRater.rater = Rater::Parent;
    SeriesKey otherMeasure = someKey();
    otherMeasure.measure = "ors";
    SeriesKey otherScore = someKey();
    otherScore.score = "tension";

    const std::set<SeriesKey> keys = {
        someKey(), someKey(), otherCase, otherPerson, nobody, otherRater, otherMeasure, otherScore};

    CHECK(keys.size() == 7);
    CHECK(someKey() == someKey());
}

TEST_CASE("what is about the case as a whole stands before what is about a person",
          "[core][record]")
{
    SeriesKey whole = someKey();
    whole.participant.reset();
    CHECK(whole < someKey());
}
