// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("the default limits are the first that apply", "[core][measure]")
{
    const Measure& gad = *findShipped("gad-7");
    CHECK(clinicalCutoff(gad)->value == 8.0);
    CHECK(reliableChangeOf(gad)->points == 4.0);
    CHECK_FALSE(reliableChangeOf(gad)->level.has_value());
    CHECK(reliabilityOf(gad, "alpha")->value == 0.89);
    CHECK(reliabilityOf(gad, "retest") == nullptr);
    CHECK(normOf(gad, "clinical")->sd == 4.5);
    CHECK(normOf(gad, "functional") == nullptr);
    CHECK(ruptureSettings(gad) == nullptr);
}

TEST_CASE("a cut-off for adults applies to adults and where no age is known", "[core][measure]")
{
    const Measure& ors = *findShipped("ors");
    CHECK(clinicalCutoff(ors)->value == 25.0);
    CHECK(clinicalCutoff(ors, 18)->comparison == Comparison::Below);
    CHECK(clinicalCutoff(ors, 17) == nullptr);
    CHECK(clinicalCutoff(*findShipped("srs")) == nullptr);
}

TEST_CASE("a band is found at its lower bound, between whole numbers and not outside the range",
          "[core][measure]")
{
    const Measure& phq = *findShipped("phq-9");
    CHECK(bandLabel(phq, 10.0) == "Moderate");
    CHECK(bandLabel(phq, 9.999) == "Mild");
    CHECK(bandLabel(phq, 27.0) == "Severe");
    CHECK(bandLabel(phq, 28.0).empty());
    CHECK(bandLabel(phq, -1.0).empty());
    CHECK(bandLabel(phq, 10.0, "de") == "Moderate");
    CHECK(bandLabel(*findShipped("ors"), 10.0).empty());
    CHECK(bandOf(phq, "nothing", 3.0) == nullptr);
}

TEST_CASE("a form is taken in English where there is none in the language", "[core][measure]")
{
    const Measure& phq = *findShipped("phq-9");
    REQUIRE(questionnaireIn(phq, "sw") != nullptr);
    CHECK(questionnaireIn(phq, "sw")->language == "en");
}

TEST_CASE("items come in the order of the form, groups opened", "[core][measure]")
{
    const auto items = itemsOf(*findShipped("phq-9"));
    REQUIRE(items.size() == 10);
    CHECK(items.front().id == "q1");
    CHECK(items.back().id == "difficulty");
    CHECK(items.front().values == std::vector<double>{0.0, 1.0, 2.0, 3.0});
    const auto lines = itemsOf(*findShipped("ors"));
    REQUIRE(lines.size() == 4);
    CHECK(lines.front().step == 0.1);
    CHECK(scoreRange(*findShipped("ors")).max == 40.0);
    CHECK(directionOf(*findShipped("ors")) == Direction::HigherIsBetter);
}
