// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody leaves: what they kept opens nothing new, and nobody else notices.
#include "storage/audit/head.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/keys/recovery_key.h"
#include "storage/review_store.h"
#include "storage/user_store.h"
#include "storage/vault_state.h"
#include "tests/storage/fixture/people.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::Vault;

TEST_CASE("who was retired is refused in the words of an unknown name, everybody else comes in",
          "[storage][retire]")
{
    People people;
    people.retireBea();
    CHECK(people.vault->user().name == OwnerName);
    CHECK(people.vault->check().ok());
    people.vault.close();
    const std::string refusal = people.refusalOf("bea", BeaPassphrase);
    CHECK_FALSE(refusal.empty());
    CHECK(refusal == people.refusalOf("nobody", BeaPassphrase));
    CHECK(people.opens("cleo", CleoPassphrase));
    CHECK(people.opens(OwnerName, OwnerPassphrase));
    CHECK(Vault::recover(people.vault.dir(),
                         OwnerName,
                         people.vault.recoveryKeyText(),
                         passphrase("the new one"),
                         Now)
              .check()
              .ok());
    CHECK(people.opens(OwnerName, "the new one"));
}

TEST_CASE("the recovery key gives somebody who was retired no passphrase", "[storage][retire]")
{
    People people;
    people.retireBea();
    people.vault.close();
    CHECK(errorOf([&] {
              static_cast<void>(Vault::recover(people.vault.dir(),
                                               "bea",
                                               people.vault.recoveryKeyText(),
                                               passphrase("the new one"),
                                               Now));
          }) == ErrorKind::WrongKey);
    CHECK_FALSE(people.opens("bea", "the new one"));
}

TEST_CASE("the old data key opens neither records, nor head, nor keys, nor a box",
          "[storage][retire]")
{
    People people;
    people.vault.close();
    const auto old = storage::unlockAs(people.vault.files(), "bea", passphrase(BeaPassphrase), Now);
    people.vault.reopen();
    people.retireBea();
    people.vault.close();
    const auto files = people.vault.files();
    CHECK(errorOf([&] {
              static_cast<void>(storage::sqlite::Database(
                  files.records, old.dataKey, storage::sqlite::Database::Mode::OpenExisting));
          }) == ErrorKind::Damaged);
    CHECK(errorOf([&] {
              static_cast<void>(storage::readHead(files.head, old.keys.vault, old.dataKey));
          }) == ErrorKind::Damaged);
    const auto read = storage::readKeysFile(files.keys);
    CHECK(errorOf([&] { storage::verifyKeysFile(read, old.dataKey, files.keys); }) ==
          ErrorKind::Damaged);
    CHECK_FALSE(storage::unwrapKey(
        *read.keys.origin, read.keys.vault, old.dataKey, storage::SubKey::Origin));
    CHECK_FALSE(read.keys.previous);
    CHECK(read.keys.slots.size() == 3);
    // The slot that bea kept holds the secret key of bea's pair: it opens nobody's new box.
    const auto* kept = old.keys.slotOf(storage::nameTag(old.keys.vault, "bea"));
    REQUIRE(kept != nullptr);
    for (const auto& slot : read.keys.slots) {
        auto mixed = *kept;
        std::get<storage::SlotWithPair>(mixed.holds).box =
            std::get<storage::SlotWithPair>(slot.holds).box;
        CHECK(errorOf([&] {
                  static_cast<void>(
                      storage::openSlot(mixed, old.keys.vault, passphrase(BeaPassphrase)));
              }) == ErrorKind::Damaged);
    }
}

TEST_CASE("every record stays, and what the retired user did stays with the name",
          "[storage][retire]")
{
    People people;
    const core::Case episode = people.caseOfBea();
    const auto before = people.vault->auditEntries();
    people.retireBea();
    people.vault.reopen();
    const auto after = people.vault->auditEntries();
    REQUIRE(after.size() == before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(after[i].hash == before[i].hash);
        CHECK(after[i].userName == before[i].userName);
    }
    CHECK(after.back().what.action == "user.retire");
    CHECK(after.back().what.object == people.bea.id.hex());
    CHECK(after.back().user == people.vault->user().id);
    CHECK(people.vault->verifyAudit().ok);
    const auto kept = storage::caseById(*people.vault, episode.id);
    REQUIRE(kept);
    CHECK(kept->therapist == people.bea.id);
    const auto reviews = storage::reviewsOf(*people.vault, people.flagOfBea);
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front().supervisor == people.bea.id);
    const auto bea = storage::userById(*people.vault, people.bea.id);
    REQUIRE(bea);
    CHECK(bea->name == "bea");
    CHECK(bea->retired);
    CHECK(storage::retirementSeconds(*people.vault, people.bea.id) == Now + 5);
    CHECK_FALSE(storage::retirementSeconds(*people.vault, people.cleo.id));
}

TEST_CASE("the copy with the new key is encrypted from its first byte, and its owner's alone",
          "[storage][retire]")
{
    People people;
    bool looked = false;
    people.retireBea([&](storage::KeyChangeStep step) {
        if (step != storage::KeyChangeStep::Copied) {
            return;
        }
        looked = true;
        const auto file = people.vault.files().newRecords;
        const std::string copy = readAll(file);
        CHECK(copy.size() > 100'000);
        for (const char* plain : {"SQLite format 3", "CREATE TABLE", "ler-\xC5\x8Cta", "slower"}) {
            CHECK(copy.find(plain) == std::string::npos);
        }
        CHECK(std::filesystem::status(file).permissions() ==
              (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
        CHECK_FALSE(std::filesystem::exists(file.string() + "-journal"));
    });
    CHECK(looked);
}

TEST_CASE("who was retired supervises nobody from the next day on", "[storage][retire]")
{
    People people;
    people.vault.write([&](storage::Change& change) {
        storage::insertSupervision(
            change, {people.bea.id, people.cleo.id, core::Date(2025, 1, 1), std::nullopt});
        storage::insertSupervision(
            change, {people.cleo.id, people.bea.id, core::Date(2025, 1, 1), std::nullopt});
    });
    people.retireBea();
    const auto count = [&people](const core::User& who, const core::Date& day) {
        return storage::supervisedBy(*people.vault, who.id, day).size();
    };
    CHECK(count(people.bea, LastDay) == 1);
    CHECK(count(people.bea, LastDay + boost::gregorian::days(1)) == 0);
    // Who supervised the one who left can finish the reviews.
    CHECK(count(people.cleo, LastDay + boost::gregorian::days(1)) == 1);
}

TEST_CASE("a vault goes on working after somebody was retired, and again after the next one",
          "[storage][retire]")
{
    People people;
    people.retireBea();
    people.vault.write(
        [](storage::Change& change) { storage::insertClient(change, someClient("B-1")); });
    people.retire(people.cleo);
    people.vault.write(
        [](storage::Change& change) { storage::insertClient(change, someClient("B-2")); });
    CHECK(people.vault->check().ok());
    CHECK(people.vault->check().keySlots == 2);
    people.vault.reopen();
    CHECK(storage::clientByCode(*people.vault, "B-1"));
    CHECK(storage::clientByCode(*people.vault, "B-2"));
    people.vault.close();
    CHECK_FALSE(people.opens("cleo", CleoPassphrase));
    CHECK_FALSE(people.opens("bea", BeaPassphrase));
}

TEST_CASE("a new recovery key takes the place of the one that was printed", "[storage][retire]")
{
    People people;
    const auto fresh = storage::newRecoveryKey();
    people.retire(people.bea, fresh.copy());
    CHECK(people.vault->auditEntries().back().what.detail == "with a new recovery key");
    people.vault.close();
    const auto recover = [&](const storage::Secret& text) {
        return errorOf([&] {
            static_cast<void>(Vault::recover(
                people.vault.dir(), OwnerName, text, passphrase("the new one"), Now));
        });
    };
    CHECK(recover(people.vault.recoveryKeyText()) == ErrorKind::WrongKey);
    CHECK(recover(storage::recoveryKeyText(fresh)) == std::nullopt);
    CHECK(people.opens(OwnerName, "the new one"));
}

TEST_CASE("nobody retires themselves, nobody twice, and nobody who was never there",
          "[storage][retire]")
{
    People people;
    const auto before = contentsOf(people.vault.dir());
    core::User stranger = people.bea;
    stranger.id = core::UserId({1});
    CHECK(errorOf([&] { people.retire(people.vault->user()); }) == ErrorKind::Conflict);
    CHECK(errorOf([&] { people.retire(stranger); }) == ErrorKind::Conflict);
    CHECK(contentsOf(people.vault.dir()) == before);
    people.retireBea();
    CHECK(errorOf([&] { people.retireBea(); }) == ErrorKind::Conflict);
    CHECK(people.vault->check().ok());
}

TEST_CASE("a slot that somebody with the data key put in beside the others gets no new key",
          "[storage][retire]")
{
    People people;
    people.vault.close();
    auto unlocked = storage::unlockAs(people.vault.files(), "bea", passphrase(BeaPassphrase), Now);
    storage::KeySlot hidden;
    hidden.tag = storage::nameTag(unlocked.keys.vault, "hidden");
    hidden.user = people.cleo.id;
    storage::sealSlot(hidden,
                      unlocked.keys.vault,
                      passphrase("a back door"),
                      unlocked.dataKey,
                      storage::originKeyOf(unlocked, people.vault.files().keys));
    unlocked.keys.replaceSlot(hidden);
    storage::writeKeysFile(unlocked.keys, unlocked.dataKey, people.vault.files().keys);
    people.vault.reopen();
    REQUIRE(people.vault->check().keySlots == 5);
    people.retireBea();
    CHECK(people.vault->check().keySlots == 3);
    people.vault.close();
    CHECK(errorOf([&] {
              static_cast<void>(storage::unlockAs(
                  people.vault.files(), "hidden", passphrase("a back door"), Now));
          }) == ErrorKind::WrongKey);
}

TEST_CASE("a name that was retired takes as long to refuse as one that never was",
          "[storage][retire][R7]")
{
    People people;
    people.retireBea();
    people.vault.close();
    const auto secondsFor = [&people](const char* name) {
        std::filesystem::remove(people.vault.files().attempts);
        // Of the processor, because others use it too.
        const std::clock_t start = std::clock();
        CHECK_FALSE(people.opens(name, BeaPassphrase));
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    std::vector<double> retired;
    std::vector<double> unknown;
    for (int i = 0; i < 21; ++i) {
        retired.push_back(secondsFor("bea"));
        unknown.push_back(secondsFor("nobody"));
    }
    std::ranges::sort(retired);
    std::ranges::sort(unknown);
    CAPTURE(retired[10], unknown[10]);
    CHECK(retired[10] < 1.05 * unknown[10]);
    CHECK(unknown[10] < 1.05 * retired[10]);
    // Neither is refused before a key was derived.
    CHECK(retired[0] > 0.01);
}

TEST_CASE("retiring that is stopped while the records are copied leaves everything as it was",
          "[storage][retire][stop]")
{
    struct Stopped
    {
    };

    People people;
    const auto before = contentsOf(people.vault.dir());
    int stopAt = 0;
    bool isRetired = false;
    while (!isRetired) {
        int asked = 0;
        try {
            people.vault->retireUser(
                {people.bea.id, core::Date(2026, 3, 2), std::nullopt}, Now, {}, [&asked, stopAt] {
                    if (asked++ == stopAt) {
                        throw Stopped();
                    }
                });
            isRetired = true;
        } catch (const Stopped&) {
            CHECK(contentsOf(people.vault.dir()) == before);
            // Every moment of a copy is like the next: the first ones, and then some.
            stopAt += stopAt < 5 ? 1 : stopAt;
        }
    }
    CHECK(stopAt > 3);
    CHECK(people.vault->check().ok());
    CHECK(storage::userById(*people.vault, people.bea.id)->retired);
}
