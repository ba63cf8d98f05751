// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/add_measure.h"
#include "app/workflow/measure_catalogue.h"
#include "core/measure/shipped.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <set>

using namespace soundings;
using Catch::Matchers::ContainsSubstring;
using tests::ClinicFixture;

namespace {

core::MeasureText localCopy(const std::string& id)
{
    core::MeasureText text = core::shippedText("ors");
    const std::string from = "\"id\": \"ors\"";
    text.profileJson.replace(text.profileJson.find(from), from.size(), "\"id\": \"" + id + "\"");
    return text;
}

core::MeasureText textOf(const std::string& profile,
                         const std::map<std::string, std::string>& questionnaires,
                         const std::string& tests = {})
{
    core::MeasureText text;
    text.profileJson = profile;
    text.questionnaireJsonByLanguage = questionnaires;
    text.testsJson = tests;
    return text;
}

} // namespace

TEST_CASE("every shipped measure is there with a hash of its own", "[workflow][measure]")
{
    const app::MeasureCatalogue catalogue;
    CHECK(catalogue.entries().size() == core::shippedMeasures().size());
    std::set<std::string> hashes;
    for (const auto& entry : catalogue.entries()) {
        INFO(entry.measure->profile.id);
        CHECK_FALSE(entry.local);
        CHECK(entry.hash.size() == 64);
        CHECK(hashes.insert(entry.hash).second);
        CHECK(app::MeasureCatalogue().require(entry.measure->profile.id).hash == entry.hash);
    }
}

TEST_CASE("a measure that is not there is refused with those that are", "[workflow][measure]")
{
    const app::MeasureCatalogue catalogue;
    CHECK(catalogue.find("PHQ-9") == nullptr);
    CHECK(catalogue.find("") == nullptr);
    try {
        static_cast<void>(catalogue.require("phq-99"));
        FAIL("a measure was found that nobody wrote");
    } catch (const app::Refusal& refusal) {
        CHECK(refusal.kind() == app::RefusalKind::NotFound);
        CHECK_THAT(refusal.what(), ContainsSubstring("'phq-99'"));
        CHECK_THAT(refusal.what(), ContainsSubstring("phq-9, "));
    }
}

TEST_CASE("the hash changes with every word of profile and forms, not with the golden vectors",
          "[workflow][measure]")
{
    const std::string hash = app::definitionHash(textOf("p", {{"en", "q"}}));
    CHECK(app::definitionHash(textOf("p", {{"en", "q"}}, "tests")) == hash);
    CHECK(app::definitionHash(textOf("P", {{"en", "q"}})) != hash);
    CHECK(app::definitionHash(textOf("p", {{"en", "Q"}})) != hash);
    CHECK(app::definitionHash(textOf("p", {{"de", "q"}})) != hash);
    CHECK(app::definitionHash(textOf("p", {{"de", "q"}, {"en", "q"}})) != hash);
    CHECK(app::definitionHash(textOf("p", {})) != hash);
}

TEST_CASE("text that wanders from one file into the next is another definition",
          "[workflow][measure]")
{
    const std::string hash = app::definitionHash(textOf("ab", {{"en", "cd"}}));
    CHECK(app::definitionHash(textOf("a", {{"ben", "cd"}})) != hash);
    CHECK(app::definitionHash(textOf("ab", {{"enc", "d"}})) != hash);
    CHECK(app::definitionHash(textOf("ab2:en2:cd", {})) != hash);
}

TEST_CASE("a clinic's own measures stand after the shipped ones, by id", "[workflow][measure]")
{
    ClinicFixture clinic;
    app::addMeasure(clinic.desk(), localCopy("our-b"));
    app::addMeasure(clinic.desk(), localCopy("a-first"));

    const auto& entries = clinic.desk().measures().entries();
    const std::size_t shipped = core::shippedMeasures().size();
    REQUIRE(entries.size() == shipped + 2);
    CHECK(entries[shipped].measure->profile.id == "a-first");
    CHECK(entries[shipped + 1].measure->profile.id == "our-b");
    CHECK(entries[shipped].local);
    CHECK(entries[shipped].hash == app::definitionHash(localCopy("a-first")));
}
