// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <chrono>
#include <csignal>
#include <thread>

using namespace soundings::tests;

TEST_CASE("Ctrl-C while a clinic is made up ends the program and leaves nothing",
          "[cli][interrupt]")
{
    const Scratch scratch;
    const std::string vault = (scratch.path() / "demo.soundings").string();
    for (const int after : {100, 500, 900}) {
        const Finished stopped =
            runInterrupted({"demo", vault, "--clients", "3000"}, std::chrono::milliseconds(after));
        CHECK(stopped.exit == -SIGINT);
        CHECK(stopped.out.empty());
        CHECK(std::filesystem::is_empty(scratch.path()));
    }
}

TEST_CASE("Ctrl-C while a result is written leaves no piece of it", "[cli][interrupt]")
{
    const Scratch scratch;
    std::string ratings = "client,session,score\n";
    for (int person = 0; person < 20000; ++person) {
        for (int session = 1; session <= 10; ++session) {
            ratings += "C" + std::to_string(person) + "," + std::to_string(session) + ",36.5\n";
        }
    }
    const std::string input = scratch.write("ratings.csv", ratings);
    for (const int after : {50, 150, 300}) {
        const Finished stopped = runInterrupted({"analyse",
                                                 "rupture",
                                                 input,
                                                 "--measure",
                                                 "srs",
                                                 "--output",
                                                 (scratch.path() / "result.csv").string()},
                                                std::chrono::milliseconds(after));
        // Whole when the program was faster, else not there at all.
        const bool isThere = std::filesystem::exists(scratch.path() / "result.csv");
        CHECK(isThere == (stopped.exit == 0));
        std::filesystem::remove(scratch.path() / "result.csv");
        const auto left = std::filesystem::directory_iterator(scratch.path());
        CHECK(std::distance(begin(left), end(left)) == 1);
    }
}

TEST_CASE("Ctrl-C while the passphrase is stretched ends at once, with nothing on disk",
          "[cli][interrupt]")
{
    const Scratch scratch;
    const std::string passphrase = scratch.write("passphrase", "seven quiet herons wade\n");
    const std::string vault = (scratch.path() / "t.soundings").string();
    const std::vector<std::string> words = {
        "vault", "create", vault, "--user", "ada", "--passphrase-file", passphrase};
    const auto secondsOf = [](Running& running) {
        const auto start = std::chrono::steady_clock::now();
        const int exit = running.wait().exit;
        return std::pair(exit, std::chrono::steady_clock::now() - start);
    };
    // The stretching takes half a second or more wherever it runs: this is within it.
    for (const int after : {150, 300}) {
        Running running(words);
        std::this_thread::sleep_for(std::chrono::milliseconds(after));
        running.interrupt();
        const auto [exit, took] = secondsOf(running);
        CHECK(exit == -SIGINT);
        CHECK(took < std::chrono::milliseconds(500));
        CHECK(std::distance(std::filesystem::directory_iterator(scratch.path()), {}) == 1);
    }
}

TEST_CASE("Ctrl-C while a vault is made leaves it together with its recovery sheet or nothing",
          "[cli][interrupt]")
{
    const Scratch scratch;
    const std::string passphrase = scratch.write("passphrase", "seven quiet herons wade\n");
    const auto vault = scratch.path() / "t.soundings";
    const auto sheet = scratch.path() / "sheet.txt";
    for (const int after : {100, 600, 1200, 2000}) {
        const Finished stopped = runInterrupted({"vault",
                                                 "create",
                                                 vault.string(),
                                                 "--user",
                                                 "ada",
                                                 "--passphrase-file",
                                                 passphrase,
                                                 "--recovery-sheet",
                                                 sheet.string()},
                                                std::chrono::milliseconds(after));
        INFO(after << " ms, ended with " << stopped.exit);
        CHECK(std::filesystem::exists(vault) == std::filesystem::exists(sheet));
        CHECK((stopped.exit != 0 || std::filesystem::exists(vault)));
        std::filesystem::remove_all(vault);
        std::filesystem::remove(sheet);
        const auto left = std::filesystem::directory_iterator(scratch.path());
        CHECK(std::distance(begin(left), end(left)) == 1);
    }
}

TEST_CASE("Ctrl-C while a client is erased or somebody retired says what became of it",
          "[cli][interrupt]")
{
    using Catch::Matchers::ContainsSubstring;
    const TestVault vault;
    std::string csv = "client,date,session,measure,score\n";
    for (int client = 1; client <= 60; ++client) {
        for (int session = 1; session <= 20; ++session) {
            csv += "C-" + std::to_string(client) + ",2024-02-" + (session < 10 ? "0" : "") +
                   std::to_string(session) + "," + std::to_string(session) + ",srs,37\n";
        }
    }
    const std::string file = vault.scratch().write("many.csv", csv);
    REQUIRE(vault.run({"import", file, "--as", "csv"}).exit == 0);
    const std::string passphrase = vault.scratch().write("other", "nine quiet herons wade\n");
    const auto addUser = [&](const std::string& name) {
        return vault
            .run({"user", "add", name, "--role", "therapist", "--new-passphrase-file", passphrase})
            .exit;
    };
    int next = 0;
    for (const int after : {200, 350, 400, 450, 500, 600, 700, 900}) {
        INFO(after << " ms");
        const std::string code = "C-" + std::to_string(++next);
        const std::string name = "u" + std::to_string(next);
        REQUIRE(addUser(name) == 0);
        for (const bool isErasing : {true, false}) {
            const Finished stopped = runInterrupted(
                vault.asAda(isErasing ? std::vector<std::string>{"client", "erase", code, "--yes"}
                                      : std::vector<std::string>{"user", "retire", name}),
                std::chrono::milliseconds(after));
            INFO(stopped.exit << ": " << stopped.error);
            bool isDone = false;
            if (isErasing) {
                isDone = vault.run({"client", "show", code}).exit == 5;
            } else {
                for (const Row& user : vault.run({"user", "list"}).rows()) {
                    isDone = isDone || (user.at("user") == name && !user.at("retired_at").empty());
                }
            }
            CHECK((stopped.exit == 0 || stopped.exit == -SIGINT));
            CHECK(isDone == (stopped.exit == 0));
            if (!isDone) {
                CHECK(stopped.out.empty());
                CHECK_THAT(stopped.error, !ContainsSubstring("finished"));
            }
        }
    }
    vault.requireClean();
}
