// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The fixture's passphrase is everybody's.
void addUser(const TestVault& vault, const Scratch& scratch, const char* name, const char* role)
{
    const std::string file =
        scratch.write("new-passphrase", std::string(TestVault::Passphrase) + "\n");
    const Finished added =
        vault.run({"user", "add", name, "--role", role, "--new-passphrase-file", file});
    INFO(added.error);
    REQUIRE(added.exit == 0);
}

} // namespace

TEST_CASE("a user is retired: a new key, a refusal in the words of an unknown name, a line in the "
          "list",
          "[cli][retire]")
{
    const TestVault vault;
    const Scratch scratch;
    addUser(vault, scratch, "grace", "therapist");
    vault.addCase("K-001");
    const Finished retired = vault.run({"user", "retire", "grace"});
    INFO(retired.error);
    REQUIRE(retired.exit == 0);
    CHECK(retired.header() == "id,user,retired_at,open_cases,unsupervised,recovery_sheet");
    REQUIRE(retired.rows().size() == 1);
    CHECK(retired.rows()[0].at("user") == "grace");
    CHECK(retired.rows()[0].at("open_cases") == "0");
    CHECK(retired.rows()[0].at("retired_at").size() == 20);

    const Finished list = vault.run({"user", "list"});
    CHECK(list.header() == "id,user,roles,retired,retired_at");
    REQUIRE(list.rows().size() == 2);
    CHECK(list.rows()[0].at("retired_at").empty());
    CHECK(list.rows()[1].at("user") == "grace");
    CHECK(list.rows()[1].at("retired") == "yes");
    CHECK(list.rows()[1].at("retired_at") == retired.rows()[0].at("retired_at"));

    const Finished refused = vault.runAs("grace", {"caseload"});
    const Finished unknown = vault.runAs("nobody", {"caseload"});
    CHECK(refused.exit == 3);
    CHECK(refused.error == unknown.error);
    CHECK(vault.run({"client", "list"}).rows().size() == 1);
    CHECK(vault.run({"vault", "check"}).exit == 0);
    CHECK(vault.run({"audit", "verify"}).exit == 0);
    CHECK(vault.run({"audit", "list", "--action", "user.retire"}).rows().size() == 1);
}

TEST_CASE("retiring is refused with the reason, and nothing is written", "[cli][retire]")
{
    const TestVault vault;
    const Scratch scratch;
    addUser(vault, scratch, "grace", "therapist");
    addUser(vault, scratch, "mary", "manager");
    vault.addCase("K-001");
    const std::string entries = vault.auditEntries();
    const auto refusal = [&](const char* who, const char* name, int exit) {
        const Finished refused = vault.runAs(who, {"user", "retire", name});
        CHECK(refused.exit == exit);
        CHECK(refused.hasOneErrorLine());
        return refused.error;
    };
    CHECK_THAT(refusal("grace", "mary", 3), ContainsSubstring("manager"));
    CHECK_THAT(refusal("ada", "nobody", 5), ContainsSubstring("no user 'nobody'"));
    CHECK_THAT(refusal("ada", "ada", 5), ContainsSubstring("nobody retires themselves"));
    CHECK_THAT(refusal("mary", "ada", 5), ContainsSubstring("has 1 open case"));
    CHECK_THAT(refusal("mary", "ada", 5), ContainsSubstring("--leave-cases"));
    CHECK(vault.auditEntries() == entries);
    const Finished left = vault.runAs("mary", {"user", "retire", "ada", "--leave-cases"});
    CHECK(left.exit == 0);
    CHECK(left.rows()[0].at("open_cases") == "1");
}

TEST_CASE("a new recovery sheet opens the vault, the one from before does not", "[cli][retire]")
{
    const TestVault vault;
    const Scratch scratch;
    addUser(vault, scratch, "grace", "therapist");
    const std::string sheet = (scratch.path() / "sheet.txt").string();
    const Finished retired = vault.run({"user", "retire", "grace", "--recovery-sheet", sheet});
    INFO(retired.error);
    REQUIRE(retired.exit == 0);
    CHECK(retired.rows()[0].at("recovery_sheet") == sheet);
    std::ifstream in(sheet);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::size_t place = text.find("Recovery key:\n\n    ");
    REQUIRE(place != std::string::npos);
    const std::string key = text.substr(place + 19, 69);
    const Finished recovered = run({"vault",
                                    "recover",
                                    vault.path(),
                                    "--user",
                                    "ada",
                                    "--recovery-key-file",
                                    scratch.write("key", key + "\n"),
                                    "--passphrase-file",
                                    scratch.write("next", "nine lanterns under an oak\n")});
    INFO(recovered.error);
    CHECK(recovered.exit == 0);
    // The sheet is never written over, and a refusal leaves none.
    CHECK(vault.run({"user", "retire", "grace", "--recovery-sheet", sheet}).exit == 5);
    const std::string none = (scratch.path() / "none.txt").string();
    CHECK(vault.run({"user", "retire", "nobody", "--recovery-sheet", none}).exit != 0);
    CHECK_FALSE(std::filesystem::exists(none));
}
