// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/due_list_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the list of who is due keeps what a delegate relies on", "[models][retention]")
{
    DueListModel list;
    list.setLines({{.code = QStringLiteral("K-001"),
                    .lastEnd = QStringLiteral("3 Mar 2016"),
                    .dueSince = QStringLiteral("3 Mar 2026")}});
    CHECK(textAt(list, 0, "dueSince") == "3 Mar 2026");
    checkListContract(list, {"code", "lastEnd", "dueSince"}, [&list] { list.setLines({}); });
}
