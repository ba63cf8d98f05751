// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/session_store.h"
#include "storage/user_store.h"
#include "storage/vault.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <set>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::Vault;

namespace {

Vault openAs(const std::filesystem::path& dir,
             const std::string& name,
             const std::string& words = OwnerPassphrase)
{
    return Vault::open(dir, name, passphrase(words), Now);
}

unsigned modeOf(const std::filesystem::path& file)
{
    struct stat status = {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

} // namespace

TEST_CASE("a new vault opens again with its owner and says what it is", "[storage][vault]")
{
    TestVault vault;
    CHECK(vault->user().name == OwnerName);
    CHECK(vault->user().has(core::Role::Manager));
    vault.reopen();
    CHECK(vault->user().name == OwnerName);
    CHECK(vault->user().roles.size() == 3);
    CHECK_FALSE(vault->isMadeUp());
    const auto info = vault->info();
    CHECK(info.schemaVersion == 4);
    CHECK(info.cipherVersion.starts_with("4."));
    CHECK(info.createdUtcSeconds == Now);
    CHECK(info.users == 1);
    CHECK(info.clients == 0);
    CHECK(info.cases == 0);
    CHECK(info.sessions == 0);
    CHECK(info.auditNumber == 1);
    CHECK(info.kdfCost == storage::KdfCost::minimum());
    CHECK(vault->check().ok());
    CHECK(vault->check().auditEntries == 1);
    CHECK(vault->check().keySlots == 2);
    CHECK(vault->check().pages ==
          static_cast<std::int64_t>(std::filesystem::file_size(vault.files().records) / 4096));
}

TEST_CASE("a made-up vault stays marked as made up", "[storage][vault]")
{
    const TemporaryFolder folder;
    const auto dir = folder.path() / "demo.soundings";
    {
        const auto created = Vault::create(dir,
                                           {"demo", {core::Role::Manager}},
                                           passphrase(),
                                           storage::KdfCost::minimum(),
                                           Now,
                                           true);
        CHECK(created.vault.isMadeUp());
    }
    CHECK(openAs(dir, "demo").isMadeUp());
}

TEST_CASE("a vault opened with the wrong passphrase reports WrongKey and changes no byte but the "
          "count of them",
          "[storage][vault]")
{
    TestVault vault;
    vault.close();
    const auto withoutCount = [&vault] {
        auto contents = contentsOf(vault.dir());
        contents.erase(vault.files().attempts);
        return contents;
    };
    const auto before = withoutCount();
    CHECK(errorOf([&] { openAs(vault.dir(), OwnerName, "a calm sea"); }) == ErrorKind::WrongKey);
    CHECK(errorOf([&] { openAs(vault.dir(), OwnerName, ""); }) == ErrorKind::WrongKey);
    CHECK(errorOf([&] { openAs(vault.dir(), "nobody"); }) == ErrorKind::WrongKey);
    CHECK(withoutCount() == before);
}

TEST_CASE("a folder that is no vault, and no folder at all, are told apart", "[storage][vault]")
{
    const TemporaryFolder folder;
    writeAll(folder.path() / "notes.txt", "nothing here");
    CHECK(errorOf([&] { openAs(folder.path(), OwnerName); }) == ErrorKind::NotAVault);
    CHECK(errorOf([&] { openAs(folder.path() / "notes.txt", OwnerName); }) == ErrorKind::NotAVault);
    CHECK(errorOf([&] { openAs(folder.path() / "nowhere", OwnerName); }) == ErrorKind::NotFound);
    CHECK(contentsOf(folder.path()).size() == 1);
}

TEST_CASE("a vault is not created over anything, and a refusal leaves nothing behind",
          "[storage][vault]")
{
    const TemporaryFolder folder;
    const auto create = [](const std::filesystem::path& dir, const std::string& owner) {
        return errorOf([&] {
            static_cast<void>(Vault::create(dir,
                                            {owner, {core::Role::Therapist}},
                                            passphrase(),
                                            storage::KdfCost::minimum(),
                                            Now));
        });
    };
    writeAll(folder.path() / "file", "mine");
    std::filesystem::create_directory(folder.path() / "full");
    writeAll(folder.path() / "full" / "file", "mine");
    std::filesystem::create_directory(folder.path() / "empty");
    const auto before = contentsOf(folder.path());
    CHECK(create(folder.path() / "file", "ada") == ErrorKind::AlreadyExists);
    CHECK(create(folder.path() / "full", "ada") == ErrorKind::AlreadyExists);
    CHECK(create(folder.path() / "missing" / "vault", "ada") == ErrorKind::NotFound);
    CHECK_THROWS(create(folder.path() / "bad", ""));
    CHECK(contentsOf(folder.path()) == before);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "bad"));
    CHECK(create(folder.path() / "empty" / "", "ada") == std::nullopt);
    CHECK(openAs(folder.path() / "empty", "ada").check().ok());
}

TEST_CASE("only the owner of the folder can read the files of a vault", "[storage][vault]")
{
    const auto before = ::umask(0);
    TestVault vault;
    vault.write([](storage::Change& change) {
        storage::insertClient(change, someClient("A-1"));
        const auto journal = storage::VaultFiles(change.vault().info().path).journal;
        CHECK(modeOf(journal) == 0600);
    });
    ::umask(before);
    CHECK(modeOf(vault.dir()) == 0700);
    CHECK(modeOf(vault.files().backups) == 0700);
    for (const auto& [file, content] : contentsOf(vault.dir())) {
        INFO(file);
        CHECK(modeOf(file) == 0600);
    }
}

TEST_CASE("nothing that was recorded can be read in any file of the vault", "[storage][vault]")
{
    const std::string marker = "MARKER-7f3a-PLANTED";
    TestVault vault;
    const auto scan = [&] {
        for (const auto& [file, content] : contentsOf(vault.dir())) {
            INFO(file);
            CHECK(content.find("SQLite format 3") == std::string::npos);
            CHECK(content.find(marker) == std::string::npos);
            CHECK(content.find("CREATE TABLE") == std::string::npos);
        }
    };
    storage::Change change(*vault, {"test." + marker, marker, marker}, Now);
    auto client = someClient(marker);
    client.name = marker;
    storage::insertClient(change, client);
    auto episode = someCase(vault->user().id, client);
    storage::insertCase(change, episode);
    for (int number = 1; number <= 200; ++number) {
        auto session = someSession(episode, number);
        session.notes = marker;
        storage::insertSession(change, session);
    }
    vault->addUser({storage::newId<core::User>(), marker, {core::Role::Therapist}, false},
                   passphrase(),
                   change);
    scan();
    change.commit();
    scan();
    vault.close();
    scan();
    const std::string records = readAll(vault.files().records);
    REQUIRE(records.size() > 100'000);
    CHECK(std::set<char>(records.begin(), records.begin() + 4096).size() > 240);
}

TEST_CASE("a second program is told who has the vault", "[storage][vault]")
{
    TestVault vault;
    CHECK_THROWS_WITH(openAs(vault.dir(), OwnerName),
                      Catch::Matchers::ContainsSubstring("process " + std::to_string(::getpid())));
    CHECK(errorOf([&] { openAs(vault.dir(), OwnerName); }) == ErrorKind::InUse);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto error = errorOf([&] { openAs(vault.dir(), OwnerName); });
        ::_exit(error == ErrorKind::InUse ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    CHECK(vault->check().ok());
    vault->lock();
    CHECK(openAs(vault.dir(), OwnerName).check().ok());
}

TEST_CASE("a locked vault answers nothing", "[storage][vault]")
{
    TestVault vault;
    {
        storage::Change change(*vault, {"test.write", "", ""}, Now);
        storage::insertClient(change, someClient("A-1"));
        vault->lock();
        CHECK(errorOf([&] { change.commit(); }) == ErrorKind::Internal);
    }
    vault->lock();
    CHECK(vault->isLocked());
    CHECK(errorOf([&] { static_cast<void>(vault->info()); }) == ErrorKind::Internal);
    CHECK(errorOf([&] { static_cast<void>(storage::clients(*vault)); }) == ErrorKind::Internal);
    vault.reopen();
    CHECK(storage::clients(*vault).empty());
}

TEST_CASE("each user opens the vault with their own passphrase", "[storage][vault]")
{
    TestVault vault;
    const core::User bea{storage::newId<core::User>(), "Béa", {core::Role::Supervisor}, false};
    vault.write([&](storage::Change& change) {
        vault->addUser(bea, passphrase("another long passphrase"), change);
        CHECK(errorOf([&] { vault->addUser(bea, passphrase("x"), change); }) ==
              ErrorKind::Conflict);
    });
    vault.close();
    CHECK(openAs(vault.dir(), "Béa", "another long passphrase").user().id == bea.id);
    CHECK(errorOf([&] { openAs(vault.dir(), "Béa"); }) == ErrorKind::WrongKey);
    CHECK(errorOf([&] { openAs(vault.dir(), OwnerName, "another long passphrase"); }) ==
          ErrorKind::WrongKey);
    CHECK(openAs(vault.dir(), OwnerName).check().ok());
}

TEST_CASE("a user who was never committed cannot come in and leaves no slot", "[storage][vault]")
{
    TestVault vault;
    const auto keysBefore = readAll(vault.files().keys);
    {
        storage::Change change(*vault, {"user.add", "", ""}, Now);
        vault->addUser({storage::newId<core::User>(), "eve", {core::Role::Manager}, false},
                       passphrase("eve's passphrase"),
                       change);
    }
    CHECK(storage::users(*vault).size() == 1);
    CHECK(readAll(vault.files().keys) != keysBefore);
    vault.close();
    CHECK(errorOf([&] { openAs(vault.dir(), "eve", "eve's passphrase"); }) == ErrorKind::WrongKey);
    vault.reopen();
    CHECK(readAll(vault.files().keys) == keysBefore);
}

TEST_CASE("the recovery key gives a user a new passphrase", "[storage][vault]")
{
    TestVault vault;
    vault.close();
    const auto recover = [&](const std::string& name, const storage::Secret& key) {
        return Vault::recover(vault.dir(), name, key, passphrase("the new one"), Now);
    };
    const auto wrong = passphrase("0000-0000");
    CHECK(errorOf([&] { recover(OwnerName, wrong); }) == ErrorKind::WrongKey);
    CHECK(errorOf([&] { recover("nobody", vault.recoveryKeyText()); }) == ErrorKind::WrongKey);
    CHECK(openAs(vault.dir(), OwnerName).check().ok());
    CHECK(recover(OwnerName, vault.recoveryKeyText()).user().name == OwnerName);
    CHECK(errorOf([&] { openAs(vault.dir(), OwnerName); }) == ErrorKind::WrongKey);
    const Vault again = openAs(vault.dir(), OwnerName, "the new one");
    CHECK(again.check().ok());
    CHECK(again.auditEntries().back().what.action == "vault.recover");
}

TEST_CASE("a new passphrase opens the vault in the place of the old one, and the audit notes it",
          "[storage][vault]")
{
    TestVault vault;
    vault->changePassphrase(passphrase(), passphrase("the new one"), Now);
    CHECK(vault->auditEntries().back().what.action == "user.passphrase");
    CHECK(vault->check().ok());
    // A second one in the same sitting: the first is the present one now.
    CHECK(errorOf([&] { vault->changePassphrase(passphrase(), passphrase("third"), Now); }) ==
          ErrorKind::WrongKey);
    vault->changePassphrase(passphrase("the new one"), passphrase("third"), Now);
    vault.close();
    for (const char* old : {OwnerPassphrase, "the new one"}) {
        CHECK(errorOf([&] { openAs(vault.dir(), OwnerName, old); }) == ErrorKind::WrongKey);
    }
    const Vault again = openAs(vault.dir(), OwnerName, "third");
    CHECK(again.check().ok());
    CHECK(again.check().keySlots == 2);
}

TEST_CASE("a passphrase is not changed by whoever does not know it, and guessing it has to wait",
          "[storage][vault][R7]")
{
    TestVault vault;
    const std::string before = readAll(vault.files().keys);
    const auto change = [&vault](const std::string& current, std::int64_t now) {
        return errorOf(
            [&] { vault->changePassphrase(passphrase(current), passphrase("the new one"), now); });
    };
    for (int time = 0; time < 5; ++time) {
        CHECK(change("a calm sea", Now) == ErrorKind::WrongKey);
    }
    CHECK(change(OwnerPassphrase, Now + 29) == ErrorKind::LockedOut);
    CHECK(readAll(vault.files().keys) == before);
    CHECK(vault->auditEntries().size() == 1);
    CHECK(change(OwnerPassphrase, Now + 30) == std::nullopt);
}

TEST_CASE("a vault whose folder is named by a link still refuses links inside", "[storage][vault]")
{
    TestVault vault;
    vault.close();
    const auto link = vault.dir().parent_path() / "link.soundings";
    std::filesystem::create_symlink(vault.dir(), link);
    CHECK(openAs(link, OwnerName).check().ok());
    const auto files = vault.files();
    for (const auto& file : {files.records,
                             files.journal,
                             files.newRecords,
                             files.keys,
                             files.head,
                             files.lock,
                             files.attempts,
                             files.backups}) {
        INFO(file);
        const auto aside = vault.dir().parent_path() / "aside";
        const bool was = std::filesystem::exists(file);
        if (was) {
            std::filesystem::rename(file, aside);
        }
        std::filesystem::create_symlink(aside, file);
        try {
            openAs(vault.dir(), OwnerName);
            FAIL("it was opened");
        } catch (const storage::Error& error) {
            CHECK(error.kind() == ErrorKind::Damaged);
            CHECK(error.path() == std::filesystem::canonical(vault.dir()) / file.filename());
            CHECK(error.message().find("this is a link") != std::string::npos);
        }
        std::filesystem::remove(file);
        if (was) {
            std::filesystem::rename(aside, file);
        }
    }
    CHECK(openAs(vault.dir(), OwnerName).check().ok());
}
