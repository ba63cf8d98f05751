// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/open_vault_model.h"
#include "tests/models/test_vault.h"

#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;
using soundings::core::Role;

TEST_CASE("the right passphrase opens the vault and the pages of the role", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Supervisor});
    REQUIRE(vault.signIn());
    CHECK(vault.application().vault()->isMadeUp());
    CHECK(vault.application().vault()->name() == QStringLiteral("Test"));
    CHECK(vault.application().navigation()->page() == Page::Supervision);
}

TEST_CASE("a wrong passphrase is said at its field and keeps what else was typed", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    OpenVaultModel& form = *vault.application().openVault();
    QSignalSpy refused(&form, &OpenVaultModel::refused);

    CHECK_FALSE(vault.signIn(TestVault::userName(), QStringLiteral("not the passphrase")));
    CHECK_FALSE(form.passphraseProblem().isEmpty());
    CHECK(form.failure().isEmpty());
    CHECK(refused.count() == 1);
    CHECK(form.userName() == TestVault::userName());
    CHECK(form.directory() == vault.directory());

    CHECK(vault.signIn());
    CHECK(form.passphraseProblem().isEmpty());
}

TEST_CASE("a name nobody has is answered like a wrong passphrase", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    REQUIRE_FALSE(vault.signIn(TestVault::userName(), QStringLiteral("not the passphrase")));
    const QString wrong = vault.application().openVault()->passphraseProblem();
    REQUIRE_FALSE(vault.signIn(QStringLiteral("Nobody"), TestVault::passphrase()));
    CHECK(vault.application().openVault()->passphraseProblem() == wrong);
}

TEST_CASE("a folder without a vault is said in a sentence", "[models][door]")
{
    TestVault vault;
    CHECK_FALSE(vault.signIn());
    CHECK_FALSE(vault.application().openVault()->failure().isEmpty());
    CHECK(vault.application().vault()->stage() == VaultModel::Unlock);
}

TEST_CASE("a vault that is open elsewhere is not opened twice", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    REQUIRE(vault.signIn());
    const FixedClock clock(soundings::core::Date(2026, 3, 31));
    Application second(clock, vault.folder() + QStringLiteral("/second.ini"));
    second.openVault()->setDirectory(vault.directory());
    second.openVault()->setUserName(TestVault::userName());
    second.openVault()->open(TestVault::passphrase());
    REQUIRE(waitFor([&] { return !second.isBusy(); }));
    CHECK(second.openVault()->failure().contains(QStringLiteral("only one program at a time")));
}

TEST_CASE("nothing typed is said at each field and asks no vault", "[models][door]")
{
    TestVault vault;
    OpenVaultModel& form = *vault.application().openVault();
    form.open(QString());
    CHECK_FALSE(form.isBusy());
    CHECK_FALSE(form.directoryProblem().isEmpty());
    CHECK_FALSE(form.userProblem().isEmpty());
    CHECK_FALSE(form.passphraseProblem().isEmpty());
}

TEST_CASE("records that were cut short are said and not opened", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    QFile records(vault.directory() + QStringLiteral("/records.db"));
    REQUIRE(records.resize(records.size() / 2));
    CHECK_FALSE(vault.signIn());
    CHECK_FALSE(vault.application().openVault()->failure().isEmpty());
}
