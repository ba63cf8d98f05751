// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;

namespace {

bool same(const core::Participant& one, const core::Participant& other)
{
    return one.id == other.id && one.client == other.client && one.part == other.part;
}

void requireSame(const core::Case& one, const core::Case& other)
{
    CHECK(one.id == other.id);
    CHECK(one.format == other.format);
    CHECK(one.therapist == other.therapist);
    CHECK(one.start == other.start);
    CHECK(one.end == other.end);
    CHECK(one.ending == other.ending);
    REQUIRE(one.participants.size() == other.participants.size());
    for (std::size_t i = 0; i < one.participants.size(); ++i) {
        CHECK(same(one.participants[i], other.participants[i]));
    }
    REQUIRE(one.measures.size() == other.measures.size());
    for (std::size_t i = 0; i < one.measures.size(); ++i) {
        CHECK(one.measures[i].measure == other.measures[i].measure);
        CHECK(one.measures[i].rater == other.measures[i].rater);
        CHECK(one.measures[i].everySessions == other.measures[i].everySessions);
    }
}

struct Family
{
    TestVault vault;
    core::Client mother = someClient("F-1");
    core::Client child = someClient("F-2");
    core::Client late = someClient("F-3");
    core::Case episode;

    Family()
    {
        episode = someCase(vault->user().id, mother);
        episode.format = core::CaseFormat::Family;
        episode.participants.front().part = core::Part::Parent;
        episode.participants.push_back(
            {storage::newId<core::Participant>(), child.id, core::Part::Child});
        episode.measures.push_back({"srs", core::Rater::Therapist, 3});
        vault.write([this](Change& change) {
            for (const auto& client : {mother, child, late}) {
                storage::insertClient(change, client);
            }
            storage::insertCase(change, episode);
        });
    }
};

} // namespace

TEST_CASE("a case comes back with every field, people and measures in order", "[storage][cases]")
{
    Family family;
    family.vault.reopen();
    const auto found = storage::caseById(*family.vault, family.episode.id);
    REQUIRE(found);
    requireSame(*found, family.episode);
    CHECK_FALSE(storage::caseById(*family.vault, storage::newId<core::Case>()));
}

TEST_CASE("a closed case is found by its people but is not open", "[storage][cases]")
{
    Family family;
    auto& vault = family.vault;
    CHECK(storage::openCasesOf(*vault, family.child.id).size() == 1);
    family.episode.end = core::Date(2025, 5, 1);
    family.episode.ending = core::Ending::DropOut;
    family.episode.measures.clear();
    family.episode.participants.push_back(
        {storage::newId<core::Participant>(), family.late.id, core::Part::Member});
    vault.write([&](Change& change) { storage::updateCase(change, family.episode); });
    requireSame(*storage::caseById(*vault, family.episode.id), family.episode);
    CHECK(storage::openCasesOf(*vault, family.child.id).empty());
    CHECK(storage::casesOf(*vault, family.late.id).size() == 1);
    CHECK(storage::cases(*vault).size() == 1);
}

TEST_CASE("a case with unknown people, or somebody twice, is not kept", "[storage][cases]")
{
    Family family;
    auto& vault = family.vault;
    Change change(*vault, {"case.open", "", ""}, Now);
    const auto insert = [&](const core::Case& episode) {
        return errorOf([&] { storage::insertCase(change, episode); });
    };
    CHECK(insert(family.episode) == ErrorKind::Conflict);
    CHECK(insert(someCase(vault->user().id, someClient("X"))) == ErrorKind::NotFound);
    CHECK(insert(someCase(storage::newId<core::User>(), family.mother)) == ErrorKind::NotFound);
    auto twice = someCase(vault->user().id, family.mother);
    twice.participants.push_back(
        {storage::newId<core::Participant>(), family.mother.id, core::Part::Client});
    CHECK(insert(twice) == ErrorKind::Conflict);
    CHECK(errorOf([&] {
              storage::updateCase(change, someCase(vault->user().id, family.mother));
          }) == ErrorKind::NotFound);
}
