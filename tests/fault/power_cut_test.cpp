// SPDX-License-Identifier: GPL-3.0-or-later
// R3: the power goes at a random moment of recording. What was acknowledged before is there, and
// nothing is there by half.
#include "tests/fault/child.h"
#include "tests/fault/power_cut.h"
#include "tests/fault/recording.h"
#include "tests/fault/trials.h"

#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>

using namespace soundings;
using namespace soundings::tests;

namespace {

constexpr int SessionsBefore = 2;
constexpr int SessionsRecorded = 25;

/// Records sessions, each acknowledged by a mark, and everything that reached the system.
DiskHistory recordedSessions(const Recording& recording)
{
    const TemporaryFolder folder;
    const auto log = folder.path() / "calls";
    const auto before = contentsOf(recording.dir());
    const std::string below = recording.dir().string();
    REQUIRE(endingOf([&] {
                CallPlan plan;
                plan.below = below.c_str();
                plan.log = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
                storage::Vault vault = recording.openIn(recording.dir());
                watchCalls(plan);
                for (int number = 1; number <= SessionsRecorded; ++number) {
                    recording.record(vault, SessionsBefore + number);
                    markCalls(SessionsBefore + number);
                }
                stopWatching();
            }) == Ending::Done);
    return {log, recording.dir(), before};
}

struct Outcome
{
    bool opens = false;
    bool isWhole = false;
    std::int64_t sessions = 0;
};

Outcome outcomeOf(const Recording& recording, const std::filesystem::path& place)
{
    Outcome outcome;
    static_cast<void>(errorOf([&] {
        const storage::Vault vault = recording.openIn(place);
        outcome.opens = true;
        outcome.isWhole = recording.isWhole(vault) && vault.check().findings.empty();
        outcome.sessions = vault.info().sessions;
    }));
    return outcome;
}

} // namespace

TEST_CASE("no acknowledged session is lost and none is torn by 100 power cuts while recording",
          "[fault][vault][R3][torture]")
{
    const int cuts = trialsOf("R3", 100);
    const Recording recording(SessionsBefore);
    const DiskHistory history = recordedSessions(recording);
    const TemporaryFolder folder;
    const auto place = folder.path() / "clinic.soundings";
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.steps());
    int unacknowledged = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        const std::size_t moment = moments(random);
        INFO("cut " << cut << " after " << moment << " of " << history.steps() << " steps");
        history.cutPower(moment, DiskHistory::Syncs::Heeded, random, place);
        const Outcome outcome = outcomeOf(recording, place);
        CHECK(outcome.opens);
        CHECK(outcome.isWhole);
        const auto acknowledged =
            std::max<std::int64_t>(SessionsBefore, history.markedBefore(moment));
        CHECK(outcome.sessions >= acknowledged);
        CHECK(outcome.sessions <= acknowledged + 1);
        unacknowledged += outcome.sessions > acknowledged ? 1 : 0;
    }
    // Cuts that never came between a commit and its acknowledgement were not random enough.
    CHECK((unacknowledged > 0 || cuts < 100));
}

TEST_CASE("a disk that only pretends to sync loses sessions, and the simulated power cut shows it",
          "[fault][vault][R3]")
{
    constexpr int Cuts = 60;
    const Recording recording(SessionsBefore);
    const DiskHistory history = recordedSessions(recording);
    const TemporaryFolder folder;
    const auto place = folder.path() / "clinic.soundings";
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.steps());
    int lost = 0;
    for (int cut = 0; cut < Cuts; ++cut) {
        const std::size_t moment = moments(random);
        history.cutPower(moment, DiskHistory::Syncs::Ignored, random, place);
        const Outcome outcome = outcomeOf(recording, place);
        lost += outcome.isWhole && outcome.sessions >= history.markedBefore(moment) ? 0 : 1;
    }
    CHECK(lost > Cuts / 2);
}
