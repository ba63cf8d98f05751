// SPDX-License-Identifier: GPL-3.0-or-later
// A result takes the place of nothing that the same command line names, nor of what is in a folder
// that it names.
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

constexpr auto Ratings = "client,session,score\nC,1,30\nC,2,31\n";
constexpr auto Pairs = "client,pre,post\nA,20,10\nB,18,9\nC,21,15\nD,17,16\n";

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Words with(Words words, const Words& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

void requireKeptApart(const Words& words, const std::string& output, const std::string& option)
{
    const std::string before = bytesOf(output);
    const bool wasThere = fs::exists(output);
    const Finished finished = run(with(words, {"--output", output}));
    INFO(option << ": " << finished.error);
    CHECK(finished.exit == 5);
    CHECK(finished.out.empty());
    CHECK(finished.hasOneErrorLine());
    CHECK_THAT(finished.error, ContainsSubstring("by " + option));
    CHECK_THAT(finished.error, ContainsSubstring("nothing was written"));
    CHECK(fs::exists(output) == wasThere);
    CHECK(bytesOf(output) == before);
}

struct Shown
{
    std::string name;
    std::string type; ///< empty for a flag
    std::string duty;
};

/// The options and words that a command's help shows.
std::vector<Shown> shownBy(const Words& command)
{
    std::istringstream help(run(with(command, {"--help"})).out);
    std::vector<Shown> all;
    bool isAmongThem = false;
    for (std::string line; std::getline(help, line);) {
        if (line == "Positionals:" || line == "Options:") {
            isAmongThem = true;
        } else if (line.empty() || line.front() != ' ') {
            isAmongThem = false;
        } else if (isAmongThem && line[2] != ' ') {
            std::istringstream words(line);
            Shown shown;
            words >> shown.name >> shown.type;
            const bool isTyped = shown.type.starts_with("TEXT") || shown.type.starts_with("PATH");
            shown.type = isTyped ? shown.type.substr(0, 4) : "";
            std::getline(words, shown.duty);
            all.push_back(shown);
        } else if (isAmongThem) {
            all.back().duty += line;
        }
    }
    return all;
}

/// Every command there is, as the help lists them.
void addCommands(const Words& group, std::vector<Words>& all)
{
    all.push_back(group);
    std::istringstream help(run(with(group, {"--help"})).out);
    bool isAmongThem = false;
    for (std::string line; std::getline(help, line);) {
        if (line == "Subcommands:") {
            isAmongThem = true;
        } else if (line.empty() || line.front() != ' ') {
            isAmongThem = false;
        } else if (isAmongThem && line[2] != ' ') {
            std::string name;
            std::istringstream(line) >> name;
            addCommands(with(group, {name}), all);
        }
    }
}

bool namesPlaces(const Shown& shown)
{
    const bool isWord = shown.name == "FILE" || shown.name == "DIR" || shown.name == "PATH" ||
                        shown.name == "INPUT" || shown.name == "--input";
    return isWord || shown.duty.find("file") != std::string::npos ||
           shown.duty.find("File ") != std::string::npos ||
           shown.duty.find("older") != std::string::npos;
}

} // namespace

TEST_CASE("every option that names a file or a folder is declared as one", "[cli][output][place]")
{
    std::vector<Words> commands;
    addCommands({}, commands);
    CHECK(commands.size() > 50);
    std::size_t places = 0;
    for (const Words& command : commands) {
        for (const Shown& shown : shownBy(command)) {
            INFO((command.empty() ? "" : command.back()) << ' ' << shown.name << shown.duty);
            if (!shown.type.empty() && shown.name != "--output") {
                CHECK((shown.type == "PATH") == namesPlaces(shown));
                places += shown.type == "PATH" ? 1U : 0U;
            }
        }
    }
    CHECK(places > 40);
}

TEST_CASE("a result does not replace the sample that a clinic is held against",
          "[cli][output][place]")
{
    const Scratch scratch;
    const std::string own = scratch.write("own.csv", Pairs);
    const std::string sample = scratch.write("sample.csv", Pairs);
    const Words words{
        "analyse", "benchmark", own, "--reference", sample, "--better", "lower", "--sd", "5"};
    requireKeptApart(words, sample, "--reference");
    requireKeptApart(words, own, "INPUT");
    const Finished apart = run(with(words, {"--output", (scratch.path() / "new.csv").string()}));
    INFO(apart.error);
    CHECK(apart.exit == 0);
}

TEST_CASE("a result does not go into a folder that the command is given", "[cli][output][place]")
{
    const TestVault vault;
    const fs::path folder = vault.scratch().path() / "phq";
    fs::copy(fs::path(SOUNDINGS_DEFINITIONS) / "phq-9" / "1.0.0", folder);
    fs::create_directory_symlink(folder, vault.scratch().path() / "link");
    const std::string profile = (folder / "profile.json").string();
    requireKeptApart({"measure", "check", folder.string()}, profile, "PATH");
    requireKeptApart({"measure", "check", folder.string() + "/"}, profile, "PATH");
    requireKeptApart({"measure", "check", profile}, profile, "PATH");
    requireKeptApart({"measure", "check", folder.string()}, (folder / "new").string(), "PATH");
    requireKeptApart({"measure", "check", (vault.scratch().path() / "link").string()},
                     (folder / "tests.json").string(),
                     "PATH");
    requireKeptApart({"measure", "check", folder.string()},
                     (vault.scratch().path() / "link" / "tests.json").string(),
                     "PATH");

    // A folder that is to be made: what is asked first is that, not the passphrase.
    const std::string next = (vault.scratch().path() / "next").string();
    requireKeptApart({"demo", next, "--clients", "1"}, next + "/list.csv", "DIR");
    requireKeptApart(
        vault.asAda({"summary", "--from", "2025-Q1", "--to", "2025-Q1", "--out", next}),
        next + "/summary.csv",
        "--out");
    requireKeptApart(vault.asAda({"vault", "backups", "--second-folder", folder.string()}),
                     (folder / "a.csv").string(),
                     "--second-folder");
    CHECK_FALSE(fs::exists(next));
}

TEST_CASE("a result does not replace what standard input is read from", "[cli][output][place]")
{
    const Scratch scratch;
    const std::string ratings = scratch.write("r.csv", Ratings);
    const std::string error = (scratch.path() / "error").string();
    const pid_t child = fork();
    if (child == 0) {
        const int in = ::open(ratings.c_str(), O_RDONLY);
        const int out = ::open(error.c_str(), O_WRONLY | O_CREAT, 0600);
        ::dup2(in, STDIN_FILENO);
        ::dup2(out, STDERR_FILENO);
        ::execl(SOUNDINGS_CLI_PROGRAM,
                SOUNDINGS_CLI_PROGRAM,
                "analyse",
                "rupture",
                "--measure",
                "srs",
                "--output",
                ratings.c_str(),
                nullptr);
        ::_exit(127);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 5);
    CHECK_THAT(bytesOf(error), ContainsSubstring("standard input"));
    CHECK(bytesOf(ratings) == Ratings);
}

TEST_CASE("a column may be called as the result's file is", "[cli][output][place]")
{
    const Scratch scratch;
    const std::string column = (scratch.path() / "outcome").string();
    const std::string input =
        scratch.write("r.csv",
                      "client,session,alliance," + column +
                          "\nA,1,30,20\nA,2,31,19\nA,3,29,21\nA,4,32,17\nA,5,33,16\n"
                          "B,1,20,25\nB,2,22,23\nB,3,25,24\nB,4,24,20\nB,5,27,18\n"
                          "C,1,28,15\nC,2,26,17\nC,3,30,14\nC,4,29,12\nC,5,31,13\n");
    const Finished lag = run({"analyse", "lag", input, "--outcome", column, "--output", column});
    INFO(lag.error);
    CHECK(lag.exit == 0);
    CHECK(fs::exists(column));
}
