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

TEST_CASE("a vault is called by its folder's own name, however its path is written",
          "[models][path]")
{
    const auto name = [](const char* path) {
        return vaultName(QString::fromLatin1(path)).toStdString();
    };
    CHECK(name("/srv/Practice.soundings") == "Practice");
    CHECK(name("/srv/Practice.soundings/") == "Practice");
    CHECK(name("/srv//Practice.soundings//") == "Practice");
    CHECK(name("/srv/Practice.soundings/backups/..") == "Practice");
    CHECK(name("Practice.soundings") == "Practice");
    CHECK(name("./Practice.soundings/.") == "Practice");
    // Only our own ending goes.
    CHECK(name("/srv/St. Mary") == "St. Mary");
    CHECK(name("/srv/my.practice") == "my.practice");
    CHECK(name("/srv/.soundings") == ".soundings");
    CHECK(name("/") == "/");
    CHECK(name("").empty());
}

TEST_CASE("a path is shown from the root of the disk on", "[models][path]")
{
    CHECK(wholePath(QStringLiteral("Practice.soundings/")) ==
          QDir::currentPath() + QStringLiteral("/Practice.soundings"));
    CHECK(wholePath(QStringLiteral("/srv/a//b/../c/")) == QStringLiteral("/srv/a/c"));
    CHECK(wholePath(QString()).isEmpty());
}

TEST_CASE("letters of every language survive the way to the disk and back", "[models][path]")
{
    const QString name = QString::fromUtf8("/srv/Prax\xC3\xADs \xE5\xBF\x83");
    CHECK(textOf(pathOf(name)) == name);
}
