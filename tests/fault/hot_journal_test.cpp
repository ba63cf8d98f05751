// SPDX-License-Identifier: GPL-3.0-or-later
// R5: a crash left a rollback journal, and one bit of it is turned over or its end is missing. What
// opens then is the state before or the one after, or it is refused, or a check reports it.
#include "tests/fault/child.h"
#include "tests/fault/recording.h"
#include "tests/fault/trials.h"
#include "tests/fault/watched_calls.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace soundings;
using namespace soundings::tests;

namespace {

namespace fs = std::filesystem;

constexpr int SessionsBefore = 5;
constexpr std::size_t SectorBytes = 512;
constexpr auto JournalName = "records.db-journal";

/// What a program leaves that is killed at each of the calls of recording one session, where it
/// leaves a journal.
std::vector<fs::path> crashesWithJournal(const Recording& recording, const fs::path& folder)
{
    std::vector<fs::path> crashes;
    const std::string below = folder.string();
    for (long call = 1;; ++call) {
        const fs::path dir = folder / ("crash-" + std::to_string(call));
        copyAnew(recording.dir(), dir);
        const Ending ending = endingOf([&] {
            CallPlan plan;
            plan.below = below.c_str();
            plan.first = call;
            plan.dies = true;
            storage::Vault vault = recording.openIn(dir);
            watchCalls(plan);
            recording.record(vault, SessionsBefore + 1);
            stopWatching();
        });
        if (ending == Ending::Done) {
            return crashes;
        }
        REQUIRE(ending == Ending::Killed);
        std::error_code none;
        if (fs::file_size(dir / JournalName, none) > 0 && !none) {
            crashes.push_back(dir);
        }
    }
}

struct Verdict
{
    int refused = 0;
    int reported = 0;
    int whole = 0;
    int wrong = 0;
};

/// Opens the vault and reads what is in it.
void judge(const Recording& recording, const fs::path& dir, Verdict& verdict)
{
    bool isWhole = false;
    bool isReported = false;
    const auto error = errorOf([&] {
        const storage::Vault vault = recording.openIn(dir);
        isReported = !vault.check().ok();
        isWhole = recording.isWhole(vault) && vault.info().sessions >= SessionsBefore;
    });
    CHECK((!error || error == storage::ErrorKind::Damaged ||
           error == storage::ErrorKind::BehindHead));
    CHECK((error || isReported || isWhole));
    if (error) {
        ++verdict.refused;
    } else if (isReported) {
        ++verdict.reported;
    } else {
        ++(isWhole ? verdict.whole : verdict.wrong);
    }
}

} // namespace

TEST_CASE("a program killed at any call of recording leaves the state before or the one after",
          "[fault][vault][R1]")
{
    const Recording recording(SessionsBefore);
    const TemporaryFolder folder;
    const auto crashes = crashesWithJournal(recording, folder.path());
    CHECK(crashes.size() > 10);
    for (const fs::path& dir : crashes) {
        INFO(dir);
        const storage::Vault vault = recording.openIn(dir);
        CHECK(recording.requireNothingTorn(vault) <= SessionsBefore + 1);
        CHECK(vault.check().ok());
    }
}

TEST_CASE("a flipped bit in a rollback journal is harmless, refused or reported",
          "[fault][damage][R5][torture]")
{
    const int trials = trialsOf("R5", 200);
    const Recording recording(SessionsBefore);
    const TemporaryFolder folder;
    const auto crashes = crashesWithJournal(recording, folder.path());
    REQUIRE(crashes.size() > 10);
    auto random = dice();
    std::uniform_int_distribution<std::size_t> which(0, crashes.size() - 1);
    std::bernoulli_distribution inTheHeader(0.25);
    Verdict verdict;
    const fs::path dir = folder.path() / "opened";
    for (int trial = 0; trial < trials; ++trial) {
        const fs::path& crash = crashes[which(random)];
        const std::string whole = readAll(crash / JournalName);
        // The header, which says how much there is to undo, is a small part of the file.
        const std::size_t end = inTheHeader(random) ? 28 : whole.size();
        std::uniform_int_distribution<std::size_t> bits(0, std::min(end, whole.size()) * 8 - 1);
        const std::size_t bit = bits(random);
        INFO(crash.filename() << ", bit " << bit << " of " << whole.size() << " bytes");
        copyAnew(crash, dir);
        writeAll(dir / JournalName, withFlippedBit(whole, bit));
        judge(recording, dir, verdict);
    }
    CAPTURE(verdict.refused, verdict.reported, verdict.whole);
    CHECK(verdict.wrong == 0);
    CHECK(verdict.refused > 0);
    CHECK(verdict.whole > 0);
}

TEST_CASE("a rollback journal that ends too early is harmless, refused or reported",
          "[fault][damage][R5][torture]")
{
    const int trials = trialsOf("R5", 200);
    const Recording recording(SessionsBefore);
    const TemporaryFolder folder;
    const auto crashes = crashesWithJournal(recording, folder.path());
    auto random = dice();
    std::uniform_int_distribution<std::size_t> which(0, crashes.size() - 1);
    Verdict verdict;
    const fs::path dir = folder.path() / "opened";
    for (int trial = 0; trial < trials; ++trial) {
        const fs::path& crash = crashes[which(random)];
        const std::string whole = readAll(crash / JournalName);
        // One that ends in its first sector cannot be told from one that a power cut broke off
        // before anything was changed.
        std::uniform_int_distribution<std::size_t> sizes(SectorBytes, whole.size() - 1);
        const std::size_t size = sizes(random);
        INFO(crash.filename() << ", " << size << " of " << whole.size() << " bytes");
        copyAnew(crash, dir);
        writeAll(dir / JournalName, whole.substr(0, size));
        judge(recording, dir, verdict);
    }
    CHECK(verdict.wrong == 0);
    CHECK(verdict.refused > 0);
}
