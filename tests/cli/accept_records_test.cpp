// SPDX-License-Identifier: GPL-3.0-or-later
// Records whose sum does not fit: told, and taken as they are by a manager who has looked at them.
#include "storage/sqlite/database.h"
#include "storage/vault.h"
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <chrono>
#include <csignal>
#include <string>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a vault whose records do not fit their sum can be backed up when they were accepted",
          "[cli][vault][accept]")
{
    const TestVault vault;
    vault.addCase("K-001");
    {
        auto opened = storage::Vault::open(
            vault.path(), "ada", storage::Secret::fromText(TestVault::Passphrase), 1'750'000'000);
        opened.database().execute("UPDATE client SET code = 'K-009'");
    }
    const std::string file = (vault.scratch().path() / "b").string();
    CHECK(vault.run({"vault", "backup", file}).exit == 4);
    const Finished told = vault.run({"vault", "check"});
    CHECK(told.exit == 1);
    CHECK_THAT(told.error, ContainsSubstring("--accept-records --reason TEXT"));

    CHECK(vault.run({"vault", "check", "--accept-records"}).exit == 2);
    CHECK(vault.run({"vault", "check", "--reason", "a reason"}).exit == 2);
    CHECK(vault.run({"vault", "check", "--accept-records", "--reason", " "}).exit == 2);
    const Finished accepted =
        vault.run({"vault", "check", "--accept-records", "--reason", "compared with paper"});
    INFO(accepted.error);
    CHECK(accepted.exit == 0);
    CHECK(accepted.rows().empty());
    const auto entries = vault.run({"audit", "list", "--action", "vault.accept-records"}).rows();
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].at("detail") == "compared with paper");
    const std::string number = entries[0].at("number");
    CHECK_THAT(accepted.error, ContainsSubstring("at entry " + number + " of the audit"));
    CHECK(vault.run({"vault", "backup", file}).exit == 0);
    CHECK(vault.run({"audit", "verify"}).rows().at(0).at("accepted") == number);
    CHECK_THAT(vault.run({"vault", "check"}).error, ContainsSubstring("at entry " + number));
    const Finished again =
        vault.run({"vault", "check", "--accept-records", "--reason", "once more"});
    CHECK(again.exit == 5);
    CHECK_THAT(again.error, ContainsSubstring("nothing to accept"));
}

TEST_CASE("Ctrl-C while records are accepted says what became of them", "[cli][accept][interrupt]")
{
    const TestVault vault;
    std::string csv = "client,date,session,measure,score\n";
    for (int client = 1; client <= 60; ++client) {
        for (int session = 1; session <= 28; ++session) {
            csv += "C-" + std::to_string(client) + ",2024-02-" + (session < 10 ? "0" : "") +
                   std::to_string(session) + "," + std::to_string(session) + ",srs,37\n";
        }
    }
    const std::string file = vault.scratch().write("many.csv", csv);
    REQUIRE(vault.run({"import", file, "--as", "csv"}).exit == 0);
    const auto accepted = [&vault] {
        return vault.run({"audit", "list", "--action", "vault.accept-records"}).rows().size();
    };
    int next = 0;
    for (const int after : {150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 700, 900}) {
        {
            auto opened = storage::Vault::open(vault.path(),
                                               "ada",
                                               storage::Secret::fromText(TestVault::Passphrase),
                                               1'750'000'000);
            const std::string number = std::to_string(++next);
            opened.database().execute("UPDATE client SET code = 'D-" + number +
                                      "' WHERE code = 'C-" + number + "'");
        }
        const auto before = accepted();
        const Finished stopped = runInterrupted(
            vault.asAda({"vault", "check", "--accept-records", "--reason", "compared with paper"}),
            std::chrono::milliseconds(after));
        INFO(after << " ms, ended with " << stopped.exit << ": " << stopped.error);
        CHECK((stopped.exit == 0 || stopped.exit == -SIGINT));
        const bool isAccepted = accepted() == before + 1;
        const bool isSaid =
            stopped.error.find("the records are accepted as they are") != std::string::npos;
        CHECK(isSaid == isAccepted);
        CHECK((stopped.exit != 0 || isAccepted));
        if (!isAccepted) {
            CHECK(stopped.out.empty());
            CHECK(accepted() == before);
        }
    }
}
