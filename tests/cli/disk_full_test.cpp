// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace fs = std::filesystem;

namespace {

/// A disk of two megabytes that only this test and the programs it starts can see.
class SmallDisk
{
public:
    SmallDisk()
    {
        if (::unshare(CLONE_NEWNS) != 0 ||
            ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("tmpfs", path().c_str(), "tmpfs", 0, "size=2m") != 0) {
            m_problem = std::strerror(errno);
        }
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    SmallDisk(SmallDisk&&) = delete;
    SmallDisk& operator=(SmallDisk&&) = delete;

    ~SmallDisk()
    {
        if (m_problem.empty()) {
            ::umount(path().c_str());
        }
    }

    /// Why there is none; empty when there is.
    [[nodiscard]] const std::string& problem() const { return m_problem; }

    [[nodiscard]] fs::path path() const { return m_scratch.path(); }

    /// Leaves so many bytes free.
    void fill(std::uintmax_t leave) const
    {
        const std::uintmax_t space = fs::space(path()).available;
        REQUIRE(space > leave);
        const int file =
            ::open((path() / "filler").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        REQUIRE(file >= 0);
        CHECK(::posix_fallocate(file, 0, static_cast<off_t>(space - leave)) == 0);
        ::close(file);
    }

    void empty() const { fs::remove(path() / "filler"); }

private:
    Scratch m_scratch;
    std::string m_problem;
};

/// While it lives no file of this program, or of one it starts, grows beyond `bytes`.
class SmallFilesOnly
{
public:
    explicit SmallFilesOnly(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    SmallFilesOnly(const SmallFilesOnly&) = delete;
    SmallFilesOnly& operator=(const SmallFilesOnly&) = delete;
    SmallFilesOnly(SmallFilesOnly&&) = delete;
    SmallFilesOnly& operator=(SmallFilesOnly&&) = delete;

    ~SmallFilesOnly()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, SIG_DFL);
    }

private:
    rlimit m_before{};
};

std::string manyRatings()
{
    std::string csv = "client,date,session,measure,score\n";
    for (int client = 1; client <= 60; ++client) {
        for (int session = 1; session <= 20; ++session) {
            csv += "C-" + std::to_string(client) + ",2024-02-" + (session < 10 ? "0" : "") +
                   std::to_string(session) + "," + std::to_string(session) + ",srs,37\n";
        }
    }
    return csv;
}

/// The words of a command for a vault of ada's that was copied to another place.
std::vector<std::string>
at(const fs::path& vault, const TestVault& original, std::vector<std::string> words)
{
    words.insert(words.end(),
                 {"--vault",
                  vault.string(),
                  "--user",
                  "ada",
                  "--passphrase-file",
                  original.passphraseFile()});
    return words;
}

void requireSaid(const Finished& finished)
{
    INFO(finished.error);
    CHECK(finished.exit == 5);
    CHECK(finished.out.empty());
    CHECK(finished.hasOneErrorLine());
}

} // namespace

TEST_CASE("a disk that fills up during an import is said, and the vault stays whole",
          "[cli][disk][R13]")
{
    const SmallDisk disk;
    if (!disk.problem().empty()) {
        SKIP("no small disk can be mounted here: " << disk.problem());
    }
    const TestVault original;
    original.addCase("K-001");
    const std::string csv = original.scratch().write("many.csv", manyRatings());
    const fs::path vault = disk.path() / "t.soundings";
    fs::copy(original.path(), vault, fs::copy_options::recursive);
    const auto run = [&](std::vector<std::string> words) {
        return soundings::tests::run(at(vault, original, std::move(words)));
    };

    disk.fill(32U * 1024U);
    const Finished full = run({"import", csv, "--as", "csv"});
    requireSaid(full);
    CHECK_THAT(full.error, ContainsSubstring("full") || ContainsSubstring("space"));
    CHECK_FALSE(fs::exists(vault / "records.db-journal"));

    disk.empty();
    CHECK(run({"vault", "check"}).exit == 0);
    CHECK(run({"client", "list"}).rows().size() == 1);
    REQUIRE(run({"import", csv, "--as", "csv"}).exit == 0);
    CHECK(run({"client", "list"}).rows().size() == 61);
    CHECK(run({"vault", "check"}).exit == 0);
}

TEST_CASE(
    "on a disk without a byte left nothing is written, and nothing shown that cannot be noted",
    "[cli][disk][R13]")
{
    const SmallDisk disk;
    if (!disk.problem().empty()) {
        SKIP("no small disk can be mounted here: " << disk.problem());
    }
    const TestVault original;
    const std::string flag = original.raiseRupture();
    const fs::path vault = disk.path() / "t.soundings";
    fs::copy(original.path(), vault, fs::copy_options::recursive);
    const auto run = [&](std::vector<std::string> words) {
        return soundings::tests::run(at(vault, original, std::move(words)));
    };

    disk.fill(0);
    for (const auto& look : {std::vector<std::string>{"caseload"}, {"flag", "explain", flag}}) {
        const Finished hidden = run(look);
        CHECK(hidden.exit == 5);
        CHECK(hidden.out.empty());
        CHECK_THAT(hidden.error, ContainsSubstring("make room on the disk"));
    }
    CHECK(run({"vault", "info"}).exit == 0);
    CHECK(run({"vault", "check"}).exit == 0);
    const Finished full = run({"client", "add", "K-002"});
    requireSaid(full);
    CHECK_THAT(full.error, ContainsSubstring("what was stored before is safe: make room"));
    requireSaid(run({"rupture", "update", flag, "--state", "working"}));

    disk.empty();
    CHECK(run({"vault", "check"}).exit == 0);
    CHECK(run({"caseload"}).rows().size() == 1);
    CHECK(run({"flag", "explain", flag}).exit == 0);
    CHECK(run({"client", "list"}).rows().size() == 1);
    CHECK(run({"client", "add", "K-002"}).exit == 0);
}

TEST_CASE("whatever is written to a disk without room ends with 5 and leaves nothing",
          "[cli][disk][R13]")
{
    const SmallDisk disk;
    if (!disk.problem().empty()) {
        SKIP("no small disk can be mounted here: " << disk.problem());
    }
    const TestVault vault;
    vault.addCase("K-001");
    const std::string passphrase = vault.scratch().write("other", "nine quiet herons wade\n");
    REQUIRE(vault
                .run({"user",
                      "add",
                      "grace",
                      "--role",
                      "therapist",
                      "--new-passphrase-file",
                      passphrase})
                .exit == 0);
    const std::string made = (vault.scratch().path() / "new.soundings").string();
    const std::string file = (disk.path() / "new.html").string();
    disk.fill(0);
    const auto left = std::distance(fs::directory_iterator(disk.path()), {});
    requireSaid(run({"measure", "list", "--output", file}));
    requireSaid(vault.run({"vault", "backup", file}));
    requireSaid(vault.run({"client", "export", "K-001", "--as", "csv", file}));
    requireSaid(vault.run({"user", "retire", "grace", "--recovery-sheet", file}));
    requireSaid(vault.run(
        {"vault", "passphrase", "--new-passphrase-file", passphrase, "--make-key-file", file}));
    requireSaid(run({"demo", file, "--clients", "1"}));
    const Finished created = run({"vault",
                                  "create",
                                  made,
                                  "--user",
                                  "ada",
                                  "--passphrase-file",
                                  passphrase,
                                  "--recovery-sheet",
                                  file});
    // The key reaches nobody but on the sheet that was asked for.
    requireSaid(created);
    CHECK_FALSE(fs::exists(made));
    CHECK(std::distance(fs::directory_iterator(disk.path()), {}) == left);
    vault.requireClean();
    for (const auto& user : vault.run({"user", "list"}).rows()) {
        CHECK(user.at("retired_at").empty());
    }
}

TEST_CASE("a result or a summary that the disk does not take leaves no piece of itself",
          "[cli][disk][R13]")
{
    const SmallDisk disk;
    if (!disk.problem().empty()) {
        SKIP("no small disk can be mounted here: " << disk.problem());
    }
    const TestVault vault;
    std::string pairs = "client,session,score\n";
    for (int person = 0; person < 2000; ++person) {
        pairs += "C" + std::to_string(person) + ",1,36.5\n";
    }
    const std::string input = vault.scratch().write("ratings.csv", pairs);
    fs::create_directory(disk.path() / "out");
    disk.fill(8192);
    const Finished result = run({"analyse",
                                 "rupture",
                                 input,
                                 "--measure",
                                 "srs",
                                 "--output",
                                 (disk.path() / "result.csv").string()});
    CHECK(result.exit != 0);
    CHECK(result.hasOneErrorLine());
    CHECK_THAT(result.error, ContainsSubstring("No space left"));
    disk.empty();
    disk.fill(0);
    const Finished summary = vault.run({"summary",
                                        "--from",
                                        "2024-Q1",
                                        "--to",
                                        "2024-Q4",
                                        "--out",
                                        (disk.path() / "out").string()});
    CHECK(summary.exit != 0);
    CHECK(summary.hasOneErrorLine());
    CHECK(fs::is_empty(disk.path() / "out"));
    disk.empty();
    CHECK(std::distance(fs::directory_iterator(disk.path()), {}) == 1);
    vault.requireClean();
}

TEST_CASE("records that may not grow end an import with 5 and the vault stays as it was",
          "[cli][disk][R13]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const std::string csv = vault.scratch().write("many.csv", manyRatings());
    const auto size = fs::file_size(fs::path(vault.path()) / "records.db");
    {
        const SmallFilesOnly limit(size + 8192);
        requireSaid(vault.run({"import", csv, "--as", "csv"}));
    }
    vault.requireClean();
    CHECK(vault.run({"client", "list"}).rows().size() == 1);
    CHECK(vault.run({"import", csv, "--as", "csv"}).exit == 0);
}
