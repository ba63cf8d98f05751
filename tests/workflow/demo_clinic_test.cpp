// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/caseload.h"
#include "app/workflow/demo_clinic.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/error.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/rupture_store.h"
#include "storage/session_store.h"
#include "storage/user_store.h"
#include "tests/workflow/scratch_folder.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace soundings;

namespace {

const app::FixedClock& fixedDay()
{
    static const app::FixedClock day(core::Date(2026, 3, 31));
    return day;
}

app::SignedIn openAs(const std::filesystem::path& folder, const std::string& user)
{
    return app::openVault(folder, user, storage::Secret::fromText(app::DemoPassphrase), fixedDay());
}

std::string textOf(const core::Flag& flag, const storage::Vault& vault)
{
    std::string text = core::flagKindCode(flag.kind) + core::flagStateCode(flag.state) +
                       std::to_string(flag.sessionNumber) + flag.series.measure + flag.item;
    if (const auto rupture = storage::ruptureOfFlag(vault, flag.id)) {
        text += core::ruptureStateCode(rupture->state) +
                (rupture->type ? core::ruptureTypeCode(*rupture->type) : "");
    }
    return text;
}

/// The code of the client who takes part in the case as this participant.
std::string codeOf(const storage::Vault& vault,
                   const core::Case& episode,
                   const std::optional<core::ParticipantId>& id)
{
    for (const core::Participant& participant : episode.participants) {
        if (participant.id == id) {
            return storage::clientById(vault, participant.client)->code;
        }
    }
    return "-";
}

/// Everything there is in a clinic, without its random ids and the order that they make.
std::set<std::string> fingerprint(const storage::Vault& vault)
{
    std::set<std::string> lines;
    for (const core::Case& episode : storage::cases(vault)) {
        const std::string name = codeOf(vault, episode, episode.participants.front().id) + " ";
        lines.insert(name + core::caseFormatCode(episode.format) + core::isoDate(episode.start) +
                     (episode.end ? core::isoDate(*episode.end) : "") +
                     storage::userById(vault, episode.therapist)->name);
        for (const core::Session& session : storage::sessionsOf(vault, episode.id)) {
            lines.insert(name + std::to_string(session.number) + core::isoDate(session.date) +
                         core::attendanceCode(session.attendance) +
                         (session.discussed ? std::to_string(*session.discussed) : ""));
            for (const core::Response& response : storage::responsesOf(vault, session.id)) {
                std::string line = name + std::to_string(session.number) +
                                   codeOf(vault, episode, response.participant) + response.measure +
                                   response.skipped;
                for (const auto& [item, answer] : response.answers) {
                    line += answer ? std::to_string(*answer) : "-";
                }
                for (const core::Score& score : response.scores) {
                    line += score.value ? std::to_string(*score.value) : "-";
                }
                lines.insert(line);
            }
        }
        for (const core::Flag& flag : storage::flagsOf(vault, episode.id)) {
            lines.insert(name + codeOf(vault, episode, flag.series.participant) +
                         textOf(flag, vault));
        }
    }
    return lines;
}

} // namespace

TEST_CASE("a made-up clinic has every format, open and ended cases, and a mark that it is made up",
          "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";
    app::makeDemoClinic({.directory = folder}, fixedDay());

    const app::SignedIn therapist = openAs(folder, "therapist");
    CHECK(therapist.vault().isMadeUp());
    CHECK(storage::clients(therapist.vault()).size() >= 60);
    std::set<core::CaseFormat> formats;
    bool open = false;
    bool droppedOut = false;
    for (const core::Case& episode : storage::cases(therapist.vault())) {
        formats.insert(episode.format);
        open = open || episode.isOpen();
        droppedOut = droppedOut || episode.ending == core::Ending::DropOut;
    }
    CHECK(formats.contains(core::CaseFormat::Individual));
    CHECK(formats.contains(core::CaseFormat::Couple));
    CHECK(formats.contains(core::CaseFormat::Group));
    CHECK(open);
    CHECK(droppedOut);
    CHECK(therapist.vault().check().ok());
}

TEST_CASE("the cases that go on were seen within weeks of the day the clinic is made on",
          "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";
    app::makeDemoClinic({.directory = folder, .clients = 30}, fixedDay());

    const app::SignedIn therapist = openAs(folder, "therapist");
    const core::Date today = fixedDay().today();
    int open = 0;
    for (const core::Case& episode : storage::cases(therapist.vault())) {
        if (episode.isOpen()) {
            ++open;
            const auto sessions = storage::sessionsOf(therapist.vault(), episode.id);
            REQUIRE_FALSE(sessions.empty());
            CHECK(sessions.back().date <= today);
            CHECK(sessions.back().date > today - boost::gregorian::days(42));
        }
    }
    CHECK(open > 5);
}

TEST_CASE("the supervisor of a made-up clinic has something to look at", "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";
    app::makeDemoClinic({.directory = folder}, fixedDay());

    app::SignedIn supervisor = openAs(folder, "supervisor");
    const auto queue = app::supervisionQueue(supervisor);

    CHECK(std::ranges::any_of(queue, [](const app::FlagEntry& entry) {
        return entry.flag.kind == core::FlagKind::PossibleRupture;
    }));
}

// Large enough for several people of one case to be flagged at one session.
TEST_CASE("the same seed makes the same clinic, to the last flag, and another seed another",
          "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto make = [&](const char* name, std::uint64_t seed) {
        const auto folder = scratch.path() / name;
        app::makeDemoClinic({.directory = folder, .clients = 120, .seed = seed}, fixedDay());
        return fingerprint(openAs(folder, "manager").vault());
    };
    const auto first = make("a.soundings", 5);
    CHECK(make("b.soundings", 5) == first);
    CHECK(make("c.soundings", 6) != first);
}

TEST_CASE("a made-up clinic has ruptures repaired and not, missing forms and every format",
          "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";
    app::makeDemoClinic({.directory = folder, .clients = 200, .seed = 2}, fixedDay());
    const app::SignedIn manager = openAs(folder, "manager");

    std::set<core::CaseFormat> formats;
    std::set<core::Ending> endings;
    std::set<core::RuptureState> ruptures;
    bool skipped = false;
    bool blank = false;
    for (const core::Case& episode : storage::cases(manager.vault())) {
        formats.insert(episode.format);
        if (episode.ending) {
            endings.insert(*episode.ending);
        }
        for (const core::Rupture& rupture : storage::rupturesOf(manager.vault(), episode.id)) {
            ruptures.insert(rupture.state);
        }
        for (const auto& response : storage::responsesOf(manager.vault(), episode.id)) {
            skipped = skipped || !response.skipped.empty();
            blank = blank || std::ranges::any_of(response.answers,
                                                 [](const auto& answer) { return !answer.second; });
        }
    }
    CHECK(formats.size() == 5);
    CHECK(endings.contains(core::Ending::DropOut));
    CHECK(endings.contains(core::Ending::Agreed));
    CHECK(ruptures.contains(core::RuptureState::Flagged));
    CHECK(ruptures.contains(core::RuptureState::Repaired));
    CHECK(ruptures.contains(core::RuptureState::Unrepaired));
    CHECK(skipped);
    CHECK(blank);
}

TEST_CASE("everybody in a made-up clinic gets in and sees what their role may",
          "[workflow][demo][roles]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";
    const auto users = app::makeDemoClinic({.directory = folder, .clients = 30}, fixedDay());
    CHECK(users.size() == 5);
    for (const core::User& user : users) {
        app::SignedIn somebody = openAs(folder, user.name);
        if (user.has(core::Role::Therapist)) {
            CHECK_NOTHROW(app::caseload(somebody));
        } else {
            CHECK_THROWS_AS(app::caseload(somebody), app::Refusal);
        }
    }
}

TEST_CASE("a made-up clinic never takes the place of something that is there", "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "taken";
    std::filesystem::create_directory(folder);
    app::writeNewFile(folder / "letter.txt", "somebody's");

    CHECK_THROWS_AS(app::makeDemoClinic({.directory = folder}, fixedDay()), storage::Error);

    CHECK(app::readFile(folder / "letter.txt", 100) == "somebody's");
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
}

TEST_CASE("a stopped demo leaves nothing behind", "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";

    CHECK_THROWS_AS(
        app::makeDemoClinic({.directory = folder}, fixedDay(), [](double) { return false; }),
        app::Refusal);
    CHECK_FALSE(std::filesystem::exists(folder));
    for (const int clients : {-1, 0, 5001}) {
        CHECK_THROWS_AS(app::makeDemoClinic({.directory = folder, .clients = clients}, fixedDay()),
                        core::InvalidValue);
    }
    CHECK_FALSE(std::filesystem::exists(folder));
}
