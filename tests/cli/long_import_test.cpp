// SPDX-License-Identifier: GPL-3.0-or-later
// A long import that is interrupted, and a second program that comes in its way.
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <csignal>
#include <optional>
#include <thread>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto MayTake = std::chrono::milliseconds(500);

std::string ratingsOf(int clients)
{
    std::string csv = "client,date,session,measure,score\n";
    for (int client = 1; client <= clients; ++client) {
        for (int session = 1; session <= 28; ++session) {
            csv += "C-" + std::to_string(client) + ",2024-02-" + (session < 10 ? "0" : "") +
                   std::to_string(session) + "," + std::to_string(session) + ",srs,37\n";
        }
    }
    return csv;
}

/// A vault with one case and an import of it that has begun to write.
class Importing
{
public:
    Importing()
    {
        m_vault.addCase("K-001");
        REQUIRE(m_vault.recordSrs("K-001", 1, "37").exit == 0);
        m_entries = m_vault.auditEntries();
        const std::string csv = m_vault.scratch().write("long.csv", ratingsOf(1500));
        m_running.emplace(m_vault.asAda({"import", csv, "--as", "csv"}));
        const auto journal = std::filesystem::path(m_vault.path()) / "records.db-journal";
        REQUIRE(appears(journal, std::chrono::seconds(60)));
    }

    [[nodiscard]] const TestVault& vault() const { return m_vault; }

    [[nodiscard]] Running& running() { return *m_running; }

    /// Presses Ctrl-C and says how long the program took to end.
    [[nodiscard]] Clock::duration stop(Finished& finished)
    {
        const auto pressed = Clock::now();
        m_running->interrupt();
        finished = m_running->wait();
        return Clock::now() - pressed;
    }

    /// Nothing of the import is there, not even by half.
    void requireNothingTaken() const
    {
        m_vault.requireClean();
        CHECK(m_vault.auditEntries() == m_entries);
        CHECK(m_vault.run({"client", "list"}).rows().size() == 1);
        CHECK(m_vault.run({"vault", "info"}).rows().at(0).at("sessions") == "1");
        // A journal that was never put to use may lie there until the next change clears it away.
        REQUIRE(m_vault.run({"client", "add", "K-002"}).exit == 0);
        for (const auto& [name, bytes] : m_vault.contents()) {
            INFO(name);
            CHECK((name == "records.db" || name == "keys.json" || name == "head"));
        }
    }

private:
    TestVault m_vault;
    std::string m_entries;
    std::optional<Running> m_running;
};

} // namespace

TEST_CASE("Ctrl-C during a long import ends it within half a second and takes nothing in",
          "[cli][interrupt][import]")
{
    for (const int after : {0, 150, 700}) {
        INFO("interrupted " << after << " ms after it began to write");
        Importing importing;
        std::this_thread::sleep_for(std::chrono::milliseconds(after));
        Finished finished;
        CHECK(importing.stop(finished) < MayTake);
        CHECK(finished.exit == -SIGINT);
        CHECK(finished.out.empty());
        importing.requireNothingTaken();
    }
}

TEST_CASE("after an import that was interrupted the same file can be taken in",
          "[cli][interrupt][import]")
{
    Importing importing;
    Finished finished;
    static_cast<void>(importing.stop(finished));
    REQUIRE(finished.exit == -SIGINT);
    const std::string few = importing.vault().scratch().write("few.csv", ratingsOf(3));
    CHECK(importing.vault().run({"import", few, "--as", "csv"}).exit == 0);
    CHECK(importing.vault().run({"client", "list"}).rows().size() == 4);
    importing.vault().requireClean();
}

TEST_CASE("a second program is told who has the vault, and does not disturb the first",
          "[cli][errors][import]")
{
    Importing importing;
    for (const auto& words :
         {std::vector<std::string>{"vault", "info"}, {"caseload"}, {"client", "add", "K-002"}}) {
        const Finished second = importing.vault().run(words);
        INFO(words[0] << ": " << second.error);
        CHECK(second.exit == 5);
        CHECK(second.out.empty());
        CHECK(second.hasOneErrorLine());
        CHECK_THAT(second.error, ContainsSubstring("soundings-cli, process"));
    }
    const Finished first = importing.running().wait();
    CHECK(first.exit == 0);
    CHECK(importing.vault().run({"client", "list"}).rows().size() == 1501);
    importing.vault().requireClean();
}

TEST_CASE("Ctrl-C while a clinic is made up ends the program within half a second",
          "[cli][interrupt]")
{
    const Scratch scratch;
    const std::string vault = (scratch.path() / "demo.soundings").string();
    // Not in the first moments: making the empty vault stretches two passphrases in one go.
    for (const int after : {600, 900, 1500}) {
        INFO("interrupted after " << after << " ms");
        Running running({"demo", vault, "--clients", "3000"});
        std::this_thread::sleep_for(std::chrono::milliseconds(after));
        const auto pressed = Clock::now();
        running.interrupt();
        CHECK(running.wait().exit == -SIGINT);
        CHECK(Clock::now() - pressed < MayTake);
        CHECK(std::filesystem::is_empty(scratch.path()));
    }
}
