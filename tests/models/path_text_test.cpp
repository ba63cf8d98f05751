// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/path_text.h"

#include <QDir>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;

TEST_CASE("a folder may be typed or chosen", "[models][path]")
{
    CHECK(typedPath(QStringLiteral("  /srv/practice/ ")) == QStringLiteral("/srv/practice"));
    CHECK(typedPath(QStringLiteral("file:///srv/my%20practice")) ==
          QStringLiteral("/srv/my practice"));
    CHECK(typedPath(QStringLiteral("~")) == QDir::homePath());
    CHECK(typedPath(QStringLiteral("~/practice")) ==
          QDir::homePath() + QStringLiteral("/practice"));
    CHECK(typedPath(QStringLiteral("   ")).isEmpty());
}

TEST_CASE("a path stays as it is while it is typed, slash by slash", "[models][path]")
{
    QString field;
    for (const QChar letter : QStringLiteral("/srv//my practice/ ")) {
        field = shownPath(field + letter);
    }
    CHECK(field == QStringLiteral("/srv//my practice/ "));
    CHECK(shownPath(QStringLiteral("file:///srv/my%20practice")) ==
          QStringLiteral("/srv/my practice"));
}

TEST_CASE("letters of every language survive the way to the disk and back", "[models][path]")
{
    const QString name = QString::fromUtf8("/srv/Prax\xC3\xADs \xE5\xBF\x83");
    CHECK(textOf(pathOf(name)) == name);
}
