// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measures/measure_list_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the list of measures keeps the model contract", "[models][measures]")
{
    MeasureListModel measures;
    measures.setLines({MeasureLine{}, MeasureLine{}});
    checkListContract(measures,
                      {"measureId",
                       "acronym",
                       "fullName",
                       "kind",
                       "range",
                       "items",
                       "standing",
                       "limits",
                       "sources",
                       "licence"},
                      [&] { measures.setLines({}); });
}

TEST_CASE("each role of a measure gives its own words", "[models][measures]")
{
    MeasureListModel measures;
    measures.setLines({{.id = QStringLiteral("an id"),
                        .acronym = QStringLiteral("short"),
                        .name = QStringLiteral("long"),
                        .kind = QStringLiteral("a kind"),
                        .range = QStringLiteral("a range"),
                        .items = QStringLiteral("some items"),
                        .standing = QStringLiteral("a standing"),
                        .limits = QStringLiteral("some limits"),
                        .sources = QStringLiteral("some sources"),
                        .licence = QStringLiteral("a licence")}});
    CHECK(textAt(measures, 0, "measureId") == "an id");
    CHECK(textAt(measures, 0, "acronym") == "short");
    CHECK(textAt(measures, 0, "fullName") == "long");
    CHECK(textAt(measures, 0, "kind") == "a kind");
    CHECK(textAt(measures, 0, "range") == "a range");
    CHECK(textAt(measures, 0, "items") == "some items");
    CHECK(textAt(measures, 0, "standing") == "a standing");
    CHECK(textAt(measures, 0, "limits") == "some limits");
    CHECK(textAt(measures, 0, "sources") == "some sources");
    CHECK(textAt(measures, 0, "licence") == "a licence");
}
