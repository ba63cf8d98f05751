// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passphrase_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;

TEST_CASE("a passphrase is its UTF-8, blanks and nought bytes included", "[models][door]")
{
    CHECK(secretOf(QString::fromUtf8(" \xC3\xBC\xE5\xBF\x83 ")).text() == " \xC3\xBC\xE5\xBF\x83 ");
    const QString withNought = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    CHECK(secretOf(withNought).size() == 3);
    CHECK(secretOf({}).isEmpty());
    CHECK(secretOf({}).text().empty());
}

TEST_CASE("the typed passphrase is left to the field it was typed into", "[models][door]")
{
    const QString typed = QStringLiteral("lantern harbour");
    const QString before = typed;
    static_cast<void>(secretOf(typed));
    CHECK(typed == before);
}
