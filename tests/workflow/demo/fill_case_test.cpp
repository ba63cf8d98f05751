// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/fill_case.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings;
using app::demo::Dice;
using app::demo::PlannedCase;
using core::CaseFormat;
using core::Part;
using tests::ClinicFixture;

namespace {

PlannedCase planOf(CaseFormat format, std::vector<Part> parts, int sessions)
{
    PlannedCase planned;
    planned.format = format;
    planned.parts = std::move(parts);
    planned.sessions = sessions;
    planned.start = core::Date(2025, 1, 7);
    planned.measures = {
        {.measure = "phq-9", .rater = core::Rater::Client, .everySessions = 1},
        {.measure = "soundings-alliance-client", .rater = core::Rater::Client, .everySessions = 1},
        {.measure = "soundings-alliance-therapist",
         .rater = core::Rater::Therapist,
         .everySessions = 1}};
    return planned;
}

/// Twenty cases of this plan, so that what is rare is met.
struct Filled
{
    explicit Filled(const PlannedCase& planned, int count = 20)
    {
        Dice dice(1);
        for (int i = 0; i < count; ++i) {
            nextCode += app::demo::fillCase(
                clinic.desk(), dice, planned, clinic.desk().user().id, nextCode);
        }
    }

    [[nodiscard]] std::vector<core::Case> cases() { return storage::cases(clinic.desk().vault()); }

    [[nodiscard]] std::vector<core::Session> sessions()
    {
        std::vector<core::Session> all;
        for (const core::Case& episode : cases()) {
            const auto own = storage::sessionsOf(clinic.desk().vault(), episode.id);
            all.insert(all.end(), own.begin(), own.end());
        }
        return all;
    }

    ClinicFixture clinic;
    int nextCode = 1;
};

} // namespace

TEST_CASE("people get codes in a row and ages that fit their part", "[workflow][demo]")
{
    Filled filled(planOf(CaseFormat::Family, {Part::Parent, Part::Parent, Part::Child}, 4), 5);
    CHECK(filled.nextCode == 16);
    for (const core::Case& episode : filled.cases()) {
        REQUIRE(episode.participants.size() == 3);
        for (const core::Participant& participant : episode.participants) {
            const auto client =
                storage::clientById(filled.clinic.desk().vault(), participant.client).value();
            const int age = 2025 - client.yearOfBirth.value();
            CHECK((age < 18) == (participant.part == Part::Child));
            CHECK(client.name.empty());
        }
    }
    CHECK(storage::clientByCode(filled.clinic.desk().vault(), "K-001"));
    CHECK(storage::clientByCode(filled.clinic.desk().vault(), "K-015"));
}

TEST_CASE("sessions are numbered and dated in order, and the case ends with the last",
          "[workflow][demo]")
{
    PlannedCase planned = planOf(CaseFormat::Individual, {Part::Client}, 12);
    planned.ending = core::Ending::DropOut;
    Filled filled(planned);
    for (const core::Case& episode : filled.cases()) {
        const auto sessions = storage::sessionsOf(filled.clinic.desk().vault(), episode.id);
        REQUIRE(sessions.size() == 12);
        for (std::size_t index = 1; index < sessions.size(); ++index) {
            CHECK(sessions[index].number == sessions[index - 1].number + 1);
            CHECK(sessions[index].date > sessions[index - 1].date);
        }
        CHECK(episode.end == sessions.back().date);
        CHECK(episode.ending == core::Ending::DropOut);
    }
}

TEST_CASE("a case that goes on has no session after today and no two on one day",
          "[workflow][demo]")
{
    PlannedCase planned = planOf(CaseFormat::Individual, {Part::Client}, 10);
    planned.start = core::Date(2026, 3, 31) - boost::gregorian::days(60);
    Filled filled(planned);
    for (const core::Case& episode : filled.cases()) {
        CHECK(episode.isOpen());
        std::set<core::Date> days;
        for (const auto& session : storage::sessionsOf(filled.clinic.desk().vault(), episode.id)) {
            CHECK(session.date <= filled.clinic.desk().today());
            CHECK(days.insert(session.date).second);
        }
    }
}

TEST_CASE("nobody fills in a form or talks about one in a session that was not held",
          "[workflow][demo]")
{
    Filled filled(planOf(CaseFormat::Individual, {Part::Client}, 22));
    int missed = 0;
    int notSaid = 0;
    for (const core::Session& session : filled.sessions()) {
        INFO("attendance " << core::attendanceCode(session.attendance));
        const auto forms = storage::responsesOf(filled.clinic.desk().vault(), session.id).size();
        CHECK(forms == (core::wasHeld(session.attendance) ? 3U : 0U));
        if (!core::wasHeld(session.attendance)) {
            ++missed;
            CHECK_FALSE(session.discussed);
        } else {
            notSaid += session.discussed ? 0 : 1;
        }
    }
    CHECK(missed > 0);
    CHECK(notSaid > 0);
}

TEST_CASE("forms are missing here and there, with a reason and without a score", "[workflow][demo]")
{
    Filled filled(planOf(CaseFormat::Couple, {Part::Partner, Part::Partner}, 10));
    int skipped = 0;
    int filledIn = 0;
    for (const core::Case& episode : filled.cases()) {
        for (const auto& response :
             storage::responsesOf(filled.clinic.desk().vault(), episode.id)) {
            const bool isSkipped = !response.skipped.empty();
            CHECK(response.scores.empty() == isSkipped);
            skipped += isSkipped ? 1 : 0;
            filledIn += isSkipped ? 0 : 1;
        }
    }
    CHECK(skipped > 0);
    CHECK(skipped * 5 < filledIn);
}

TEST_CASE("everybody in the room has curves of their own and the therapist one", "[workflow][demo]")
{
    Filled filled(planOf(CaseFormat::Group, std::vector<Part>(6, Part::Member), 8), 2);
    for (const core::Case& episode : filled.cases()) {
        std::set<core::SeriesKey> primary;
        for (const auto& key : storage::seriesKeysOf(filled.clinic.desk().vault(), episode.id)) {
            if (key.score == "total" || key.score == "alliance") {
                primary.insert(key);
            }
        }
        CHECK(primary.size() == 6 * 2 + 1);
    }
    CHECK(filled.clinic.desk().vault().check().ok());
}
