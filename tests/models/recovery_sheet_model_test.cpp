// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/recovery_sheet_model.h"
#include "tests/models/test_vault.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the sheet is saved for its owner's eyes only", "[models][door]")
{
    TestVault vault;
    RecoverySheetModel& sheet = *vault.application().sheet();
    sheet.present({.text = QStringLiteral("the key"),
                   .page = QStringLiteral("<p>the key</p>"),
                   .qr = {QStringLiteral("#.")}});
    const QString file = vault.folder() + QStringLiteral("/sheet.txt");
    sheet.saveTo(QStringLiteral("file://") + file);
    CHECK(sheet.savedAs() == file);
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == "the key");
    CHECK((QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

TEST_CASE("a file that is there already is kept and the sheet is still shown", "[models][door]")
{
    TestVault vault;
    const QString name = vault.folder() + QStringLiteral("/letter.txt");
    QFile letter(name);
    REQUIRE(letter.open(QIODevice::WriteOnly));
    letter.write("dear");
    letter.close();

    RecoverySheetModel& sheet = *vault.application().sheet();
    sheet.present({.text = QStringLiteral("the key"),
                   .page = QStringLiteral("<p>the key</p>"),
                   .qr = {QStringLiteral("#.")}});
    sheet.saveTo(name);
    CHECK_FALSE(sheet.failure().isEmpty());
    CHECK(sheet.savedAs().isEmpty());
    CHECK(sheet.text() == QStringLiteral("the key"));
    CHECK(QFileInfo(name).size() == 4);
}

TEST_CASE("a name that ends in .html gets the page for the printer", "[models][door]")
{
    TestVault vault;
    RecoverySheetModel& sheet = *vault.application().sheet();
    sheet.present({.text = QStringLiteral("the key"),
                   .page = QStringLiteral("<p>the key</p>"),
                   .qr = {QStringLiteral("#.")}});
    QFile saved(vault.folder() + QStringLiteral("/sheet.html"));
    sheet.saveTo(saved.fileName());
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == "<p>the key</p>");
}

TEST_CASE("a sheet that is put away is gone", "[models][door]")
{
    TestVault vault;
    RecoverySheetModel& sheet = *vault.application().sheet();
    sheet.present({.text = QStringLiteral("the key"),
                   .page = QStringLiteral("<p>the key</p>"),
                   .qr = {QStringLiteral("#.")}});
    QSignalSpy done(&sheet, &RecoverySheetModel::putAwayDone);
    sheet.putAway();
    CHECK(sheet.text().isEmpty());
    CHECK(sheet.qr().isEmpty());
    CHECK(done.count() == 1);
}
