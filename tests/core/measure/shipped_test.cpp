// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check.h"
#include "core/measure/relationship_element.h"
#include "core/measure/shipped.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace soundings::core;

TEST_CASE("every shipped measure passes its own checks and golden vectors", "[core][measure]")
{
    REQUIRE(shippedMeasures().size() == 7);
    for (const auto& measure : shippedMeasures()) {
        INFO(measure.profile.id);
        for (const auto& fault : check(measure)) {
            FAIL_CHECK(fault.sentence());
        }
        for (const auto& notice : measure.notices) {
            FAIL_CHECK(notice.sentence());
        }
        CHECK(measure.vectors.size() >= 8);
    }
}

TEST_CASE("a shipped measure has an English label for whatever the window may show",
          "[core][measure]")
{
    for (const auto& measure : shippedMeasures()) {
        INFO(measure.profile.id);
        for (const auto& score : measure.profile.scores) {
            CHECK(labelText(measure, "score." + score.id, "en").has_value());
        }
        for (const auto& band : measure.profile.bands) {
            CHECK(labelText(measure, "band." + band.code, "en").has_value());
        }
        for (const auto& input : measure.profile.inputs) {
            CHECK(labelText(measure, "input." + input.id, "en").has_value());
        }
        for (const auto& rule : measure.profile.safety) {
            CHECK(labelText(measure, rule.messageKey, "en").has_value());
        }
    }
}

TEST_CASE("the licensed scales hold no item text and neutral labels", "[core][measure]")
{
    for (const char* id : {"ors", "srs"}) {
        const Measure* measure = findShipped(id);
        REQUIRE(measure != nullptr);
        CHECK(measure->questionnaires.empty());
        CHECK(shippedText(id).questionnaireJsonByLanguage.empty());
        CHECK(itemLabel(*measure, "l1") == "Line 1");
        CHECK(measure->profile.licence.ship == ShipClass::ScoreOnly);
    }
}

TEST_CASE("the PHQ keeps its credit line on form and print", "[core][measure]")
{
    for (const char* id : {"phq-9", "gad-7"}) {
        const Measure* measure = findShipped(id);
        REQUIRE(measure != nullptr);
        const std::string credit = "No permission required to reproduce, translate, display or "
                                   "distribute.";
        CHECK(measure->questionnaires.front().copyright.find(credit) != std::string::npos);
        CHECK(measure->profile.licence.mustDisplay.find(credit) != std::string::npos);
    }
}

TEST_CASE("a form of Soundings' own has one name wherever it is shown", "[core][measure]")
{
    for (const auto& measure : shippedMeasures()) {
        if (!measure.profile.id.starts_with("soundings-")) {
            continue;
        }
        INFO(measure.profile.id);
        CHECK(measure.profile.acronym == measure.profile.name);
        REQUIRE_FALSE(measure.questionnaires.empty());
        for (const auto& form : measure.questionnaires) {
            CHECK((form.language != "en" || form.title == measure.profile.name));
        }
    }
}

TEST_CASE("Soundings' own forms say that they are not validated and what each item asks about",
          "[core][measure]")
{
    std::set<std::string> asked;
    for (const char* id :
         {"soundings-alliance-client", "soundings-alliance-therapist", "soundings-progress"}) {
        const Measure* measure = findShipped(id);
        REQUIRE(measure != nullptr);
        CHECK_FALSE(measure->profile.validated);
        CHECK(measure->profile.cutoffs.empty());
        CHECK(reliableChangeOf(*measure) == nullptr);
        for (const auto& item : itemsOf(*measure)) {
            CHECK(isRelationshipElement(item.element));
            asked.insert(item.element);
        }
    }
    CHECK(asked.contains("alliance"));
    CHECK(asked.contains("empathy"));
    CHECK(asked.contains("rupture-repair"));
    CHECK(itemsOf(*findShipped("soundings-progress")).size() == 4);
}

TEST_CASE("client and therapist rate the alliance in parallel", "[core][measure]")
{
    const auto client = itemsOf(*findShipped("soundings-alliance-client"));
    const auto therapist = itemsOf(*findShipped("soundings-alliance-therapist"));
    CHECK(std::ranges::equal(client, therapist, [](const auto& one, const auto& other) {
        return one.id == other.id && one.values == other.values && one.element == other.element;
    }));
    CHECK(findShipped("soundings-alliance-therapist")->profile.respondents.front() == "therapist");
}

TEST_CASE("an alliance measure carries rupture settings and says which are published",
          "[core][measure]")
{
    for (const auto& measure : shippedMeasures()) {
        INFO(measure.profile.id);
        const auto* rupture = ruptureSettings(measure);
        REQUIRE((rupture != nullptr) == (measure.profile.kind == MeasureKind::Alliance));
        if (rupture == nullptr) {
            continue;
        }
        REQUIRE(rupture->watchBelow);
        REQUIRE(rupture->watchDrop);
        REQUIRE(rupture->minimumDrop);
        REQUIRE(rupture->withinSd);
        CHECK(rupture->withinSd->provenance.basis == Basis::Setting);
        CHECK(rupture->minimumDrop->provenance.basis == Basis::Setting);
    }
    const auto* srs = ruptureSettings(*findShipped("srs"));
    CHECK(srs->watchBelow->comparison == Comparison::Below);
    CHECK(srs->watchBelow->value == 36.0);
    CHECK(srs->watchBelow->provenance.basis == Basis::Published);
    CHECK(srs->watchDrop->value == 1.0);
    CHECK(srs->minimumDrop->value == 3.0);
}

TEST_CASE("numbers that nobody verified are not shipped", "[core][measure]")
{
    const auto* ors = findShipped("ors");
    CHECK(ors->profile.norms.empty());
    CHECK(ors->profile.cutoffs.size() == 1);
    CHECK(clinicalCutoff(*ors, 15) == nullptr);
    for (const auto& entry : findShipped("gad-7")->profile.reliability) {
        CHECK(entry.value != 0.92);
    }
    for (const auto& entry : findShipped("phq-9")->profile.reliability) {
        CHECK(entry.value != 0.84);
    }
}

TEST_CASE("a shipped measure is found by id and version, or not at all", "[core][measure]")
{
    CHECK(findShipped("phq-9", "1.0.0") != nullptr);
    CHECK(findShipped("phq-9", "9.9.9") == nullptr);
    CHECK(findShipped("bdi") == nullptr);
    CHECK(findShipped("") == nullptr);
    CHECK_THROWS_AS(shippedText("bdi"), InvalidValue);
    CHECK(shippedText("phq-9").profileJson.starts_with("{"));
}
