// SPDX-License-Identifier: GPL-3.0-or-later
// R2: the n-th call of the real program that writes, syncs, opens or renames a file fails, for
// every n. It ends with a code and one line, and what is in the vault is the state before or after.
#include "tests/cli/test_vault.h"
#include "tests/fault/trials.h"

#include <catch2/catch_test_macros.hpp>

#include <cerrno>
#include <cstdlib>
#include <functional>

using namespace soundings::tests;

namespace {

namespace fs = std::filesystem;

/// Variables for the programs started while it lives.
class Environment
{
public:
    explicit Environment(Row variables)
        : m_variables(std::move(variables))
    {
        for (const auto& [name, value] : m_variables) {
            ::setenv(name.c_str(), value.c_str(), 1);
        }
    }

    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    Environment(Environment&&) = delete;
    Environment& operator=(Environment&&) = delete;

    ~Environment()
    {
        for (const auto& [name, value] : m_variables) {
            ::unsetenv(name.c_str());
        }
    }

private:
    Row m_variables;
};

struct Attack
{
    std::string calls = "files";
    int error = EIO;
};

/// Lets each call below the folder of `vault` fail in turn. The program is `command`; `setUp` puts
/// back what it changes, `judge` is told whether it says that it was done.
void failEach(const TestVault& vault,
              const Attack& attack,
              const std::vector<std::string>& command,
              const std::function<void()>& setUp,
              const std::function<void(bool done)>& judge)
{
    // In every run tests/fault lets each call fail, without the time that a passphrase takes here.
    const long step = isLongRun("R2") ? 1 : 6;
    const fs::path report = vault.scratch().path() / "a-call-failed";
    int refused = 0;
    long call = 1;
    while (true) {
        INFO(command[0] << ", a call for " << attack.calls << ", number " << call);
        fs::remove(report);
        setUp();
        Finished finished;
        {
            const Environment environment({{"LD_PRELOAD", SOUNDINGS_WATCHED_CALLS},
                                           {"SOUNDINGS_FAULT_BELOW", vault.scratch().path()},
                                           {"SOUNDINGS_FAULT_CALLS", attack.calls},
                                           {"SOUNDINGS_FAULT_ERROR", std::to_string(attack.error)},
                                           {"SOUNDINGS_FAULT_FIRST", std::to_string(call)},
                                           {"SOUNDINGS_FAULT_REPORT", report}});
            finished = vault.run(command);
        }
        INFO(finished.error);
        if (finished.exit != 0) {
            ++refused;
            // What the disk refuses is 5, what memory refuses is 70; a folder that cannot be looked
            // into may be no vault.
            CHECK((finished.exit == 5 || finished.exit == 2 ||
                   (attack.calls == "memory" && finished.exit == 70)));
            CHECK(finished.hasOneErrorLine());
        }
        judge(finished.exit == 0);
        if (!fs::exists(report)) {
            CHECK(finished.exit == 0);
            break;
        }
        call += step;
    }
    CHECK(refused > call / step / 3);
}

/// A vault that is put back as it was.
class KeptVault
{
public:
    KeptVault()
    {
        m_vault.addCase("K-001");
        m_copy = m_vault.scratch().path() / "kept";
        fs::copy(m_vault.path(), m_copy, fs::copy_options::recursive);
    }

    [[nodiscard]] const TestVault& operator*() const { return m_vault; }

    void putBack() const
    {
        fs::remove_all(m_vault.path());
        fs::copy(m_copy, m_vault.path(), fs::copy_options::recursive);
    }

private:
    TestVault m_vault;
    fs::path m_copy;
};

bool cannotPreload()
{
#if defined(__SANITIZE_ADDRESS__)
    return true;
#else
    return false;
#endif
}

} // namespace

TEST_CASE(
    "whichever call on files fails, a session recorded by the program is there whole or not at all",
    "[cli][disk][R2]")
{
    if (cannotPreload()) {
        SKIP("the sanitizer must be the first library of a program");
    }
    if (!isFirstPart()) {
        SUCCEED("done in the first part of the long run");
        return;
    }
    const KeptVault kept;
    const std::string entries = (*kept).auditEntries();
    failEach(
        *kept,
        {},
        {"session",
         "record",
         "--case",
         "K-001",
         "--date",
         "2024-01-08",
         "--measure",
         "srs",
         "--score",
         "37"},
        [&] { kept.putBack(); },
        [&](bool done) {
            (*kept).requireClean();
            // Before the look, which is an entry of its own.
            const std::string entriesNow = (*kept).auditEntries();
            const auto sessions = (*kept).run({"--format", "json", "client", "show", "K-001"});
            REQUIRE(sessions.exit == 0);
            const bool isStored = sessions.out.find("2024-01-08") != std::string::npos;
            CHECK((!done || isStored));
            CHECK(isStored == (entriesNow != entries));
        });
}

TEST_CASE("whichever call on files fails, what a command writes is there whole or not at all",
          "[cli][disk][R2][long]")
{
    if (cannotPreload()) {
        SKIP("the sanitizer must be the first library of a program");
    }
    if (!isLongRun("R2")) {
        SKIP("takes a passphrase for each call; the long run does it");
    }
    if (!isFirstPart()) {
        SUCCEED("done in the first part of the long run");
        return;
    }
    const KeptVault kept;
    const fs::path place = (*kept).scratch().path() / "place";
    const auto setUp = [&] {
        kept.putBack();
        fs::remove_all(place);
        fs::create_directory(place);
    };
    const std::string csv = (*kept).scratch().write(
        "ratings.csv", "client,date,session,measure,score\nK-002,2024-02-01,1,srs,36\n");
    for (const int error : {EIO, ENOSPC}) {
        failEach(*kept, {"files", error}, {"import", csv, "--as", "csv"}, setUp, [&](bool done) {
            (*kept).requireClean();
            const std::size_t clients = (*kept).run({"client", "list"}).rows().size();
            CHECK((done ? clients == 2 : clients <= 2));
        });
        failEach(*kept,
                 {"files", error},
                 {"summary", "--from", "2024-Q1", "--to", "2024-Q4", "--out", place / "out"},
                 setUp,
                 [&](bool done) {
                     CHECK((!done || fs::exists(place / "out" / "manifest.json")));
                     CHECK((done || !fs::exists(place / "out")));
                 });
        failEach(*kept,
                 {"files", error},
                 {"client", "export", "K-001", "--as", "csv", place / "out"},
                 setUp,
                 [&](bool done) {
                     CHECK((!done || fs::exists(place / "out" / "cover.html")));
                     CHECK((done || !fs::exists(place / "out")));
                 });
        failEach(*kept,
                 {"files", error},
                 {"vault", "backup", place / "b.soundings-backup"},
                 setUp,
                 [&](bool done) {
                     const fs::path file = place / "b.soundings-backup";
                     CHECK((!done || fs::exists(file)));
                     if (!done && fs::exists(file)) {
                         // Only the audit could not note it, and that is said: it is whole.
                         CHECK((*kept).run({"vault", "restore", file, place / "again"}).exit == 0);
                     }
                     (*kept).requireClean();
                 });
    }
}
