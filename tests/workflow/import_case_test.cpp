// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/import_case.h"
#include "app/workflow/taken_codes.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::RefusalKind;
using core::InvalidKind;
using tests::ClinicFixture;
using tests::invalidOf;
using tests::refusalOf;

namespace {

constexpr auto Totals = "client,date,session,measure,score,rater,participant\n";

/// The rows of one client on their way into a change that stays open until the end of the test.
class Import
{
public:
    Import(ClinicFixture& clinic, const std::string& csv)
        : m_clinic(clinic)
        , m_file(core::importRatings(csv))
        , m_change(clinic.desk().change("ratings.import", {}))
    {
        REQUIRE(m_file.refused.empty());
        for (const core::ImportedRating& row : m_file.rows) {
            m_rows.push_back(&row);
        }
    }

    [[nodiscard]] app::ImportedCase begin()
    {
        return {m_clinic.desk(), m_change, m_rows, m_taken, m_report};
    }

    /// Takes every row and evaluates; throws what the first bad row throws.
    int takeAll()
    {
        app::ImportedCase episode = begin();
        for (const auto* row : m_rows) {
            episode.take(row);
        }
        episode.evaluate();
        return 0;
    }

    [[nodiscard]] const app::ImportReport& report() const { return m_report; }

    [[nodiscard]] core::Case episodeOf(const std::string& code) const
    {
        const auto client = storage::clientByCode(m_change.vault(), code).value();
        return storage::casesOf(m_change.vault(), client.id).back();
    }

    [[nodiscard]] const storage::Vault& vault() const { return m_change.vault(); }

private:
    ClinicFixture& m_clinic;
    core::RatingsImport m_file;
    storage::Change m_change;
    std::vector<const core::ImportedRating*> m_rows;
    app::TakenCodes m_taken{m_clinic.desk()};
    app::ImportReport m_report;
};

std::optional<InvalidKind> invalidRow(ClinicFixture& clinic, const std::string& csv)
{
    Import import(clinic, csv);
    return invalidOf([&] { return import.takeAll(); });
}

} // namespace

TEST_CASE("a new client's case begins with the first row by date and has the measures of the file",
          "[workflow][import]")
{
    ClinicFixture clinic;
    Import import(clinic,
                  std::string(Totals) +
                      "A,2026-01-12,2,srs,38,,\n"
                      "A,2026-01-05,1,ors,20,,\n"
                      "A,2026-01-12,2,ors,21,,\n"
                      "A,2026-01-12,2,soundings-alliance-therapist,6,therapist,\n");
    REQUIRE(import.takeAll() == 0);

    const core::Case episode = import.episodeOf("A");
    CHECK(episode.start == core::Date(2026, 1, 5));
    CHECK(episode.format == core::CaseFormat::Individual);
    REQUIRE(episode.measures.size() == 3);
    CHECK(episode.measures.back().rater == core::Rater::Therapist);
    CHECK(import.report().newClients == std::vector<std::string>{"A"});
    CHECK(import.report().sessions == 2);
    CHECK(import.report().forms == 4);
}

TEST_CASE("the only client's rows are the client's, and a therapist's row is nobody's curve",
          "[workflow][import]")
{
    ClinicFixture clinic;
    Import import(clinic,
                  std::string(Totals) +
                      "A,2026-01-05,1,srs,38,,\n"
                      "A,2026-01-05,1,soundings-alliance-therapist,6,therapist,\n");
    REQUIRE(import.takeAll() == 0);
    const core::Case episode = import.episodeOf("A");
    for (const auto& response : storage::responsesOf(import.vault(), episode.id)) {
        const bool isClient = response.rater == core::Rater::Client;
        CHECK(response.participant.has_value() == isClient);
        CHECK(response.mode == core::ResponseMode::Imported);
    }
}

TEST_CASE("a row that does not say who rated is whose the form is", "[workflow][import]")
{
    ClinicFixture clinic;
    Import import(clinic,
                  std::string(Totals) + "A,2026-01-05,1,soundings-alliance-therapist,6,,\n"
                                        "A,2026-01-05,1,srs,38,,\n");
    REQUIRE(import.takeAll() == 0);
    const core::Case episode = import.episodeOf("A");
    REQUIRE(episode.measures.size() == 2);
    CHECK(episode.measures.front().rater == core::Rater::Therapist);
    CHECK(episode.measures.back().rater == core::Rater::Client);
}

TEST_CASE("a row by somebody the form is not made for is refused", "[workflow][import]")
{
    ClinicFixture clinic;
    CHECK(invalidRow(clinic, std::string(Totals) + "B,2026-01-05,1,srs,38,therapist,\n") ==
          InvalidKind::Unknown);
}

TEST_CASE("a form cannot come into a session that was missed", "[workflow][import]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("A");
    auto missed = tests::draftOn(core::Date(2026, 1, 5));
    missed.attendance = core::Attendance::DidNotCome;
    app::recordSession(clinic.desk(), episode, missed);
    CHECK(invalidRow(clinic, std::string(Totals) + "A,2026-01-05,1,srs,38,,\n") ==
          InvalidKind::Contradiction);
    CHECK_FALSE(invalidRow(clinic, std::string(Totals) + "A,2026-01-05,1,srs,,,\n"));
}

TEST_CASE("rows join the sessions that are there, and a session has one day", "[workflow][import]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("A");
    clinic.recordSrs(episode, 1, 38); // on 2026-01-05
    clinic.recordSrs(episode, 3, 38); // on 2026-01-19
    {
        Import import(clinic, std::string(Totals) + "A,2026-01-05,1,ors,20,,\n");
        REQUIRE(import.takeAll() == 0);
        CHECK(import.report().sessions == 0);
        CHECK(import.report().newClients.empty());
        CHECK(storage::sessionsOf(import.vault(), episode.id).size() == 2);
    }
    const auto row = [&](const char* date, int session) {
        return invalidRow(clinic,
                          std::string(Totals) + "A," + date + "," + std::to_string(session) +
                              ",ors,20,,\n");
    };
    CHECK(row("2026-01-06", 1) == InvalidKind::Contradiction);
    CHECK(row("2026-01-04", 2) == InvalidKind::Contradiction);
    CHECK(row("2026-01-20", 2) == InvalidKind::Contradiction);
    CHECK(row("2026-01-18", 4) == InvalidKind::Contradiction);
    CHECK_FALSE(row("2026-01-12", 2));
    CHECK(row("2025-12-31", 4) == InvalidKind::BeforeTheCase);
    CHECK(row("2026-04-01", 4) == InvalidKind::InTheFuture);
    CHECK(storage::sessionsOf(clinic.desk().vault(), episode.id).size() == 2);
}

TEST_CASE("with several people in the room a row says whose it is", "[workflow][import]")
{
    ClinicFixture clinic;
    const core::Case couple = clinic.openCouple("P-001", "P-002");
    {
        Import import(clinic,
                      std::string(Totals) + "P-001,2026-01-05,1,srs,38,client,P-001\n"
                                            "P-001,2026-01-05,1,srs,30,client,P-002\n");
        REQUIRE(import.takeAll() == 0);
        CHECK(storage::seriesKeysOf(import.vault(), couple.id).size() == 2);
    }
    CHECK(invalidRow(clinic, std::string(Totals) + "P-001,2026-01-05,1,srs,38,client,\n") ==
          InvalidKind::Empty);
    CHECK(invalidRow(clinic, std::string(Totals) + "P-001,2026-01-05,1,srs,38,client,P-003\n") ==
          InvalidKind::Unknown);
}

TEST_CASE("answers are as many as the form has items", "[workflow][import]")
{
    ClinicFixture clinic;
    const auto lines = [&](const char* header, const char* cells) {
        return invalidRow(clinic,
                          std::string("client,date,session,measure,") + header +
                              "\nA,2026-01-05,1,srs," + cells + "\n");
    };
    CHECK_FALSE(lines("item_1,item_2,item_3,item_4", "9,9,9,9.5"));
    CHECK(lines("item_1,item_2,item_3", "9,9,9") == InvalidKind::OutOfRange);
    CHECK(lines("item_1,item_2,item_3,item_4,item_5", "9,9,9,9,9") == InvalidKind::OutOfRange);
    CHECK(lines("item_1,item_2,item_3,item_4", "9,9,9,10.1") == InvalidKind::OutOfRange);
}

TEST_CASE("a reported total is kept beside the recomputed one where the two differ",
          "[workflow][import]")
{
    ClinicFixture clinic;
    Import import(clinic,
                  "client,date,session,measure,score,item_1,item_2,item_3,item_4\n"
                  "A,2026-01-05,1,srs,36.004,9,9,9,9\n"
                  "A,2026-01-12,2,srs,36.01,9,9,9,9\n"
                  "A,2026-01-19,3,srs,36,9,9,9,\n");
    REQUIRE(import.takeAll() == 0);

    const auto& disagreements = import.report().disagreements;
    REQUIRE(disagreements.size() == 2);
    CHECK(disagreements[0].line == 3);
    CHECK(disagreements[0].recomputed == 36.0);
    CHECK(disagreements[1].line == 4);
    CHECK_FALSE(disagreements[1].recomputed);
    const auto responses = storage::responsesOf(import.vault(), import.episodeOf("A").id);
    REQUIRE(responses.size() == 3);
    CHECK(responses[0].scores.size() == 1);
    REQUIRE(responses[1].scores.size() == 2);
    CHECK(responses[1].scores.back().score == "reported");
    CHECK(responses[1].scores.back().value == 36.01);
}

TEST_CASE("the rules look at what came in and their flags are counted",
          "[workflow][import][alliance]")
{
    ClinicFixture clinic;
    Import import(clinic,
                  std::string(Totals) + "A,2026-01-05,1,srs,38,,\n"
                                        "A,2026-01-12,2,srs,38,,\n"
                                        "A,2026-01-19,3,srs,38,,\n"
                                        "A,2026-01-26,4,srs,27,,\n"
                                        "A,2026-01-26,4,ors,20,,\n"
                                        "A,2026-02-02,5,ors,10,,\n");
    REQUIRE(import.takeAll() == 0);
    const auto flags = storage::flagsOf(import.vault(), import.episodeOf("A").id);
    CHECK(flags.size() == 2);
    CHECK(import.report().flags == 2);
}

TEST_CASE("there is no way into a case that is somebody else's, ended, or one of several",
          "[workflow][import][roles]")
{
    ClinicFixture clinic;
    const core::Case ended = clinic.openIndividual("A");
    app::closeCase(clinic.desk(), ended, core::Date(2026, 2, 1), core::Ending::Agreed);
    clinic.openIndividual("B");
    app::CaseDraft second;
    second.participants = {{.clientCode = "B", .part = core::Part::Client}};
    second.start = core::Date(2026, 2, 1);
    app::openCase(clinic.desk(), second);
    clinic.openIndividual("C");
    clinic.addUser("bela", {core::Role::Therapist});
    const auto refused = [&](const char* code) {
        Import import(clinic, Totals + std::string(code) + ",2026-01-05,1,ors,20,,\n");
        return refusalOf([&] { return import.begin(); });
    };
    CHECK(refused("A") == RefusalKind::NotFound);
    CHECK(refused("B") == RefusalKind::Conflict);
    CHECK_FALSE(refused("C"));
    clinic.signInAs("bela");
    CHECK(refused("C") == RefusalKind::NotFound); // as an unknown one, so that nobody learns whose
}

TEST_CASE("a code that no client may have makes none", "[workflow][import]")
{
    ClinicFixture clinic;
    {
        Import import(clinic, Totals + std::string(41, 'x') + ",2026-01-05,1,ors,20,,\n");
        CHECK(invalidOf([&] { return import.begin(); }) == InvalidKind::TooLong);
    }
    {
        Import import(clinic, std::string(Totals) + "A,2026-04-01,1,ors,20,,\n");
        CHECK(invalidOf([&] { return import.begin(); }) == InvalidKind::InTheFuture);
    }
    CHECK(storage::clients(clinic.desk().vault()).empty());
}
