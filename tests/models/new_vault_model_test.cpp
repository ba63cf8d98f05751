// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/new_vault_model.h"
#include "tests/models/test_vault.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

namespace {

NewVaultModel& filledIn(TestVault& vault)
{
    NewVaultModel& form = *vault.application().newVault();
    vault.application().vault()->create();
    form.setFolder(vault.folder());
    form.setName(QStringLiteral("Harbour Street"));
    form.setUserName(QStringLiteral(" Miriam "));
    return form;
}

} // namespace

TEST_CASE("a new vault shows its recovery sheet once and then the caseload", "[models][door]")
{
    TestVault vault;
    NewVaultModel& form = filledIn(vault);
    Application& application = vault.application();

    form.create(TestVault::passphrase(), TestVault::passphrase());
    CHECK(form.isBusy());
    REQUIRE(waitFor([&] { return application.vault()->stage() == VaultModel::Sheet; }));
    CHECK(QFileInfo(vault.folder() + QStringLiteral("/Harbour Street.soundings")).isDir());
    CHECK(application.sheet()->text().contains(QStringLiteral("Recovery key")));
    CHECK(application.navigation()->page() == Page::None);

    application.sheet()->putAway();
    CHECK(application.vault()->stage() == VaultModel::Open);
    CHECK(application.sheet()->text().isEmpty());
    CHECK(application.navigation()->page() == Page::Caseload);
    CHECK(application.vault()->userName() == QStringLiteral("Miriam"));
    CHECK(
        application.settings()->recentVault().endsWith(QStringLiteral("Harbour Street.soundings")));
}

TEST_CASE("whoever makes a vault may look after it", "[models][door]")
{
    TestVault vault;
    NewVaultModel& form = filledIn(vault);
    form.setTherapist(false);
    form.create(TestVault::passphrase(), TestVault::passphrase());
    REQUIRE(waitFor([&] { return !vault.application().isBusy(); }));
    vault.application().sheet()->putAway();
    CHECK(vault.application().navigation()->page() == Page::Clinic);
}

TEST_CASE("two passphrases that differ make nothing", "[models][door]")
{
    TestVault vault;
    NewVaultModel& form = filledIn(vault);
    form.create(TestVault::passphrase(), TestVault::passphrase() + QLatin1Char('x'));
    CHECK_FALSE(form.isBusy());
    CHECK_FALSE(form.againProblem().isEmpty());
    form.create(TestVault::passphrase(), QString());
    CHECK_FALSE(form.againProblem().isEmpty());
    CHECK(QDir(vault.folder()).entryList({QStringLiteral("*.soundings")}, QDir::Dirs).isEmpty());
}

TEST_CASE("a weak passphrase is refused with advice", "[models][door]")
{
    TestVault vault;
    NewVaultModel& form = filledIn(vault);
    for (const char* weak : {"", "short", "aaaaaaaaaaaaaaaaaaaa", "passwordpassword"}) {
        const QString passphrase = QString::fromLatin1(weak);
        form.create(passphrase, passphrase);
        CHECK_FALSE(form.isBusy());
        CHECK_FALSE(form.passphraseProblem().isEmpty());
    }
}

TEST_CASE("strength is said while typing and never called good while it is refused",
          "[models][door]")
{
    TestVault vault;
    NewVaultModel& form = filledIn(vault);
    CHECK(form.strength() == -1);
    form.assess(QStringLiteral("x"));
    CHECK(form.strength() == 0);
    form.assess(QStringLiteral("kT9#vQ2!mZ7"));
    CHECK(form.strength() <= 2);
    CHECK(form.advice().contains(QStringLiteral("4 more")));
    form.assess(TestVault::passphrase());
    CHECK(form.strength() >= 3);
    form.assess(QString());
    CHECK(form.strength() == -1);
}

TEST_CASE("weighing a passphrase as long as a page does not hold up the window", "[models][door]")
{
    TestVault vault;
    NewVaultModel& form = filledIn(vault);
    QElapsedTimer timer;
    timer.start();
    form.assess(QStringLiteral("lantern harbour violin mossy cartwheel ").repeated(250));
    CHECK(timer.elapsed() < 1000);
    CHECK(form.strength() == 4);
}

TEST_CASE("every empty field says what belongs there", "[models][door]")
{
    TestVault vault;
    NewVaultModel& form = *vault.application().newVault();
    form.setFolder(QString());
    form.setName(QStringLiteral("  "));
    form.setUserName(QString());
    form.create(QString(), QString());
    CHECK_FALSE(form.folderProblem().isEmpty());
    CHECK_FALSE(form.nameProblem().isEmpty());
    CHECK_FALSE(form.userProblem().isEmpty());
    CHECK_FALSE(form.passphraseProblem().isEmpty());
    CHECK(form.path().isEmpty());

    form.setName(QStringLiteral("a/b"));
    form.setUserName(QStringLiteral("Miriam"));
    CHECK(form.userProblem().isEmpty());
    form.create(QString(), QString());
    CHECK_FALSE(form.nameProblem().isEmpty());
}

TEST_CASE("a folder that is there already is not touched", "[models][door]")
{
    TestVault vault;
    NewVaultModel& form = filledIn(vault);
    REQUIRE(QDir(vault.folder()).mkpath(QStringLiteral("Harbour Street.soundings/mine")));
    form.create(TestVault::passphrase(), TestVault::passphrase());
    REQUIRE(waitFor([&] { return !form.isBusy(); }));
    CHECK_FALSE(form.failure().isEmpty());
    CHECK(vault.application().vault()->stage() == VaultModel::Create);
    CHECK(form.userName() == QStringLiteral(" Miriam "));
    CHECK(QFileInfo(vault.folder() + QStringLiteral("/Harbour Street.soundings/mine")).isDir());
}
