// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/audit/audit_list_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the entries of the audit keep the model contract", "[models][audit]")
{
    AuditListModel lines;
    lines.setLines({AuditLine{}, AuditLine{}});
    checkListContract(
        lines, {"number", "when", "who", "what", "record"}, [&] { lines.setLines({}); });
}

TEST_CASE("each role of an entry gives its own words", "[models][audit]")
{
    AuditListModel lines;
    lines.setLines({{.number = QStringLiteral("17"),
                     .when = QStringLiteral("then"),
                     .who = QStringLiteral("Miriam"),
                     .what = QStringLiteral("Looked at a case"),
                     .record = QStringLiteral("ab12")}});
    CHECK(textAt(lines, 0, "number") == "17");
    CHECK(textAt(lines, 0, "when") == "then");
    CHECK(textAt(lines, 0, "who") == "Miriam");
    CHECK(textAt(lines, 0, "what") == "Looked at a case");
    CHECK(textAt(lines, 0, "record") == "ab12");
}
