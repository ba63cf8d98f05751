// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <array>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string EraseHeader =
    "id,code,cases,open_cases,shared_cases,sessions,responses,notes,flags,ruptures,reviews,drafts,"
    "shared_texts,erased,unfinished";

/// K-001 and K-002 in a case, of which one session has a note.
void addCouple(const TestVault& vault)
{
    for (const char* code : {"K-001", "K-002"}) {
        REQUIRE(vault.run({"client", "add", code}).exit == 0);
    }
    REQUIRE(
        vault.run({"case", "open", "K-001", "K-002", "--format", "couple", "--start", "2024-01-01"})
            .exit == 0);
    REQUIRE(vault
                .run({"session",
                      "record",
                      "--case",
                      "K-001",
                      "--date",
                      "2024-01-08",
                      "--changed",
                      "K-001 was late",
                      "--measure",
                      "srs",
                      "--score",
                      "30",
                      "--participant",
                      "K-001"})
                .exit == 0);
}

/// Runs a command on a terminal of its own, on which `typed` is typed; what it shows there, and its
/// exit.
std::pair<int, std::string> runOnTerminal(const std::vector<std::string>& words,
                                          const std::string& typed)
{
    std::vector<std::string> all{SOUNDINGS_CLI_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    REQUIRE(child >= 0);
    if (child == 0) {
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    CHECK(::write(terminal, typed.data(), typed.size()) == static_cast<ssize_t>(typed.size()));
    std::string shown;
    std::array<char, 1024> buffer{};
    // Reading ends with an error when the program has closed its end.
    for (ssize_t count = 0; (count = ::read(terminal, buffer.data(), buffer.size())) > 0;) {
        shown.append(buffer.data(), static_cast<std::size_t>(count));
    }
    ::close(terminal);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, shown};
}

} // namespace

TEST_CASE("on a terminal the code has to be typed, and anything else erases nobody", "[cli][erase]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const auto words = vault.asAda({"client", "erase", "K-001"});
    for (const char* typed : {"yes\n", "k-001\n", "K-001 \n", "\n"}) {
        const auto [exit, shown] = runOnTerminal(words, typed);
        INFO(shown);
        CHECK(exit == 5);
        CHECK_THAT(shown,
                   ContainsSubstring("takes away 1 case") && ContainsSubstring("still open") &&
                       ContainsSubstring("it cannot be undone") &&
                       ContainsSubstring("nothing was erased"));
    }
    CHECK(vault.run({"client", "list"}).rows().size() == 1);
    const auto [exit, shown] = runOnTerminal(words, "K-001\n");
    INFO(shown);
    CHECK(exit == 0);
    CHECK(vault.run({"client", "list"}).rows().empty());
}

TEST_CASE("a client is erased when that is confirmed, and said before and after", "[cli][erase]")
{
    const TestVault vault;
    static_cast<void>(vault.raiseRupture());
    vault.addCase("K-002");

    const Finished unasked = vault.run({"client", "erase", "K-001"});
    CHECK(unasked.exit == 2);
    CHECK(unasked.hasOneErrorLine());
    CHECK_THAT(unasked.error,
               ContainsSubstring("4 sessions") && ContainsSubstring("cannot be undone") &&
                   ContainsSubstring("--yes") && ContainsSubstring("nothing was erased"));
    const Finished tried = vault.run({"client", "erase", "K-001", "--dry-run"});
    CHECK(tried.exit == 0);
    CHECK(tried.header() == EraseHeader);
    CHECK(tried.rows().at(0).at("erased") == "no");
    CHECK(tried.rows().at(0).at("sessions") == "4");
    CHECK(vault.run({"client", "list"}).rows().size() == 2);
    // Each of them was a look at what is kept of somebody.
    CHECK(vault.run({"audit", "list", "--action", "erasure.view"}).rows().size() == 2);

    const Finished erased = vault.run({"client", "erase", "K-001", "--yes"});
    INFO(erased.error);
    REQUIRE(erased.exit == 0);
    CHECK(erased.header() == EraseHeader);
    auto expected = tried.rows().at(0);
    expected["erased"] = "yes";
    CHECK(erased.rows().at(0) == expected);
    CHECK_THAT(erased.error,
               ContainsSubstring("it cannot be undone") && ContainsSubstring("carried elsewhere"));
    CHECK(vault.run({"client", "list"}).rows().size() == 1);
    CHECK(vault.run({"client", "erase", "K-001", "--yes"}).exit == 5);
    const auto audit = vault.run({"audit", "list", "--action", "client.erase"}).rows();
    REQUIRE(audit.size() == 1);
    CHECK(audit.back().at("action") == "client.erase");
    CHECK(audit.back().at("object") == erased.rows().at(0).at("id"));
    vault.requireClean();
}

TEST_CASE("texts about a shared case are kept or erased as is said", "[cli][erase]")
{
    const TestVault vault;
    addCouple(vault);
    const Finished unsaid = vault.run({"client", "erase", "K-001", "--yes"});
    CHECK(unsaid.exit == 5);
    CHECK(unsaid.hasOneErrorLine());
    CHECK_THAT(unsaid.error, ContainsSubstring("--shared-notes keep"));
    CHECK(vault.run({"client", "erase", "K-001", "--yes", "--shared-notes", "burn"}).exit == 2);
    const Finished erased =
        vault.run({"client", "erase", "K-001", "--yes", "--shared-notes", "keep"});
    INFO(erased.error);
    REQUIRE(erased.exit == 0);
    CHECK(erased.rows().at(0).at("cases") == "0");
    CHECK(erased.rows().at(0).at("shared_cases") == "1");
    CHECK(erased.rows().at(0).at("responses") == "1");
    const Finished shown = vault.run({"--format", "json", "client", "show", "K-002"});
    CHECK_THAT(shown.out, ContainsSubstring("[erased] was late"));
    CHECK(shown.out.find("K-001") == std::string::npos);
    vault.requireClean();
}

TEST_CASE("a backup restored elsewhere brings nobody back when the vault is named, and says so "
          "when it may",
          "[cli][erase]")
{
    const TestVault vault;
    vault.addCase("K-001");
    vault.addCase("K-002");
    const Scratch elsewhere;
    const std::string file = (elsewhere.path() / "b.soundings-backup").string();
    REQUIRE(vault.run({"vault", "backup", file}).exit == 0);
    REQUIRE(vault.run({"client", "erase", "K-001", "--yes"}).exit == 0);
    const auto restore = [&](const char* name, std::vector<std::string> more) {
        std::vector<std::string> words{"vault",
                                       "restore",
                                       file,
                                       (elsewhere.path() / name).string(),
                                       "--user",
                                       "ada",
                                       "--passphrase-file",
                                       vault.passphraseFile()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    const Finished unaware = restore("one.soundings", {});
    CHECK(unaware.exit == 0);
    CHECK(unaware.header() ==
          "id,vault,made,schema,audit_entries,erased,erased_list,erased_list_until,"
          "erased_elsewhere_until");
    CHECK(unaware.rows().at(0).at("erased_list") == "no");
    CHECK(unaware.rows().at(0).at("erased_list_until").empty());
    CHECK_THAT(unaware.error, ContainsSubstring("no list of erased clients"));
    const Finished aware = restore("two.soundings", {"--vault", vault.path()});
    INFO(aware.error);
    CHECK(aware.exit == 0);
    CHECK(aware.rows().at(0).at("erased") == "1");
    CHECK(aware.rows().at(0).at("erased_list") == "yes");
    const std::string until = aware.rows().at(0).at("erased_list_until");
    CHECK_FALSE(until.empty());
    CHECK(aware.rows().at(0).at("erased_elsewhere_until").empty());
    CHECK_THAT(aware.error, ContainsSubstring("left out by " + vault.path() + "/backups/erased-"));
    CHECK_THAT(aware.error, ContainsSubstring("has to be retired again"));
    CHECK_THAT(aware.error,
               ContainsSubstring("knows up to " + until) &&
                   ContainsSubstring("erased after " + until + " is in the restored vault again"));
    CHECK(restore("three.soundings", {"--vault", (elsewhere.path() / "none").string()}).exit == 5);

    // A damaged list is never passed over without a word.
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(vault.path()) / "backups")) {
        std::filesystem::resize_file(entry.path(), 50);
    }
    const Finished refused = restore("four.soundings", {"--vault", vault.path()});
    CHECK(refused.exit == 4);
    CHECK(refused.hasOneErrorLine());
    CHECK_FALSE(std::filesystem::exists(elsewhere.path() / "four.soundings"));
    CHECK(restore("five.soundings", {"--vault", vault.path(), "--erased-may-return"}).exit == 0);
}

TEST_CASE("a clinic says how long clients are kept, and sees who is due", "[cli][retention]")
{
    const TestVault vault;
    vault.addCase("K-001");
    vault.addCase("K-002");
    CHECK(vault.run({"retention", "show"}).out == "years\n\n");
    CHECK_THAT(vault.run({"retention", "due"}).error, ContainsSubstring("has not said"));
    CHECK(vault.run({"retention", "set", "--years", "1"}).exit == 2);
    CHECK(vault.run({"retention", "set", "--reason", "x"}).exit == 2);
    CHECK(vault.run({"retention", "set", "--years", "0", "--reason", "x"}).exit == 2);
    CHECK(vault.run({"retention", "set", "--years", "1", "--off", "--reason", "x"}).exit == 2);
    const Finished set = vault.run({"retention", "set", "--years", "1", "--reason", "a law"});
    INFO(set.error);
    REQUIRE(set.exit == 0);
    CHECK(set.out == "years\n1\n");
    CHECK_THAT(vault.run({"audit", "list"}).out, ContainsSubstring("retention.years 1: a law"));
    CHECK(vault.run({"retention", "due"}).rows().empty());
    REQUIRE(
        vault.run({"case", "close", "K-001", "--end", "2024-02-03", "--ending", "agreed"}).exit ==
        0);
    const Finished due = vault.run({"retention", "due"});
    CHECK(due.header() == "id,code,cases,last_end,due_since");
    REQUIRE(due.rows().size() == 1);
    CHECK(due.rows()[0].at("code") == "K-001");
    CHECK(due.rows()[0].at("last_end") == "2024-02-03");
    CHECK(due.rows()[0].at("due_since") == "2025-02-03");
    CHECK(vault.run({"retention", "set", "--off", "--reason", "a mistake"}).out == "years\n\n");
}
