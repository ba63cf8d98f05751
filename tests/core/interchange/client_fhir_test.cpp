// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/client_fhir.h"
#include "tests/core/interchange/given_data.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace soundings;
using namespace soundings::tests;
using Json = nlohmann::json;

namespace {

Json bundleOf(const core::GivenData& data)
{
    return Json::parse(core::clientFhirBundle(data, knownMeasures(), givenFacts()));
}

std::vector<Json> resourcesOf(const Json& bundle, const std::string& type)
{
    std::vector<Json> found;
    for (const Json& entry : bundle.at("entry")) {
        if (entry.at("resource").at("resourceType") == type) {
            found.push_back(entry.at("resource"));
        }
    }
    return found;
}

void collectReferences(const Json& json, std::set<std::string>& references)
{
    if (json.is_object() && json.contains("reference") && json.at("reference").is_string()) {
        references.insert(json.at("reference").get<std::string>());
    }
    if (json.is_structured()) {
        for (const Json& part : json) {
            collectReferences(part, references);
        }
    }
}

/// R4 has neither null, nor empty arrays, nor empty objects, nor empty texts.
void requireNothingEmpty(const Json& json)
{
    CHECK_FALSE(json.is_null());
    if (json.is_string()) {
        CHECK_FALSE(json.get<std::string>().empty());
    }
    if (json.is_structured()) {
        CHECK_FALSE(json.empty());
        for (const Json& part : json) {
            requireNothingEmpty(part);
        }
    }
}

/// The elements that R4 (4.0.1) asks for at least once, by type.
const std::map<std::string, std::vector<std::string>>& required()
{
    static const std::map<std::string, std::vector<std::string>> elements{
        {"Patient", {}},
        {"EpisodeOfCare", {"status", "patient"}},
        {"Encounter", {"status", "class"}},
        {"QuestionnaireResponse", {"status"}},
        {"Observation", {"status", "code"}},
        {"DetectedIssue", {"status"}}};
    return elements;
}

/// The elements that R4 has as lists, by type.
const std::map<std::string, std::vector<std::string>>& lists()
{
    static const std::map<std::string, std::vector<std::string>> elements{
        {"Patient", {"identifier", "name", "communication", "extension"}},
        {"EpisodeOfCare", {"type", "extension"}},
        {"Encounter", {"identifier", "episodeOfCare", "extension"}},
        {"QuestionnaireResponse", {"item", "extension"}},
        {"Observation", {"category", "interpretation", "derivedFrom"}},
        {"DetectedIssue", {"implicated", "evidence", "extension"}}};
    return elements;
}

} // namespace

TEST_CASE("every reference is the fullUrl of an entry, and no two entries share one",
          "[interchange][client][fhir]")
{
    const Json bundle = bundleOf(givenData());
    std::set<std::string> urls;
    const std::regex uuid("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    for (const Json& entry : bundle.at("entry")) {
        const auto url = entry.at("fullUrl").get<std::string>();
        CHECK(std::regex_match(url, uuid));
        CHECK(url == "urn:uuid:" + entry.at("resource").at("id").get<std::string>());
        CHECK(urls.insert(url).second);
    }
    std::set<std::string> references;
    collectReferences(bundle, references);
    CHECK(references.size() >= 4);
    for (const std::string& reference : references) {
        INFO(reference);
        CHECK(urls.contains(reference));
    }
}

TEST_CASE("every resource has what R4 requires, lists where it has lists, and nothing empty",
          "[interchange][client][fhir]")
{
    const Json bundle = bundleOf(givenData());
    CHECK(bundle.at("resourceType") == "Bundle");
    CHECK(bundle.at("type") == "collection");
    CHECK(bundle.at("timestamp") == "2026-03-31T12:00:00Z");
    CHECK_FALSE(bundle.contains("meta"));
    requireNothingEmpty(bundle);
    for (const auto& [type, elements] : required()) {
        INFO(type);
        const auto resources = resourcesOf(bundle, type);
        CHECK_FALSE(resources.empty());
        for (const Json& resource : resources) {
            for (const std::string& element : elements) {
                CHECK(resource.contains(element));
            }
            for (const std::string& element : lists().at(type)) {
                INFO(element);
                CHECK((!resource.contains(element) || resource.at(element).is_array()));
            }
        }
    }
}

TEST_CASE("a person is there in their own words, by code and year", "[interchange][client][fhir]")
{
    const auto patient = resourcesOf(bundleOf(givenData()), "Patient").at(0);
    CHECK(patient.at("identifier").at(0).at("value") == "K-001");
    CHECK(patient.at("name").at(0).at("text") == givenData().client.name);
    CHECK(patient.at("birthDate") == "1980");
    CHECK_FALSE(patient.contains("gender"));
    CHECK(patient.at("extension").at(0).at("valueCodeableConcept").at("text") == "non-binary");
    CHECK(patient.at("communication").at(0).at("language").at("coding").at(0).at("code") == "en");
}

TEST_CASE("answers are link ids and numbers: 0 is a number, a blank has none",
          "[interchange][client][fhir]")
{
    const auto forms = resourcesOf(bundleOf(givenData()), "QuestionnaireResponse");
    REQUIRE(forms.size() == 2);
    const Json& items = forms[0].at("item");
    REQUIRE(items.size() == 3);
    CHECK(items.at(0).at("answer").at(0).at("valueDecimal") == 2.0);
    CHECK_FALSE(items.at(1).contains("answer"));
    CHECK(items.at(2).at("answer").at(0).at("valueDecimal") == 0.0);
    for (const Json& item : items) {
        CHECK_FALSE(item.contains("text"));
    }
    CHECK(forms[0].at("questionnaire") == "urn:soundings:measure:mood|1.0.0");
    CHECK(forms[0].at("status") == "completed");
    CHECK(forms[1].at("status") == "stopped");
    CHECK_FALSE(forms[1].contains("item"));
}

TEST_CASE("a score has its value and its LOINC code, or the reason why there is none",
          "[interchange][client][fhir]")
{
    const auto scores = resourcesOf(bundleOf(givenData()), "Observation");
    REQUIRE(scores.size() == 2);
    CHECK(scores[0].at("valueQuantity").at("value") == 2.0);
    CHECK(scores[0].at("code").at("coding").at(0).at("code") == "44261-6");
    CHECK(scores[0].at("interpretation").at(0).at("text") == "mild");
    CHECK_FALSE(scores[0].contains("dataAbsentReason"));
    CHECK_FALSE(scores[1].contains("valueQuantity"));
    CHECK(scores[1].at("dataAbsentReason").at("text") == "too-many-missing");
    CHECK(scores[1].at("code").at("coding").size() == 1);
}

TEST_CASE("a flag tells what each method said and which form it is about",
          "[interchange][client][fhir]")
{
    const Json bundle = bundleOf(givenData());
    const auto flags = resourcesOf(bundle, "DetectedIssue");
    REQUIRE(flags.size() == 1);
    CHECK(flags[0].at("status") == "preliminary");
    CHECK(flags[0].at("identifiedDateTime") == "2026-01-05");
    CHECK(flags[0].at("implicated").size() == 1);
    CHECK(flags[0].at("evidence").at(0).at("code").at(0).at("text") ==
          "below-own-mean 1: yes; 27.5 <= 30 (Rubel 2018)");
}

TEST_CASE("what a demonstration made up is tagged as test data", "[interchange][client][fhir]")
{
    core::GivenFacts facts = givenFacts();
    facts.madeUp = true;
    const Json bundle = Json::parse(core::clientFhirBundle(givenData(), knownMeasures(), facts));
    CHECK(bundle.at("meta").at("tag").at(0).at("code") == "HTEST");
    requireNothingEmpty(bundle);
}

TEST_CASE("a client without a case is a bundle of one", "[interchange][client][fhir]")
{
    core::GivenData nobody;
    nobody.client.id = idWith<core::ClientId>(9);
    nobody.client.code = "K-002";
    const Json bundle = bundleOf(nobody);
    CHECK(bundle.at("entry").size() == 1);
    requireNothingEmpty(bundle);
}
