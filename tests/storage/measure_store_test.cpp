// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/measure_store.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;

TEST_CASE("a measure of the clinic keeps every version and language", "[storage][measures]")
{
    TestVault vault;
    storage::StoredMeasure measure{
        "bdi", "2", "{\"ü\": 1}", {{"en", "{}"}, {"de", "{\"x\":\"ß\"}"}}, "[]", "abc"};
    auto newer = measure;
    newer.version = "10";
    newer.questionnaires.clear();
    newer.tests.clear();
    vault.write([&](Change& change) {
        storage::insertMeasure(change, measure);
        storage::insertMeasure(change, newer);
        CHECK(errorOf([&] { storage::insertMeasure(change, measure); }) == ErrorKind::Conflict);
    });
    const auto all = storage::measures(*vault);
    REQUIRE(all.size() == 2);
    CHECK(all[0].version == "2");
    CHECK(all[0].profile == measure.profile);
    CHECK(all[0].questionnaires == measure.questionnaires);
    CHECK(all[0].tests == "[]");
    CHECK(all[0].hash == "abc");
    CHECK(all[1].version == "10");
    CHECK(all[1].questionnaires.empty());
    CHECK(storage::measureByVersion(*vault, "bdi", "10")->tests.empty());
    CHECK_FALSE(storage::measureByVersion(*vault, "bdi", "3"));
}
