// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/session_score_list_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the list of a session's scores keeps the model contract", "[models][record]")
{
    SessionScoreListModel scores;
    scores.setLines({ScoreLine{}, ScoreLine{}});
    checkListContract(
        scores, {"measure", "whose", "now", "before", "compared"}, [&] { scores.setLines({}); });
}

TEST_CASE("each role of a session's score gives its own words", "[models][record]")
{
    SessionScoreListModel scores;
    scores.setLines({{.measure = QStringLiteral("PHQ-9"),
                      .whose = QStringLiteral("somebody's"),
                      .now = QStringLiteral("14 of 27"),
                      .before = QStringLiteral("20 of 27"),
                      .compared = QStringLiteral("better")}});
    CHECK(textAt(scores, 0, "measure") == "PHQ-9");
    CHECK(textAt(scores, 0, "whose") == "somebody's");
    CHECK(textAt(scores, 0, "now") == "14 of 27");
    CHECK(textAt(scores, 0, "before") == "20 of 27");
    CHECK(textAt(scores, 0, "compared") == "better");
}
