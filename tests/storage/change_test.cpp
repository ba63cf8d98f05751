// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/change.h"
#include "storage/client_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;

TEST_CASE("a change that is not committed leaves nothing, not even an audit entry",
          "[storage][change]")
{
    TestVault vault;
    {
        Change change(*vault, {"client.add", "", ""}, Now);
        storage::insertClient(change, someClient("A-1"));
        CHECK(storage::clients(*vault).size() == 1);
    }
    CHECK(storage::clients(*vault).empty());
    CHECK(vault->auditEntries().size() == 1);
    vault.reopen();
    CHECK(storage::clients(*vault).empty());
    CHECK(vault->check().ok());
}

TEST_CASE("a change is one audit entry with its action, object and detail", "[storage][change]")
{
    TestVault vault;
    Change change(*vault, {"import", "0123", ""}, Now + 5);
    storage::insertClient(change, someClient("A-1"));
    storage::insertClient(change, someClient("A-2"));
    change.setDetail("2 rows — zwei");
    change.commit();
    CHECK(errorOf([&] { change.commit(); }) == ErrorKind::Internal);
    const auto entries = vault->auditEntries();
    REQUIRE(entries.size() == 2);
    CHECK(entries[1].number == 2);
    CHECK(entries[1].utcSeconds == Now + 5);
    CHECK(entries[1].user == vault->user().id);
    CHECK(entries[1].userName == OwnerName);
    CHECK(entries[1].what.action == "import");
    CHECK(entries[1].what.object == "0123");
    CHECK(entries[1].what.detail == "2 rows — zwei");
    CHECK(entries[1].previousHash == entries[0].hash);
    CHECK(storage::clients(*vault).size() == 2);
}

TEST_CASE("two changes at once are our own fault and harm neither", "[storage][change]")
{
    TestVault vault;
    Change change(*vault, {"client.add", "", ""}, Now);
    storage::insertClient(change, someClient("A-1"));
    CHECK(errorOf([&] { Change(*vault, {"other", "", ""}, Now); }) == ErrorKind::Internal);
    change.commit();
    CHECK(storage::clients(*vault).size() == 1);
}

TEST_CASE("a refused record does not spoil the rest of a change", "[storage][change]")
{
    TestVault vault;
    vault.write([](Change& change) {
        storage::insertClient(change, someClient("A-1"));
        CHECK(errorOf([&] { storage::insertClient(change, someClient("A-1")); }) ==
              ErrorKind::Conflict);
        storage::insertClient(change, someClient("A-2"));
    });
    CHECK(storage::clients(*vault).size() == 2);
}

TEST_CASE("a crash between the commit and the head is brought up when opening", "[storage][change]")
{
    TestVault vault;
    vault.write([](Change& change) { storage::insertClient(change, someClient("A-1")); });
    const std::string before = readAll(vault.files().head);
    vault.write([](Change& change) { storage::insertClient(change, someClient("A-2")); });
    const std::string after = readAll(vault.files().head);
    vault.close();
    writeAll(vault.files().head, before);
    writeAll(vault.files().head.string() + ".new", "half a he");
    vault.reopen();
    CHECK(readAll(vault.files().head) == after);
    CHECK(storage::clientByCode(*vault, "A-2"));
    vault.write([](Change& change) { storage::insertClient(change, someClient("A-3")); });
    CHECK_FALSE(std::filesystem::exists(vault.files().head.string() + ".new"));
    CHECK(vault->check().ok());
}

TEST_CASE("a head that cannot be put in place stops the next change, not the last",
          "[storage][change]")
{
    TestVault vault;
    const auto head = vault.files().head;
    const std::string first = readAll(head);
    {
        Change change(*vault, {"test", "", ""}, Now);
        storage::insertClient(change, someClient("A-1"));
        std::filesystem::remove(head);
        std::filesystem::create_directory(head);
        change.commit();
    }
    CHECK(storage::clientByCode(*vault, "A-1"));
    CHECK(errorOf([&] { Change(*vault, {"test", "", ""}, Now); }).has_value());
    std::filesystem::remove(head);
    vault.write([](Change& change) { storage::insertClient(change, someClient("A-2")); });
    CHECK(vault->check().ok());
    vault.reopen();
    CHECK(storage::clientByCode(*vault, "A-2"));
    CHECK(vault->auditEntries().size() == 3);
}
