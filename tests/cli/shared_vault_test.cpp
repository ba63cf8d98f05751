// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault.h"
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using namespace soundings::tests;

TEST_CASE("a second program on the vault is told so and ends with 5", "[cli][errors]")
{
    const TestVault vault;
    {
        const auto first = storage::Vault::open(
            vault.path(), "ada", storage::Secret::fromText(TestVault::Passphrase), 1704067200);
        const Finished second = vault.run({"vault", "info"});
        CHECK(second.exit == 5);
        CHECK(second.hasOneErrorLine());
        CHECK_THAT(second.error,
                   Catch::Matchers::ContainsSubstring("open in soundings_cli_tests, process "));
    }
    CHECK(vault.run({"vault", "info"}).exit == 0);
}
