// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/session_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;

namespace {

void requireSame(const core::Session& one, const core::Session& other)
{
    CHECK(one.id == other.id);
    CHECK(one.caseId == other.caseId);
    CHECK(one.number == other.number);
    CHECK(one.date == other.date);
    CHECK(one.attendance == other.attendance);
    CHECK(one.discussed == other.discussed);
    CHECK(one.changed == other.changed);
    CHECK(one.notes == other.notes);
    CHECK(one.countertransference == other.countertransference);
}

struct WithCase
{
    TestVault vault;
    core::Client client = someClient("A-1");
    core::Case episode = someCase(vault->user().id, client);

    WithCase()
    {
        vault.write([this](Change& change) {
            storage::insertClient(change, client);
            storage::insertCase(change, episode);
        });
    }
};

} // namespace

TEST_CASE("a session comes back with every field, said or not said", "[storage][sessions]")
{
    WithCase with;
    const auto full = someSession(with.episode, 2);
    auto bare = someSession(with.episode, 1);
    bare.discussed.reset();
    bare.attendance = core::Attendance::DidNotCome;
    bare.changed = bare.notes = bare.countertransference = "";
    CHECK(storage::lastSessionNumber(*with.vault, with.episode.id) == 0);
    with.vault.write([&](Change& change) {
        storage::insertSession(change, full);
        storage::insertSession(change, bare);
    });
    with.vault.reopen();
    requireSame(*storage::sessionById(*with.vault, full.id), full);
    const auto all = storage::sessionsOf(*with.vault, with.episode.id);
    REQUIRE(all.size() == 2);
    requireSame(all[0], bare);
    CHECK(storage::lastSessionNumber(*with.vault, with.episode.id) == 2);
}

TEST_CASE("a second session with the same number is a conflict", "[storage][sessions]")
{
    WithCase with;
    const auto other = someCase(with.vault->user().id, with.client);
    with.vault.write([&](Change& change) {
        storage::insertCase(change, other);
        storage::insertSession(change, someSession(with.episode, 1));
        storage::insertSession(change, someSession(other, 1));
        const auto insert = [&](const core::Session& session) {
            return errorOf([&] { storage::insertSession(change, session); });
        };
        CHECK(insert(someSession(with.episode, 1)) == ErrorKind::Conflict);
        CHECK(insert(someSession(with.episode, 0)) == ErrorKind::Conflict);
        CHECK(insert(someSession(someCase(with.vault->user().id, with.client), 1)) ==
              ErrorKind::NotFound);
    });
    CHECK(storage::sessionsOf(*with.vault, with.episode.id).size() == 1);
    CHECK(with.vault->check().ok());
}
