// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("a client's data is given out as CSV or FHIR, explained, noted and never over a folder",
          "[cli][give-out]")
{
    const TestVault vault;
    static_cast<void>(vault.raiseRupture());
    const std::string csv = (vault.scratch().path() / "K-001").string();
    const Finished given = vault.run({"client", "export", "K-001", "--as", "csv", csv});
    REQUIRE(given.exit == 0);
    CHECK(given.header() == "id,folder,file,cases,sessions");
    CHECK(given.rows().size() == 6);
    CHECK(given.rows().at(0).at("sessions") == "4");
    CHECK_THAT(textOf(csv + "/responses.csv"), ContainsSubstring(",srs,"));

    const std::string fhir = (vault.scratch().path() / "fhir").string();
    REQUIRE(vault.run({"client", "export", "K-001", "--as", "fhir", fhir}).exit == 0);
    CHECK(nlohmann::json::parse(textOf(fhir + "/client.fhir.json")).at("resourceType") == "Bundle");

    const Finished again = vault.run({"client", "export", "K-001", "--as", "csv", csv});
    CHECK(again.exit == 5);
    CHECK(again.hasOneErrorLine());
    CHECK(vault.run({"client", "export", "K-999", "--as", "csv", csv + "x"}).exit == 5);
    CHECK(vault.run({"client", "export", "K-001", "--as", "pdf", csv + "x"}).exit == 2);
    CHECK(vault.run({"client", "export", "K-001", csv + "x"}).exit == 2);
    CHECK_FALSE(std::filesystem::exists(csv + "x"));

    const Finished noted = vault.run({"audit", "list", "--action", "client.export"});
    REQUIRE(noted.rows().size() == 2);
    CHECK(noted.rows().at(0).at("object") == given.rows().at(0).at("id"));
    CHECK(noted.rows().at(1).at("detail") == "fhir");
    CHECK_THAT(textOf(fhir + "/cover.html"),
               ContainsSubstring(noted.rows().at(1).at("number") + " of the vault"));
    vault.requireClean();
}

TEST_CASE("who looked at a client is listed by the client's code, once for each command",
          "[cli][audit]")
{
    const TestVault vault;
    const std::string flag = vault.raiseRupture();
    vault.addCase("K-002");
    REQUIRE(vault.run({"client", "show", "K-001"}).exit == 0);
    REQUIRE(vault.run({"client", "show", "K-001"}).exit == 0);
    REQUIRE(vault.run({"flag", "explain", flag}).exit == 0);
    REQUIRE(vault.run({"caseload"}).exit == 0);
    CHECK(vault.run({"audit", "list", "--client", "K-001", "--action", "client.view"})
              .rows()
              .size() == 2);
    CHECK(vault.run({"audit", "list", "--client", "K-001", "--action", "flag"}).rows().size() == 1);
    CHECK(vault.run({"audit", "list", "--client", "K-002", "--action", "client.view"})
              .rows()
              .empty());
    CHECK(vault.run({"audit", "list", "--object", flag}).rows().size() == 1);
    CHECK(vault.run({"audit", "list", "--action", "caseload.view", "--by", "ada"}).rows().size() ==
          1);
    CHECK(vault.run({"audit", "list", "--by", "nobody"}).exit == 5);
    CHECK(vault.run({"audit", "list", "--client", "K-999"}).exit == 5);
    CHECK(vault.run({"audit", "list", "--from", "yesterday"}).exit == 2);
}

TEST_CASE("the head that is verified is the last entry, and vault info prints the same",
          "[cli][audit]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const Row verified = vault.run({"audit", "verify"}).rows().at(0);
    CHECK(verified.at("ok") == "yes");
    CHECK(verified.at("first_bad").empty());
    CHECK(verified.at("hash").size() == 64);
    const Row info = vault.run({"vault", "info"}).rows().at(0);
    CHECK(info.at("audit_entries") == verified.at("entries"));
    CHECK(info.at("audit_hash") == verified.at("hash"));
    CHECK(info.at("audit_time") == verified.at("time"));
}
