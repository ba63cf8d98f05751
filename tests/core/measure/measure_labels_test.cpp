// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

/// PHQ-9 with a few labels in German, and no English one for its severest band.
Measure halfTranslated()
{
    Measure measure = *findShipped("phq-9");
    measure.profile.labels["de"]["band.moderate"] = "Mittel";
    measure.profile.labels["de"]["score.total"] = "";
    measure.profile.labels["en"].erase("band.severe");
    return measure;
}

} // namespace

TEST_CASE("labels fall back to English and then to the id", "[core][measure]")
{
    const Measure& phq = *findShipped("phq-9");
    CHECK(scoreLabel(phq, "total", "sw") == "Depression");
    CHECK(scoreLabel(phq, "unknown") == "unknown");
    CHECK(itemLabel(phq, "q2") == "Feeling down, depressed, or hopeless");
    CHECK(itemLabel(phq, "q2", "sw") == "Feeling down, depressed, or hopeless");
    CHECK(itemLabel(phq, "nothing") == "nothing");
    CHECK_FALSE(labelText(phq, "band.unknown", "en"));
}

TEST_CASE("each label is looked for in its language by itself", "[core][measure]")
{
    const Measure measure = halfTranslated();
    CHECK(labelText(measure, "band.moderate", "de") == "Mittel");
    CHECK(labelText(measure, "band.moderate", "en") == "Moderate");
    CHECK(labelText(measure, "band.mild", "de") == "Mild");
    CHECK(labelText(measure, "band.mild", "") == "Mild");
    CHECK_FALSE(labelText(measure, "band.severe", "de"));
    CHECK_FALSE(labelText(measure, "", "en"));
}

TEST_CASE("a score has the label of its band, and the band's code where it has none",
          "[core][measure]")
{
    const Measure measure = halfTranslated();
    CHECK(bandLabel(measure, 10.0, "de") == "Mittel");
    CHECK(bandLabel(measure, 10.0) == "Moderate");
    CHECK(bandLabel(measure, 9.0, "de") == "Mild");
    CHECK(bandLabel(measure, 27.0, "de") == "severe");
    CHECK(bandLabel(measure, 27.5, "de").empty());
    CHECK(bandLabel(measure, -0.5).empty());
    CHECK(bandLabel(*findShipped("ors"), 10.0).empty());
}

TEST_CASE("a measure whose form has no texts names its lines by their labels", "[core][measure]")
{
    Measure ors = *findShipped("ors");
    const auto first = itemsOf(ors).front().id;
    CHECK(itemLabel(ors, first) == "Line 1");
    ors.profile.labels["de"]["input." + first] = "Zeile 1";
    CHECK(itemLabel(ors, first, "de") == "Zeile 1");
    ors.profile.labels.clear();
    CHECK(itemLabel(ors, first, "de") == first);
    CHECK(scoreLabel(ors, "total", "de") == "total");
}
