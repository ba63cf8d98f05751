// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using Clock = std::chrono::steady_clock;

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string backupOf(const TestVault& vault)
{
    const std::string file = (vault.scratch().path() / "b.soundings-backup").string();
    const Finished made = vault.run({"vault", "backup", file});
    INFO(made.error);
    REQUIRE(made.exit == 0);
    return file;
}

std::string again(const TestVault& vault)
{
    return (vault.scratch().path() / "again.soundings").string();
}

Finished restore(const TestVault& vault, const std::string& file, const std::string& dir)
{
    return run({"vault",
                "restore",
                file,
                dir,
                "--user",
                "ada",
                "--passphrase-file",
                vault.passphraseFile()});
}

std::size_t entriesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("a vault is backed up into one file and restored from it", "[cli][backup]")
{
    const TestVault vault;
    const std::string flag = vault.raiseRupture();
    const std::string entries = vault.auditEntries();
    const std::string file = (vault.scratch().path() / "b.soundings-backup").string();
    const Finished made = vault.run({"vault", "backup", file});
    INFO(made.error);
    REQUIRE(made.exit == 0);
    CHECK(made.header() == "id,file,made,schema,audit_entries,bytes");
    CHECK(made.rows().at(0).at("id").size() == 32);
    CHECK(made.rows().at(0).at("audit_entries") == entries);
    CHECK(made.rows().at(0).at("bytes") == std::to_string(std::filesystem::file_size(file)));
    CHECK_THAT(vault.run({"audit", "list"}).out, ContainsSubstring("vault.backup"));
    // Long enough that random bytes do not hold them by chance.
    for (const char* marker :
         {"K-001", "therapist", "vault.create", "seven quiet", "SQLite format"}) {
        INFO(marker);
        CHECK(bytesOf(file).find(marker) == std::string::npos);
    }

    const Finished restored = restore(vault, file, again(vault));
    INFO(restored.error);
    REQUIRE(restored.exit == 0);
    CHECK(restored.header() ==
          "id,vault,made,schema,audit_entries,erased,erased_list,erased_list_until,"
          "erased_elsewhere_until");
    CHECK(restored.rows().at(0).at("id") == made.rows().at(0).at("id"));
    CHECK(restored.rows().at(0).at("made") == made.rows().at(0).at("made"));
    const auto inTheRestored = [&](std::vector<std::string> words) {
        words.insert(words.end(),
                     {"--vault",
                      again(vault),
                      "--user",
                      "ada",
                      "--passphrase-file",
                      vault.passphraseFile()});
        return run(words);
    };
    CHECK(inTheRestored({"flag", "explain", flag}).out == vault.run({"flag", "explain", flag}).out);
    CHECK(inTheRestored({"client", "show", "K-001"}).out ==
          vault.run({"client", "show", "K-001"}).out);
    CHECK(inTheRestored({"vault", "check"}).exit == 0);
    CHECK_THAT(inTheRestored({"audit", "list"}).out, ContainsSubstring("vault.restore"));
}

TEST_CASE("what is there is not written over, by backup or by restore", "[cli][backup]")
{
    const TestVault vault;
    const std::string file = backupOf(vault);
    const std::string first = bytesOf(file);
    const Finished second = vault.run({"vault", "backup", file});
    CHECK(second.exit == 5);
    CHECK(second.hasOneErrorLine());
    CHECK_THAT(second.error, ContainsSubstring("--replace"));
    CHECK(bytesOf(file) == first);
    CHECK(vault.run({"vault", "backup", file, "--replace"}).exit == 0);
    CHECK(bytesOf(file) != first);
    const std::string letter = vault.scratch().write("letter", "Dear all");
    const Finished ontoLetter = vault.run({"vault", "backup", letter, "--replace"});
    CHECK(ontoLetter.exit == 5);
    CHECK_THAT(ontoLetter.error, !ContainsSubstring("--replace"));
    const Finished ontoFolder = vault.run({"vault", "backup", vault.scratch().path().string()});
    CHECK(ontoFolder.exit == 5);
    CHECK_THAT(ontoFolder.error, !ContainsSubstring("--replace"));
    CHECK(bytesOf(letter) == "Dear all");
    const auto before = vault.contents();
    CHECK(vault.run({"vault", "backup", vault.path() + "/records.db", "--replace"}).exit == 5);
    CHECK(restore(vault, file, vault.path()).exit == 5);
    CHECK(vault.contents() == before);
    vault.requireClean();
}

TEST_CASE("a backup that cannot be restored says why in one line and with its number",
          "[cli][backup][errors]")
{
    const TestVault vault;
    const std::string file = backupOf(vault);
    const std::string whole = bytesOf(file);
    const auto requireRefused = [&](int exit, const std::string& says) {
        const Finished refused = restore(vault, file, again(vault));
        INFO(refused.error);
        CHECK(refused.exit == exit);
        CHECK(refused.out.empty());
        CHECK(refused.hasOneErrorLine());
        CHECK_THAT(refused.error, ContainsSubstring(says));
        CHECK_FALSE(std::filesystem::exists(again(vault)));
        CHECK(entriesIn(vault.scratch().path()) == 3);
    };
    const auto become = [&file](const std::string& bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    };
    for (const std::size_t at : {std::size_t{3}, std::size_t{60}, whole.size() / 2}) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        become(changed);
        requireRefused(4, "try another backup");
    }
    become(whole.substr(0, whole.size() - 1));
    requireRefused(4, "ends too early");
    become("");
    requireRefused(4, "no backup of Soundings");
    std::filesystem::remove(file);
    std::filesystem::create_symlink(vault.passphraseFile(), file);
    requireRefused(4, "link");
    std::filesystem::remove(file);
    const Finished missing = restore(vault, file, again(vault));
    CHECK(missing.exit == 2);
    CHECK(missing.hasOneErrorLine());
}

TEST_CASE("a wrong passphrase restores nothing, and nobody has to wait after many",
          "[cli][backup][errors]")
{
    const TestVault vault;
    const std::string file = backupOf(vault);
    const std::string wrong = vault.scratch().write("wrong", "eight quiet herons wade\n");
    for (int trial = 0; trial < 7; ++trial) {
        const Finished refused = run(
            {"vault", "restore", file, again(vault), "--user", "ada", "--passphrase-file", wrong});
        CHECK(refused.exit == 3);
        CHECK_THAT(refused.error, ContainsSubstring("day of the backup"));
        CHECK_FALSE(std::filesystem::exists(again(vault)));
    }
    CHECK(restore(vault, file, again(vault)).exit == 0);
}

TEST_CASE("the recovery sheet restores a backup where nobody knows a passphrase",
          "[cli][backup][recovery]")
{
    const Scratch scratch;
    const std::string passphrase = scratch.write("passphrase", "seven quiet herons wade\n");
    const std::string clinic = (scratch.path() / "clinic.soundings").string();
    const std::string file = (scratch.path() / "b.soundings-backup").string();
    const std::string dir = (scratch.path() / "it's again.soundings").string();
    const Finished created =
        run({"vault", "create", clinic, "--user", "ada", "--passphrase-file", passphrase});
    REQUIRE(created.exit == 0);
    const std::string key = scratch.write("key", created.rows().at(0).at("recovery_key") + "\n");
    REQUIRE(run({"vault",
                 "backup",
                 file,
                 "--vault",
                 clinic,
                 "--user",
                 "ada",
                 "--passphrase-file",
                 passphrase})
                .exit == 0);
    const auto restoreBy = [&](const std::string& user, const std::vector<std::string>& more) {
        std::vector<std::string> words{"vault", "restore", file, dir, "--user", user};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    const Finished both =
        restoreBy("ada", {"--recovery-key-file", key, "--passphrase-file", passphrase});
    CHECK(both.exit == 2);
    CHECK_THAT(both.error, ContainsSubstring("takes the place"));
    CHECK(restoreBy("ada", {"--recovery-key-file", scratch.write("typo", "AAAA-BBBB\n")}).exit ==
          3);
    CHECK(restoreBy("nobody", {"--recovery-key-file", key}).exit == 3);
    CHECK_FALSE(std::filesystem::exists(dir));

    const Finished restored = restoreBy("ada", {"--recovery-key-file", key});
    INFO(restored.error);
    REQUIRE(restored.exit == 0);
    const std::string quoted =
        "'" + (scratch.path() / "it'\\''s again.soundings").string() + "' --user ada";
    CHECK_THAT(restored.error, ContainsSubstring("vault recover " + quoted));
    const std::string fresh = scratch.write("fresh", "lantern under nine oaks\n");
    CHECK(run({"vault",
               "recover",
               dir,
               "--user",
               "ada",
               "--recovery-key-file",
               key,
               "--passphrase-file",
               fresh})
              .exit == 0);
}

TEST_CASE("a damaged list of erased clients is told, and the check writes it anew",
          "[cli][backup][erasure]")
{
    const TestVault vault;
    REQUIRE(vault.run({"vault", "backups"}).exit == 0);
    std::filesystem::path list;
    std::filesystem::path backup;
    for (const auto& entry : std::filesystem::directory_iterator(vault.path() + "/backups")) {
        (entry.path().extension() == ".soundings-list" ? list : backup) = entry.path();
    }
    REQUIRE_FALSE(list.empty());
    REQUIRE_FALSE(backup.empty());
    const auto size = std::filesystem::file_size(list);
    std::fstream(list, std::ios::in | std::ios::out | std::ios::binary)
        .seekp(static_cast<std::streamoff>(size / 2))
        .put('!')
        .put('?');
    const std::string again = (vault.scratch().path() / "again.soundings").string();
    const Finished refused = vault.run({"vault", "restore", backup.string(), again});
    CHECK(refused.exit == 4);
    CHECK_THAT(refused.error, ContainsSubstring("(--erased-may-return)"));

    const Finished told = vault.run({"vault", "check"});
    CHECK(told.exit == 1);
    REQUIRE(told.rows().size() == 1);
    CHECK(told.rows()[0].at("what") == "erased-list");
    CHECK_THAT(told.error, !ContainsSubstring("the vault is sound"));
    CHECK_THAT(told.error, ContainsSubstring("is written anew from the records"));
    CHECK(vault.run({"vault", "check"}).exit == 0);
    CHECK(vault.run({"vault", "restore", backup.string(), again}).exit == 0);
}

TEST_CASE("a list of a newer program is told by the check, and left as it is",
          "[cli][backup][erasure]")
{
    const TestVault vault;
    REQUIRE(vault.run({"vault", "backups"}).exit == 0);
    std::filesystem::path list;
    for (const auto& entry : std::filesystem::directory_iterator(vault.path() + "/backups")) {
        list = entry.path().extension() == ".soundings-list" ? entry.path() : list;
    }
    REQUIRE_FALSE(list.empty());
    std::fstream(list, std::ios::in | std::ios::out | std::ios::binary).seekp(19).put('B');
    for (int round = 0; round < 2; ++round) {
        const Finished told = vault.run({"vault", "check"});
        CHECK(told.exit == 1);
        REQUIRE(told.rows().size() == 1);
        CHECK(told.rows()[0].at("what") == "erased-list");
        CHECK_THAT(told.rows()[0].at("detail"), ContainsSubstring("newer Soundings"));
        CHECK_THAT(told.error, !ContainsSubstring("the vault is sound"));
    }
}

TEST_CASE("a list that cannot be written anew keeps the check from nothing",
          "[cli][backup][erasure]")
{
    const TestVault vault;
    REQUIRE(vault.run({"vault", "backups"}).exit == 0);
    std::filesystem::path list;
    for (const auto& entry : std::filesystem::directory_iterator(vault.path() + "/backups")) {
        list = entry.path().extension() == ".soundings-list" ? entry.path() : list;
    }
    REQUIRE_FALSE(list.empty());
    std::filesystem::resize_file(list, 40);
    // In the way of the file that would take its place; who may enter it depends on the umask.
    std::filesystem::create_directories(list.string() + ".new/in the way");
    const Finished told = vault.run({"vault", "check"});
    CHECK(told.exit == 1);
    const auto rows = told.rows();
    CHECK(
        std::ranges::any_of(rows, [](const auto& row) { return row.at("what") == "erased-list"; }));
    CHECK_THAT(told.error, ContainsSubstring("could not be written anew"));
}

TEST_CASE("only a manager backs up and reads the audit", "[cli][backup][errors]")
{
    const TestVault vault;
    REQUIRE(vault
                .run({"user",
                      "add",
                      "bela",
                      "--role",
                      "therapist",
                      "--new-passphrase-file",
                      vault.passphraseFile()})
                .exit == 0);
    const auto file = vault.scratch().path() / "b.soundings-backup";
    const Finished refused = vault.runAs("bela", {"vault", "backup", file.string()});
    CHECK(refused.exit == 3);
    CHECK_FALSE(std::filesystem::exists(file));
    const Finished unread = vault.runAs("bela", {"audit", "list"});
    CHECK(unread.exit == 3);
    CHECK(unread.out.empty());
}

TEST_CASE("Ctrl-C during a backup or a restore ends it within half a second and leaves nothing",
          "[cli][backup][interrupt]")
{
    const Scratch scratch;
    const std::string clinic = (scratch.path() / "demo.soundings").string();
    REQUIRE(run({"demo", clinic, "--clients", "200"}).exit == 0);
    const std::string passphrase = scratch.write("passphrase", "this clinic is made up\n");
    const std::string file = (scratch.path() / "b.soundings-backup").string();
    const std::string dir = (scratch.path() / "again.soundings").string();
    const std::vector<std::string> manager = {
        "--vault", clinic, "--user", "manager", "--passphrase-file", passphrase};
    std::vector<std::string> backUp = {"vault", "backup", file};
    backUp.insert(backUp.end(), manager.begin(), manager.end());
    std::vector<std::string> restoring = {"vault", "restore", file, dir};
    restoring.insert(restoring.end(), manager.begin(), manager.end());

    const auto stopSoonAfterItBegan =
        [&](const std::vector<std::string>& words, const std::string& made, std::size_t left) {
            for (const int after : {0, 20, 60, 120}) {
                INFO(after << " ms after it began to write");
                Running running(words);
                // The hidden folder is the first thing on disk.
                const auto begun = Clock::now();
                while (entriesIn(scratch.path()) == left &&
                       Clock::now() - begun < std::chrono::seconds(30)) {
                }
                const auto end = Clock::now() + std::chrono::milliseconds(after);
                while (Clock::now() < end) {
                }
                const auto pressed = Clock::now();
                running.interrupt();
                const Finished stopped = running.wait();
                CHECK(Clock::now() - pressed < std::chrono::milliseconds(500));
                INFO(stopped.error);
                // Whole when the program was faster, else not there at all.
                CHECK((stopped.exit == -SIGINT || stopped.exit == 0));
                CHECK((stopped.exit != 0 || std::filesystem::exists(made)));
                std::filesystem::remove_all(made);
                CHECK(entriesIn(scratch.path()) == left);
            }
        };
    stopSoonAfterItBegan(backUp, file, 2);
    REQUIRE(run(backUp).exit == 0);
    stopSoonAfterItBegan(restoring, dir, 3);
    CHECK(run(restoring).exit == 0);
}

TEST_CASE("the day's backups are made, listed and go to a second folder too", "[cli][backup]")
{
    const TestVault vault;
    const std::string stick = (vault.scratch().path() / "stick").string();
    std::filesystem::create_directory(stick);
    const Finished none = vault.run({"vault", "backups", "--list"});
    CHECK(none.exit == 0);
    CHECK(none.out == "day,folder,file,made,audit_entries,bytes\n");
    const Finished first = vault.run({"vault", "backups"});
    INFO(first.error);
    CHECK(first.exit == 0);
    REQUIRE(first.rows().size() == 1);
    const std::string own = first.rows()[0].at("folder") + "/" + first.rows()[0].at("file");
    CHECK(first.rows()[0].at("file").ends_with(first.rows()[0].at("day") + ".soundings-backup"));
    const std::string bytes = bytesOf(own);
    const Finished both = vault.run({"vault", "backups", "--second-folder", stick});
    CHECK(both.exit == 0);
    REQUIRE(both.rows().size() == 2);
    CHECK(both.rows()[1].at("folder") == std::filesystem::canonical(stick).string());
    CHECK(bytesOf(own) == bytes);
    CHECK(
        restore(vault, both.rows()[1].at("folder") + "/" + both.rows()[1].at("file"), again(vault))
            .exit == 0);

    std::filesystem::remove_all(stick);
    const Finished away = vault.run({"vault", "backups"});
    CHECK(away.exit == 5);
    CHECK(away.hasOneErrorLine());
    CHECK_THAT(away.error, ContainsSubstring("stick"));
    CHECK(away.rows().size() == 1);
    CHECK(vault.run({"vault", "backups", "--no-second-folder"}).exit == 0);
    vault.requireClean();
}
