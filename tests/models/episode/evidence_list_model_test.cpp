// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/evidence_list_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("a list of evidence keeps the model contract", "[models][why]")
{
    EvidenceListModel evidence;
    evidence.setLines({EvidenceLine{}, EvidenceLine{}});
    checkListContract(evidence,
                      {"heading",
                       "method",
                       "purpose",
                       "number",
                       "threshold",
                       "mark",
                       "verdict",
                       "reason",
                       "inputs"},
                      [&] { evidence.setLines({}); });
}

TEST_CASE("each role of the evidence gives its own words", "[models][why]")
{
    EvidenceListModel evidence;
    evidence.setLines({{.heading = QStringLiteral("a heading"),
                        .method = QStringLiteral("a method"),
                        .purpose = QStringLiteral("a purpose"),
                        .number = QStringLiteral("11"),
                        .threshold = QStringLiteral("5 or more"),
                        .mark = 3,
                        .verdict = QStringLiteral("Yes"),
                        .source = QStringLiteral("a source"),
                        .reason = QStringLiteral("a reason"),
                        .inputs = QStringLiteral("some inputs")}});
    CHECK(textAt(evidence, 0, "heading") == "a heading");
    CHECK(textAt(evidence, 0, "method") == "a method");
    CHECK(textAt(evidence, 0, "purpose") == "a purpose");
    CHECK(textAt(evidence, 0, "number") == "11");
    CHECK(textAt(evidence, 0, "threshold") == "5 or more");
    CHECK(valueAt(evidence, 0, "mark").toInt() == 3);
    CHECK(textAt(evidence, 0, "verdict") == "Yes");
    CHECK(textAt(evidence, 0, "reason") == "a reason");
    CHECK(textAt(evidence, 0, "inputs") == "some inputs");
}
