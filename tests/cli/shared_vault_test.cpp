// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault.h"
#include "tests/cli/test_vault.h"
#include "tests/fault/trials.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <chrono>
#include <thread>

using namespace soundings;
using namespace soundings::tests;

namespace {

constexpr int Clients = 40;
constexpr int SessionsEach = 10;

std::string ratingsOf(const std::string& prefix)
{
    std::string csv = "client,date,session,measure,score\n";
    for (int client = 1; client <= Clients; ++client) {
        for (int session = 1; session <= SessionsEach; ++session) {
            csv += prefix + std::to_string(client) + ",2024-02-" + (session < 10 ? "0" : "") +
                   std::to_string(session) + "," + std::to_string(session) + ",srs,37\n";
        }
    }
    return csv;
}

bool isOpenElsewhere(const TestVault& vault)
{
    return std::filesystem::file_size(std::filesystem::path(vault.path()) / "lock") > 0;
}

} // namespace

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

TEST_CASE("of two programs on one vault the second says who has it, and nothing is lost",
          "[cli][errors][R12][torture]")
{
    const int rounds = trialsOf("R12", 5);
    const TestVault vault;
    int refused = 0;
    int added = 0;
    for (int round = 0; round < rounds; ++round) {
        INFO("round " << round);
        const std::string prefix = "R" + std::to_string(round) + "-";
        const std::string csv = vault.scratch().write("ratings.csv", ratingsOf(prefix));
        Running first(vault.asAda({"import", csv, "--as", "csv"}));
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!isOpenElsewhere(vault) && std::chrono::steady_clock::now() < limit) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        const Finished second = vault.run({"client", "add", prefix + "second"});
        if (second.exit == 0) {
            ++added; // the first was done before the second had begun
        } else {
            ++refused;
            CHECK(second.exit == 5);
            CHECK(second.hasOneErrorLine());
            CHECK_THAT(second.error,
                       Catch::Matchers::ContainsSubstring("open in soundings-cli, process "));
        }
        CHECK(first.wait().exit == 0);
    }
    CHECK(refused > rounds / 2);
    vault.requireClean();
    CHECK(vault.run({"client", "list"}).rows().size() ==
          static_cast<std::size_t>(rounds * Clients + added));
}
