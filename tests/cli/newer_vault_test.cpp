// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/database.h"
#include "storage/vault.h"
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

void write(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

/// Refused by every kind of command, untouched by all, and whole again with its own file back.
void requireRefusedAsNewer(const TestVault& vault,
                           const char* name,
                           const std::map<std::string, std::string>& whole)
{
    const auto newer = vault.contents();
    REQUIRE(newer != whole);
    for (const auto& words : {std::vector<std::string>{"vault", "info"},
                              {"vault", "check"},
                              {"caseload"},
                              {"client", "add", "K-002"},
                              {"audit", "verify"}}) {
        const Finished finished = vault.run(words);
        INFO(words[0] << ": " << finished.error);
        CHECK(finished.exit == 2);
        CHECK(finished.out.empty());
        CHECK(finished.hasOneErrorLine());
        CHECK_THAT(finished.error, ContainsSubstring("newer"));
        CHECK_THAT(finished.error, ContainsSubstring("update Soundings"));
        CHECK(vault.contents() == newer);
    }
    write(std::filesystem::path(vault.path()) / name, whole.at(name));
    vault.requireClean();
    CHECK(vault.run({"client", "list"}).rows().size() == 1);
}

} // namespace

TEST_CASE("records of a newer program are refused with 2 and left alone", "[cli][errors]")
{
    const TestVault vault;
    REQUIRE(vault.run({"client", "add", "K-001"}).exit == 0);
    const auto whole = vault.contents();
    {
        const auto open = storage::Vault::open(
            vault.path(), "ada", storage::Secret::fromText(TestVault::Passphrase), 1704067200);
        open.database().execute("PRAGMA user_version = 1000");
    }
    requireRefusedAsNewer(vault, "records.db", whole);
}

TEST_CASE("keys of a newer program are refused with 2 and left alone", "[cli][errors]")
{
    const TestVault vault;
    REQUIRE(vault.run({"client", "add", "K-001"}).exit == 0);
    const auto whole = vault.contents();
    std::string keys = whole.at("keys.json");
    const std::string version = "\"version\": 2,";
    REQUIRE(keys.find(version) != std::string::npos);
    keys.replace(keys.find(version), version.size(), "\"version\": 3,");
    write(std::filesystem::path(vault.path()) / "keys.json", keys);
    requireRefusedAsNewer(vault, "keys.json", whole);
}
