// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk and a folder that cannot be written: a clear error, and the state before is whole.
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/session_store.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/small_files_only.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;

namespace {

void recordSessions(TestVault& vault, int count)
{
    storage::Change change(*vault, {"session.record", "", ""}, Now);
    const auto client = someClient("FULL");
    storage::insertClient(change, client);
    const auto episode = someCase(vault->user().id, client);
    storage::insertCase(change, episode);
    for (int number = 1; number <= count; ++number) {
        storage::insertSession(change, someSession(episode, number));
    }
    change.commit();
}

} // namespace

TEST_CASE("a full disk is said and leaves the state before whole", "[storage][disk][R13]")
{
    TestVault vault;
    vault.write([](storage::Change& change) { storage::insertClient(change, someClient("A-1")); });
    const auto pages = vault->database().pragma("page_count");
    static_cast<void>(vault->database().pragma("max_page_count = " + pages.front()));
    CHECK(errorOf([&] { recordSessions(vault, 2000); }) == ErrorKind::DiskFull);
    CHECK(storage::clients(*vault).size() == 1);
    CHECK(vault->auditEntries().size() == 2);
    CHECK(vault->check().ok());
    vault.reopen();
    CHECK(storage::clients(*vault).size() == 1);
    recordSessions(vault, 2000);
    CHECK(vault->check().ok());
}

TEST_CASE("records that cannot grow are said and leave the state before whole",
          "[storage][disk][R13]")
{
    TestVault vault;
    const auto size = std::filesystem::file_size(vault.files().records);
    {
        const SmallFilesOnly limit(size + 8192);
        CHECK(errorOf([&] { recordSessions(vault, 2000); }).has_value());
    }
    CHECK(storage::clients(*vault).empty());
    CHECK(vault->check().ok());
    vault.reopen();
    CHECK(storage::clients(*vault).empty());
    CHECK(vault->auditEntries().size() == 1);
}

TEST_CASE("a head that cannot be written undoes the change", "[storage][disk][R13]")
{
    TestVault vault;
    const auto staged = vault.files().head.string() + ".new";
    std::filesystem::create_directory(staged);
    CHECK(errorOf([&] { recordSessions(vault, 2); }).has_value());
    std::filesystem::remove(staged);
    CHECK(storage::clients(*vault).empty());
    CHECK(vault->auditEntries().size() == 1);
    recordSessions(vault, 2);
    CHECK(vault->check().ok());
}

TEST_CASE("a new vault on a disk that is full leaves nothing behind", "[storage][disk][R13]")
{
    const TemporaryFolder folder;
    {
        const SmallFilesOnly limit(20'000);
        CHECK(errorOf([&] {
                  static_cast<void>(storage::Vault::create(folder.path() / "vault",
                                                           {"ada", {core::Role::Therapist}},
                                                           passphrase(),
                                                           storage::KdfCost::minimum(),
                                                           Now));
              }).has_value());
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a connection that may only read says so and changes nothing", "[storage][disk][R13]")
{
    TestVault vault;
    static_cast<void>(vault->database().pragma("query_only = ON"));
    CHECK(errorOf([&] { recordSessions(vault, 2); }) == ErrorKind::ReadOnly);
    static_cast<void>(vault->database().pragma("query_only = OFF"));
    recordSessions(vault, 2);
    CHECK(vault->check().ok());
}

TEST_CASE("a folder that may only be read is said when opening", "[storage][disk][R13]")
{
    if (::geteuid() == 0) {
        SKIP("nothing is read-only for root");
    }
    TestVault vault;
    vault.close();
    std::filesystem::permissions(vault.files().lock, std::filesystem::perms::owner_read);
    std::filesystem::permissions(
        vault.dir(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::ReadOnly);
    std::filesystem::permissions(vault.dir(), std::filesystem::perms::owner_all);
}
