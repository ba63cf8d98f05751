// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/record_words.h"
#include "storage/random_id.h"
#include "tests/models/words/distinct_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::Part;
using core::Rater;

namespace {

core::Case roomOf(const std::vector<Part>& parts)
{
    core::Case episode;
    for (const Part part : parts) {
        episode.participants.push_back({.id = storage::newId<core::Participant>(),
                                        .client = storage::newId<core::Client>(),
                                        .part = part});
    }
    return episode;
}

std::vector<QString> peopleOf(const core::Case& episode)
{
    std::vector<QString> people;
    for (const core::Participant& participant : episode.participants) {
        people.push_back(personWords(episode, Rater::Client, participant.id));
    }
    return people;
}

} // namespace

TEST_CASE("every value of a record has words of its own", "[models][words]")
{
    using core::Attendance;
    using core::CaseFormat;
    using core::Ending;
    using core::Role;
    checkDistinct(formatWords,
                  {CaseFormat::Individual,
                   CaseFormat::Couple,
                   CaseFormat::Family,
                   CaseFormat::Group,
                   CaseFormat::YoungPerson});
    checkDistinct(partWords,
                  {Part::Client, Part::Partner, Part::Parent, Part::Child, Part::Member});
    checkDistinct(raterWords, {Rater::Client, Rater::Therapist, Rater::Parent, Rater::Observer});
    checkDistinct(roleWords, {Role::Therapist, Role::Supervisor, Role::Manager});
    checkDistinct(endingWords, {Ending::Agreed, Ending::DropOut, Ending::Referred, Ending::Other});
    checkDistinct(
        attendanceWords,
        {Attendance::Attended, Attendance::Late, Attendance::Cancelled, Attendance::DidNotCome});
}

TEST_CASE("people with the same part are told apart by letters, others need none",
          "[models][words]")
{
    CHECK(peopleOf(roomOf({Part::Client})) == std::vector{QStringLiteral("Client")});
    CHECK(peopleOf(roomOf({Part::Parent, Part::Child, Part::Parent})) ==
          std::vector{
              QStringLiteral("Parent A"), QStringLiteral("Child"), QStringLiteral("Parent B")});
}

TEST_CASE("a group larger than the alphabet is counted", "[models][words]")
{
    const auto letters = peopleOf(roomOf(std::vector(26, Part::Member)));
    CHECK(letters.front() == QStringLiteral("Member A"));
    CHECK(letters.back() == QStringLiteral("Member Z"));
    const auto numbers = peopleOf(roomOf(std::vector(27, Part::Member)));
    CHECK(numbers.front() == QStringLiteral("Member 1"));
    CHECK(numbers.back() == QStringLiteral("Member 27"));
}

TEST_CASE("who is no participant is called by what they are to the case", "[models][words]")
{
    const core::Case episode = roomOf({Part::Partner, Part::Partner});
    const auto first = episode.participants.front().id;
    const auto stranger = storage::newId<core::Participant>();
    CHECK(personWords(episode, Rater::Therapist, first) == QStringLiteral("Therapist"));
    CHECK(personWords(episode, Rater::Observer, std::nullopt) == QStringLiteral("Observer"));
    CHECK(personWords(episode, Rater::Parent, std::nullopt) == QStringLiteral("Parent"));
    CHECK(personWords(episode, Rater::Client, std::nullopt) == QStringLiteral("Client"));
    CHECK(personWords(episode, Rater::Client, stranger) == QStringLiteral("Client"));
}

TEST_CASE("a sentence about the only one of their kind begins with the article", "[models][words]")
{
    const core::Case alone = roomOf({Part::Client});
    const auto client = alone.participants.front().id;
    CHECK(personSubject(alone, Rater::Client, client) == QStringLiteral("The client"));
    CHECK(personSubject(alone, Rater::Therapist, std::nullopt) == QStringLiteral("The therapist"));
    CHECK(personSubject(alone, Rater::Observer, std::nullopt) == QStringLiteral("The observer"));
    CHECK(personSubject(alone, Rater::Parent, std::nullopt) == QStringLiteral("The parent"));

    const core::Case family = roomOf({Part::Parent, Part::Child, Part::Child});
    CHECK(personSubject(family, Rater::Client, family.participants[0].id) ==
          QStringLiteral("The parent"));
    CHECK(personSubject(family, Rater::Client, family.participants[2].id) ==
          QStringLiteral("Child B"));
}

TEST_CASE("a day is written with its month in letters", "[models][words]")
{
    CHECK(dateWords(core::Date(2026, 3, 3)) == QStringLiteral("3 March 2026"));
    CHECK(shortDateWords(core::Date(2024, 2, 29)) == QStringLiteral("29 Feb 2024"));
}

TEST_CASE("days are counted from today", "[models][words]")
{
    CHECK(daysAgoWords(0) == QStringLiteral("today"));
    CHECK(daysAgoWords(1) == QStringLiteral("yesterday"));
    CHECK(daysAgoWords(2) == QStringLiteral("2 days ago"));
    CHECK(daysAgoWords(-3) == QStringLiteral("today"));
}

TEST_CASE("one session is not sessions", "[models][words]")
{
    CHECK(sessionCountWords(0) == QStringLiteral("0 sessions"));
    CHECK(sessionCountWords(1) == QStringLiteral("1 session"));
    CHECK(sessionCountWords(12) == QStringLiteral("12 sessions"));
}
