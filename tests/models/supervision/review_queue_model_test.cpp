// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/supervision/review_queue_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the supervisor's queue keeps the model contract", "[models][supervision]")
{
    ReviewQueueModel queue;
    queue.setLines({ReviewLine{}, ReviewLine{}});
    checkListContract(queue,
                      {"flagId", "code", "therapist", "mark", "kind", "raised", "since", "work"},
                      [&] { queue.setLines({}); });
}

TEST_CASE("each role of the queue gives its own words", "[models][supervision]")
{
    ReviewQueueModel queue;
    queue.setLines({{.flagId = QStringLiteral("id"),
                     .code = QStringLiteral("K-017"),
                     .therapist = QStringLiteral("Miriam"),
                     .mark = 4,
                     .kind = QStringLiteral("a kind"),
                     .raised = QStringLiteral("then"),
                     .since = QStringLiteral("three since"),
                     .work = QStringLiteral("flagged")}});
    CHECK(textAt(queue, 0, "flagId") == "id");
    CHECK(textAt(queue, 0, "code") == "K-017");
    CHECK(textAt(queue, 0, "therapist") == "Miriam");
    CHECK(valueAt(queue, 0, "mark").toInt() == 4);
    CHECK(textAt(queue, 0, "kind") == "a kind");
    CHECK(textAt(queue, 0, "raised") == "then");
    CHECK(textAt(queue, 0, "since") == "three since");
    CHECK(textAt(queue, 0, "work") == "flagged");
}
