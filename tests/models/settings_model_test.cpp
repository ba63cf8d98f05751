// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/settings_model.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace soundings::app;

namespace {

struct Folder
{
    QTemporaryDir dir;
    QString file = dir.filePath(QStringLiteral("settings.ini"));

    void write(const char* text) const
    {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
};

} // namespace

TEST_CASE("without a file everything is as the system has it", "[models][settings]")
{
    const Folder folder;
    const SettingsModel settings(folder.file);
    CHECK(settings.scheme() == SettingsModel::System);
    CHECK(settings.textScale() == 1.0);
    CHECK_FALSE(settings.reducedMotion());
    CHECK(settings.idleMinutes() == 5);
    CHECK(settings.recentVault().isEmpty());
}

TEST_CASE("what was set is there the next time", "[models][settings]")
{
    const Folder folder;
    {
        SettingsModel settings(folder.file);
        settings.setScheme(SettingsModel::Contrast);
        settings.setTextScale(1.5);
        settings.setReducedMotion(true);
        settings.setIdleMinutes(2);
        settings.setRecentVault(QStringLiteral("/srv/Practice.soundings"));
    }
    const SettingsModel settings(folder.file);
    CHECK(settings.scheme() == SettingsModel::Contrast);
    CHECK(settings.textScale() == 1.5);
    CHECK(settings.reducedMotion());
    CHECK(settings.idleMinutes() == 2);
    CHECK(settings.recentVault() == QStringLiteral("/srv/Practice.soundings"));
}

TEST_CASE("a vault cannot be set never to lock, nor a text too small to read", "[models][settings]")
{
    const Folder folder;
    SettingsModel settings(folder.file);
    settings.setIdleMinutes(0);
    CHECK(settings.idleMinutes() == 1);
    settings.setIdleMinutes(100000);
    CHECK(settings.idleMinutes() == 15);
    settings.setTextScale(0.01);
    CHECK(settings.textScale() == 0.8);
    settings.setTextScale(std::numeric_limits<double>::infinity());
    CHECK(settings.textScale() == 2.0);
    settings.setTextScale(std::numeric_limits<double>::quiet_NaN());
    CHECK(settings.textScale() == 2.0);
}

TEST_CASE("a settings file somebody broke counts as not set", "[models][settings]")
{
    const Folder folder;
    folder.write("[appearance]\nscheme=Plaid\ntextScale=nan\n[lock]\nidleMinutes=never\n");
    const SettingsModel settings(folder.file);
    CHECK(settings.scheme() == SettingsModel::System);
    CHECK(settings.textScale() == 1.0);
    CHECK(settings.idleMinutes() == SettingsModel::DefaultIdleMinutes);
}

TEST_CASE("a settings file that asks for a thousand minutes gets fifteen", "[models][settings]")
{
    const Folder folder;
    folder.write("[lock]\nidleMinutes=1000\n");
    CHECK(SettingsModel(folder.file).idleMinutes() == 15);
}

TEST_CASE("colours for this time only are not stored", "[models][settings]")
{
    const Folder folder;
    {
        SettingsModel settings(folder.file);
        QSignalSpy changed(&settings, &SettingsModel::schemeChanged);
        settings.setSchemeForNow(SettingsModel::Dark);
        CHECK(settings.scheme() == SettingsModel::Dark);
        CHECK(changed.count() == 1);
    }
    CHECK(SettingsModel(folder.file).scheme() == SettingsModel::System);
}
