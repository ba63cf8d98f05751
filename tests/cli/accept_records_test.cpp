// SPDX-License-Identifier: GPL-3.0-or-later
// Records whose sum does not fit: told, and taken as they are by a manager who has looked at them.
#include "storage/sqlite/database.h"
#include "storage/vault.h"
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

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
