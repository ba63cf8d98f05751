// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/notice_model.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;

TEST_CASE("an action of a message runs once and the message goes", "[models][notice]")
{
    NoticeModel notice;
    int undone = 0;
    notice.show(
        NoticeModel::Done, QStringLiteral("Archived."), QStringLiteral("Undo"), [&] { ++undone; });
    CHECK(notice.actionText() == QStringLiteral("Undo"));
    notice.act();
    notice.act();
    CHECK(undone == 1);
    CHECK(notice.text().isEmpty());
}

TEST_CASE("a message that was put away takes its action with it", "[models][notice]")
{
    NoticeModel notice;
    int undone = 0;
    notice.show(
        NoticeModel::Done, QStringLiteral("Archived."), QStringLiteral("Undo"), [&] { ++undone; });
    notice.dismiss();
    notice.act();
    CHECK(undone == 0);
}
