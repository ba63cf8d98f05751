// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/entry_list_model.h"
#include "tests/models/list_contract.h"

#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("a list of entries keeps the model contract", "[models][case]")
{
    EntryListModel entries;
    entries.setEntries({Entry{}, Entry{}});
    checkListContract(entries, {"heading", "words"}, [&] { entries.setEntries({}); });
}

TEST_CASE("an entry keeps its lines, and the count is told whenever the list changes",
          "[models][case]")
{
    EntryListModel entries;
    const QSignalSpy counted(&entries, &EntryListModel::countChanged);
    CHECK(entries.count() == 0);
    entries.setEntries({{.heading = QStringLiteral("Session 2"), .text = {}},
                        {.heading = QStringLiteral("Session 1"), .text = QStringLiteral("a\nb")}});
    CHECK(entries.count() == 2);
    CHECK(counted.count() == 1);
    CHECK(textAt(entries, 0, "heading") == "Session 2");
    CHECK(textAt(entries, 0, "words").empty());
    CHECK(textAt(entries, 1, "words") == "a\nb");
}
