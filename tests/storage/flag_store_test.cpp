// SPDX-License-Identifier: GPL-3.0-or-later
// Flags with their evidence, ruptures and reviews.
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/random_id.h"
#include "storage/review_store.h"
#include "storage/rupture_store.h"
#include "storage/session_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using core::FlagKind;
using core::FlagState;
using storage::Change;
using storage::ErrorKind;

namespace {

struct WithFlags
{
    TestVault vault;
    core::Client client = someClient("A-1");
    core::Case episode = someCase(vault->user().id, client);
    core::Session session = someSession(episode, 1);
    core::Flag rupture = someFlag(seriesOfCase(episode), session, FlagKind::PossibleRupture);
    core::Flag safety = someFlag(seriesOfCase(episode), session, FlagKind::SafetyItem);

    WithFlags()
    {
        vault.write([this](Change& change) {
            storage::insertClient(change, client);
            storage::insertCase(change, episode);
            storage::insertSession(change, session);
            storage::insertFlag(change, rupture);
            storage::insertFlag(change, safety);
        });
    }
};

} // namespace

TEST_CASE("a flag comes back with all its evidence to the last digit", "[storage][flags]")
{
    WithFlags with;
    with.vault.reopen();
    const auto found = storage::flagById(*with.vault, with.rupture.id);
    REQUIRE(found);
    CHECK(found->kind == FlagKind::PossibleRupture);
    CHECK(found->state == FlagState::Open);
    CHECK(found->series == with.rupture.series);
    CHECK(found->session == with.session.id);
    CHECK(found->sessionNumber == 1);
    CHECK(found->item.empty());
    CHECK(found->evidence == with.rupture.evidence);
    CHECK(storage::flagById(*with.vault, with.safety.id)->item == "9");
    CHECK_FALSE(storage::flagById(*with.vault, storage::newId<core::Flag>()));
}

TEST_CASE("flags are listed most urgent first and by every filter", "[storage][flags]")
{
    WithFlags with;
    const auto all = storage::flagsOf(*with.vault, with.episode.id);
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == with.safety.id);
    with.vault.write([&](Change& change) {
        storage::setFlagState(change, with.safety.id, FlagState::Closed);
        CHECK(errorOf([&] {
                  storage::setFlagState(change, storage::newId<core::Flag>(), FlagState::Closed);
              }) == ErrorKind::NotFound);
    });
    const auto count = [&](const storage::FlagFilter& filter) {
        return storage::flags(*with.vault, filter).size();
    };
    CHECK(count({}) == 2);
    CHECK(count({FlagState::Open, {}, {}, {}}) == 1);
    CHECK(count({FlagState::Closed, FlagKind::SafetyItem, {}, {}}) == 1);
    CHECK(count({{}, FlagKind::AllianceWatch, {}, {}}) == 0);
    CHECK(count({{}, {}, with.vault->user().id, {}}) == 2);
    CHECK(count({{}, {}, storage::newId<core::User>(), {}}) == 0);
    CHECK(count({FlagState::Open, {}, with.vault->user().id, with.episode.id}) == 1);
    CHECK(count({{}, {}, {}, storage::newId<core::Case>()}) == 0);
}

TEST_CASE("the same flag is not raised twice", "[storage][flags]")
{
    WithFlags with;
    Change change(*with.vault, {"flag", "", ""}, Now);
    CHECK(errorOf([&] {
              storage::insertFlag(
                  change,
                  someFlag(seriesOfCase(with.episode), with.session, FlagKind::PossibleRupture));
          }) == ErrorKind::Conflict);
    const auto stranger = someCase(with.vault->user().id, with.client);
    CHECK(errorOf([&] {
              storage::insertFlag(
                  change, someFlag(seriesOfCase(stranger), with.session, FlagKind::AllianceWatch));
          }) == ErrorKind::NotFound);
}

TEST_CASE("a rupture comes back with every field and is open until it is ended",
          "[storage][ruptures]")
{
    WithFlags with;
    core::Rupture flagged;
    flagged.id = storage::newId<core::Rupture>();
    flagged.caseId = with.episode.id;
    flagged.flag = with.rupture.id;
    flagged.openedAtSession = 1;
    auto byHand = flagged;
    byHand.id = storage::newId<core::Rupture>();
    byHand.flag.reset();
    byHand.openedAtSession = 0;
    with.vault.write([&](Change& change) {
        storage::insertRupture(change, flagged);
        storage::insertRupture(change, byHand);
        auto twice = flagged;
        twice.id = storage::newId<core::Rupture>();
        CHECK(errorOf([&] { storage::insertRupture(change, twice); }) == ErrorKind::Conflict);
        CHECK(errorOf([&] { storage::updateRupture(change, twice); }) == ErrorKind::NotFound);
    });
    flagged.state = core::RuptureState::Repaired;
    flagged.type = core::RuptureType::Withdrawal;
    flagged.plan = "name it — früh";
    with.vault.write([&](Change& change) { storage::updateRupture(change, flagged); });
    const auto found = storage::ruptureOfFlag(*with.vault, with.rupture.id);
    REQUIRE(found);
    CHECK(found->id == flagged.id);
    CHECK(found->caseId == with.episode.id);
    CHECK(found->openedAtSession == 1);
    CHECK(found->state == core::RuptureState::Repaired);
    CHECK(found->type == core::RuptureType::Withdrawal);
    CHECK(found->plan == flagged.plan);
    CHECK(storage::rupturesOf(*with.vault, with.episode.id).size() == 2);
    const auto second = storage::ruptureById(*with.vault, byHand.id);
    REQUIRE(second);
    CHECK_FALSE(second->flag);
    CHECK_FALSE(second->type);
}

TEST_CASE("reviews come back in the order in which they were signed", "[storage][reviews]")
{
    WithFlags with;
    core::Review first;
    first.id = storage::newId<core::Review>();
    first.flag = with.rupture.id;
    first.supervisor = with.vault->user().id;
    first.agrees = false;
    first.note = "no drop — “ceiling”";
    first.task = "ask again";
    first.due = core::Date(2025, 9, 1);
    first.signedOn = core::Date(2025, 8, 1);
    auto second = first;
    second.id = storage::newId<core::Review>();
    second.agrees = true;
    second.note = second.task = "";
    second.due.reset();
    with.vault.write([&](Change& change) {
        storage::insertReview(change, first);
        storage::insertReview(change, second);
        CHECK(errorOf([&] { storage::insertReview(change, first); }) == ErrorKind::Conflict);
        auto ofNothing = first;
        ofNothing.id = storage::newId<core::Review>();
        ofNothing.flag = storage::newId<core::Flag>();
        CHECK(errorOf([&] { storage::insertReview(change, ofNothing); }) == ErrorKind::NotFound);
    });
    const auto reviews = storage::reviewsOf(*with.vault, with.rupture.id);
    REQUIRE(reviews.size() == 2);
    CHECK(reviews[0].id == first.id);
    CHECK_FALSE(reviews[0].agrees);
    CHECK(reviews[0].note == first.note);
    CHECK(reviews[0].task == first.task);
    CHECK(reviews[0].due == first.due);
    CHECK(reviews[0].signedOn == first.signedOn);
    CHECK(reviews[0].supervisor == first.supervisor);
    CHECK(reviews[1].id == second.id);
    CHECK_FALSE(reviews[1].due);
    CHECK(reviews[1].agrees);
    CHECK(storage::reviewsOf(*with.vault, with.safety.id).empty());
}
