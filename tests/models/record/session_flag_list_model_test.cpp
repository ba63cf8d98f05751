// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/session_flag_list_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the list of a session's flags keeps the model contract", "[models][record]")
{
    SessionFlagListModel flags;
    flags.setLines({FlagLine{}, FlagLine{}});
    checkListContract(flags, {"flagId", "status", "kind", "whose", "sentence", "next"}, [&] {
        flags.setLines({});
    });
}

TEST_CASE("each role of a session's flag gives its own words, and the mark as a number",
          "[models][record]")
{
    SessionFlagListModel flags;
    flags.setLines({{.id = QStringLiteral("an id"),
                     .mark = Mark::Rupture,
                     .kind = QStringLiteral("a kind"),
                     .whose = QStringLiteral("somebody's"),
                     .sentence = QStringLiteral("a sentence"),
                     .next = QStringLiteral("a step")}});
    CHECK(textAt(flags, 0, "flagId") == "an id");
    CHECK(valueAt(flags, 0, "status").toInt() == 4);
    CHECK(textAt(flags, 0, "kind") == "a kind");
    CHECK(textAt(flags, 0, "whose") == "somebody's");
    CHECK(textAt(flags, 0, "sentence") == "a sentence");
    CHECK(textAt(flags, 0, "next") == "a step");
}
