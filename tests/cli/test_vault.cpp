// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include "storage/vault.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

namespace soundings::tests {

namespace {

constexpr std::int64_t FirstOf2024 = 1704067200;

} // namespace

TestVault::TestVault()
    : m_passphraseFile(m_scratch.write("passphrase", std::string(Passphrase) + "\n"))
{
    const auto created = storage::Vault::create(
        path(),
        {.name = "ada",
         .roles = {core::Role::Therapist, core::Role::Supervisor, core::Role::Manager}},
        storage::Secret::fromText(Passphrase),
        storage::KdfCost::minimum(),
        FirstOf2024);
    REQUIRE_FALSE(created.vault.isLocked());
}

Finished TestVault::run(std::vector<std::string> words) const
{
    return runAs("ada", std::move(words));
}

Finished TestVault::runAs(const std::string& user, std::vector<std::string> words) const
{
    words.insert(words.begin(),
                 {"--vault", path(), "--user", user, "--passphrase-file", m_passphraseFile});
    return tests::run(words);
}

void TestVault::addCase(const std::string& code) const
{
    REQUIRE(run({"client", "add", code}).exit == 0);
    REQUIRE(run({"case", "open", code, "--format", "individual", "--start", "2024-01-01"}).exit ==
            0);
}

Finished TestVault::recordSrs(const std::string& code, int session, const char* score) const
{
    const int day = 1 + 7 * (session - 1);
    const std::string date = "2024-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
    return run({"session",
                "record",
                "--case",
                code,
                "--date",
                date,
                "--measure",
                "srs",
                "--score",
                score});
}

std::string TestVault::raiseRupture() const
{
    addCase("K-001");
    for (const auto& [session, score] : {std::pair(1, "37"), {2, "36.5"}, {3, "37.2"}}) {
        REQUIRE(recordSrs("K-001", session, score).exit == 0);
    }
    const Finished last = recordSrs("K-001", 4, "24");
    REQUIRE(last.exit == 0);
    const std::string ids = last.rows().at(0).at("flag_id");
    REQUIRE(ids.size() >= 32);
    return ids.substr(0, 32);
}

std::map<std::string, std::string> TestVault::contents() const
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path())) {
        if (entry.is_regular_file() && entry.path().filename() != "lock") {
            std::ifstream stream(entry.path(), std::ios::binary);
            files[std::filesystem::relative(entry.path(), path()).string()] = {
                std::istreambuf_iterator<char>(stream), {}};
        }
    }
    return files;
}

void TestVault::requireClean() const
{
    const Finished checked = run({"vault", "check"});
    INFO(checked.out << checked.error);
    REQUIRE(checked.exit == 0);
}

std::vector<std::string> TestVault::asAda(std::vector<std::string> words) const
{
    words.insert(words.begin(),
                 {"--vault", path(), "--user", "ada", "--passphrase-file", m_passphraseFile});
    return words;
}

std::string TestVault::auditEntries() const
{
    return run({"vault", "info"}).rows().at(0).at("audit_entries");
}

} // namespace soundings::tests
