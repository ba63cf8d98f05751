// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/digest.h"
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string quarter(int ago)
{
    const std::chrono::year_month_day today(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    const int quarters = static_cast<int>(today.year()) * 4 +
                         (static_cast<int>(static_cast<unsigned>(today.month())) - 1) / 3 - ago;
    return std::to_string(quarters / 4) + "-Q" + std::to_string(quarters % 4 + 1);
}

/// A made-up clinic of a hundred people and its manager.
class Clinic
{
public:
    Clinic()
        : m_passphrase(m_scratch.write("passphrase", "this clinic is made up\n"))
    {
        REQUIRE(run({"demo", vault(), "--clients", "100", "--seed", "3"}).exit == 0);
    }

    [[nodiscard]] fs::path folder(const char* name) const { return m_scratch.path() / name; }

    [[nodiscard]] std::vector<std::string> words(const char* name,
                                                 const std::vector<std::string>& more = {},
                                                 const char* user = "manager") const
    {
        std::vector<std::string> all = {"summary",
                                        "--from",
                                        quarter(9),
                                        "--to",
                                        quarter(0),
                                        "--out",
                                        folder(name).string(),
                                        "--vault",
                                        vault(),
                                        "--user",
                                        user,
                                        "--passphrase-file",
                                        m_passphrase};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    [[nodiscard]] Finished asManager(std::vector<std::string> words) const
    {
        words.insert(words.end(),
                     {"--vault", vault(), "--user", "manager", "--passphrase-file", m_passphrase});
        return run(words);
    }

private:
    [[nodiscard]] std::string vault() const { return (m_scratch.path() / "d.soundings").string(); }

    Scratch m_scratch;
    std::string m_passphrase;
};

std::string withoutReturns(std::string text)
{
    std::erase(text, '\r');
    return text;
}

} // namespace

TEST_CASE("a summary writes its two files and prints the same", "[cli][summary]")
{
    const Clinic clinic;
    const Finished written = clinic.asManager({"summary",
                                               "--from",
                                               quarter(9),
                                               "--to",
                                               quarter(0),
                                               "--out",
                                               clinic.folder("out").string()});
    REQUIRE(written.exit == 0);
    CHECK(written.error.empty());
    CHECK(written.header() == "table,period,category,clients,percent");
    const std::string csv = textOf(clinic.folder("out") / "summary.csv");
    CHECK(withoutReturns(csv) == withoutReturns(written.out));
    const auto manifest = nlohmann::json::parse(textOf(clinic.folder("out") / "manifest.json"));
    CHECK(manifest.at("sha256") == storage::sha256Hex(csv));
    CHECK(manifest.at("from") == quarter(9));
    CHECK(manifest.at("to") == quarter(0));
    CHECK(std::distance(fs::directory_iterator(clinic.folder("out")), {}) == 2);
    CHECK(clinic.asManager({"vault", "check"}).exit == 0);
    CHECK_THAT(clinic.asManager({"audit", "list"}).out, ContainsSubstring("summary.export"));
}

TEST_CASE("hidden cells are empty, counted in the manifest, and null in JSON", "[cli][summary]")
{
    const Clinic clinic;
    const Finished csv = run(clinic.words("csv"));
    REQUIRE(csv.exit == 0);
    int hidden = 0;
    int shown = 0;
    for (const Row& row : csv.rows()) {
        INFO(row.at("table") << " " << row.at("period") << " " << row.at("category"));
        if (row.at("clients").empty()) {
            ++hidden;
            CHECK(row.at("percent").empty());
        } else {
            ++shown;
            CHECK(std::stoi(row.at("clients")) >= 10);
            CHECK(std::stoi(row.at("clients")) % 5 == 0);
        }
    }
    CHECK(hidden > 0);
    CHECK(shown > 0);
    const auto manifest = nlohmann::json::parse(textOf(clinic.folder("csv") / "manifest.json"));
    CHECK(manifest.at("hiddenCells") == hidden);
    CHECK(manifest.at("cells") == hidden + shown);

    const Finished json = run(clinic.words("json", {"--format", "json"}));
    REQUIRE(json.exit == 0);
    const auto cells = json.json();
    CHECK(std::ranges::count_if(
              cells, [](const auto& cell) { return cell.at("clients").is_null(); }) == hidden);
    // The file beside it is CSV whatever is printed.
    CHECK(textOf(clinic.folder("json") / "summary.csv") ==
          textOf(clinic.folder("csv") / "summary.csv"));
}

TEST_CASE("no client, no day and no therapist can be found in a summary", "[cli][summary]")
{
    const Clinic clinic;
    REQUIRE(run(clinic.words("out")).exit == 0);
    for (const char* name : {"summary.csv", "manifest.json"}) {
        const std::string text = textOf(clinic.folder("out") / name);
        CHECK(text.find("K-0") == std::string::npos);
        CHECK(text.find("therapist2") == std::string::npos);
        for (const char* month : {"-01-", "-02-", "-11-", "-12-"}) {
            CHECK(text.find(month) == std::string::npos);
        }
    }
}

TEST_CASE("a summary that may not be written says why and leaves no folder", "[cli][summary]")
{
    const Clinic clinic;
    const auto refused = [&](const std::vector<std::string>& words, int exit) {
        const Finished finished = run(words);
        INFO(finished.error);
        CHECK(finished.exit == exit);
        CHECK(finished.out.empty());
        CHECK(finished.hasOneErrorLine());
        CHECK_FALSE(fs::exists(clinic.folder("out")));
    };
    const auto with = [&](std::size_t place, const std::string& word) {
        auto words = clinic.words("out");
        words.at(place) = word;
        return words;
    };
    refused(with(2, "2025-Q5"), 2);
    refused(with(2, "2025"), 2);
    refused(with(2, "1980-Q1"), 2);
    refused(with(4, quarter(10)), 2);
    refused(with(4, quarter(-1)), 2);
    refused(clinic.words("out", {"--as", "pdf"}), 2);
    refused(clinic.words("out", {}, "therapist"), 3);
    refused(clinic.words("out", {}, "supervisor"), 3);
    CHECK(clinic.asManager({"audit", "list"}).out.find("summary.export") == std::string::npos);
    CHECK(clinic.asManager({"vault", "check"}).exit == 0);
}

TEST_CASE("a summary never replaces one that is there", "[cli][summary]")
{
    const Clinic clinic;
    REQUIRE(run(clinic.words("out")).exit == 0);
    const std::string before = textOf(clinic.folder("out") / "summary.csv");
    const Finished again = run(clinic.words("out"));
    CHECK(again.exit == 5);
    CHECK(again.hasOneErrorLine());
    CHECK(textOf(clinic.folder("out") / "summary.csv") == before);
}

TEST_CASE("Ctrl-C between the two files of a summary leaves both or neither",
          "[cli][summary][interrupt]")
{
    const Clinic clinic;
    for (const int after : {0, 1, 3}) {
        const std::string name = "out" + std::to_string(after);
        const fs::path folder = clinic.folder(name.c_str());
        fs::create_directory(folder);
        Running running(clinic.words(name.c_str()));
        REQUIRE(appears(folder / "summary.csv", std::chrono::seconds(30)));
        std::this_thread::sleep_for(std::chrono::milliseconds(after));
        running.interrupt();
        const Finished stopped = running.wait();
        CHECK((stopped.exit == -SIGINT || stopped.exit == 0));
        const auto left = fs::directory_iterator(folder);
        const auto count = std::distance(begin(left), end(left));
        CHECK((count == 0 || count == 2));
        CHECK(fs::exists(folder / "manifest.json") == fs::exists(folder / "summary.csv"));
    }
    CHECK(clinic.asManager({"vault", "check"}).exit == 0);
}
