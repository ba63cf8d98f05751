// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/case.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

const Date Today(2026, 3, 2);

IdBytes bytesOf(std::uint8_t number)
{
    IdBytes bytes{};
    bytes[15] = number;
    return bytes;
}

Participant person(std::uint8_t number, Part part = Part::Client)
{
    return {ParticipantId(bytesOf(number)), ClientId(bytesOf(number)), part};
}

Case individual()
{
    Case episode;
    episode.participants = {person(1)};
    episode.measures = {{"srs", Rater::Client, 1}};
    episode.start = Date(2026, 1, 12);
    return episode;
}

/// The field that the case is refused for; empty when it is valid.
std::string refusedField(const Case& episode)
{
    try {
        requireValid(episode, Today);
        return {};
    } catch (const InvalidValue& refusal) {
        return refusal.field();
    }
}

} // namespace

TEST_CASE("an individual case has one client, the others at least two", "[core][record]")
{
    Case episode = individual();
    CHECK(refusedField(episode).empty());
    episode.participants.push_back(person(2));
    CHECK(refusedField(episode) == "participants");
    for (const auto format : {CaseFormat::Couple, CaseFormat::Family, CaseFormat::Group}) {
        episode.format = format;
        episode.participants = {person(1), person(2, Part::Partner)};
        CHECK(refusedField(episode).empty());
        episode.participants.pop_back();
        CHECK(refusedField(episode) == "participants");
    }
    episode.format = CaseFormat::YoungPerson;
    CHECK(refusedField(episode).empty());
    episode.participants.clear();
    CHECK(refusedField(episode) == "participants");
}

TEST_CASE("nobody is in a case twice", "[core][record]")
{
    Case episode = individual();
    episode.format = CaseFormat::Couple;
    episode.participants = {person(1), person(1, Part::Partner)};
    CHECK(refusedField(episode) == "participants");
}

TEST_CASE("a case starts by today and ends between its start and today", "[core][record]")
{
    Case episode = individual();
    episode.start = Today;
    CHECK(refusedField(episode).empty());
    episode.start = Date(2026, 3, 3);
    CHECK(refusedField(episode) == "start");

    episode = individual();
    CHECK(episode.isOpen());
    episode.end = episode.start;
    episode.ending = Ending::DropOut;
    CHECK(!episode.isOpen());
    CHECK(refusedField(episode).empty());
    episode.end = Date(2026, 1, 11);
    CHECK(refusedField(episode) == "end");
    episode.end = Date(2026, 3, 3);
    CHECK(refusedField(episode) == "end");
}

TEST_CASE("an end needs its kind and a kind its end", "[core][record]")
{
    Case episode = individual();
    episode.end = Today;
    CHECK(refusedField(episode) == "end");
    episode.end.reset();
    episode.ending = Ending::Agreed;
    CHECK(refusedField(episode) == "end");
}

TEST_CASE("a due measure has a name and comes at least every so many sessions", "[core][record]")
{
    Case episode = individual();
    episode.measures[0].measure.clear();
    CHECK(refusedField(episode) == "measure");
    episode.measures[0] = {"srs", Rater::Client, 0};
    CHECK(refusedField(episode) == "every");
    episode.measures[0].everySessions = 4;
    CHECK(refusedField(episode).empty());
}

TEST_CASE("the codes of cases are read as they are written", "[core][record]")
{
    for (const auto format : {CaseFormat::Individual,
                              CaseFormat::Couple,
                              CaseFormat::Family,
                              CaseFormat::Group,
                              CaseFormat::YoungPerson}) {
        CHECK(caseFormatFromCode(caseFormatCode(format)) == format);
    }
    for (const auto part : {Part::Client, Part::Partner, Part::Parent, Part::Child, Part::Member}) {
        CHECK(partFromCode(partCode(part)) == part);
    }
    for (const auto ending : {Ending::Agreed, Ending::DropOut, Ending::Referred, Ending::Other}) {
        CHECK(endingFromCode(endingCode(ending)) == ending);
    }
    for (const auto rater : {Rater::Client, Rater::Therapist, Rater::Parent, Rater::Observer}) {
        CHECK(raterFromCode(raterCode(rater)) == rater);
    }
    CHECK(caseFormatCode(CaseFormat::YoungPerson) == "young-person");
    CHECK(endingCode(Ending::DropOut) == "drop-out");
    CHECK(!caseFormatFromCode("Individual"));
    CHECK(!partFromCode(""));
    CHECK(!endingFromCode("dropout"));
    CHECK(!raterFromCode("clients"));
}
