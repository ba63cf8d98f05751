// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/recover_vault_model.h"
#include "tests/models/test_vault.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

namespace {

const QString Next = QStringLiteral("seven quiet herons wade");

/// A vault that was made in the window and locked, with what stood on its sheet.
struct Lost
{
    Lost()
    {
        NewVaultModel& form = *vault.application().newVault();
        vault.application().vault()->create();
        form.setFolder(vault.folder());
        form.setName(QStringLiteral("Made"));
        form.setUserName(QStringLiteral("Miriam"));
        form.create(TestVault::passphrase(), TestVault::passphrase());
        settle();
        REQUIRE(vault.application().vault()->stage() == VaultModel::Sheet);
        const QString sheet = vault.application().sheet()->text();
        groups = QRegularExpression(QStringLiteral("([0-9A-Z]{4}-){13}[0-9A-Z]{4}"))
                     .match(sheet)
                     .captured(0);
        words =
            QRegularExpression(QStringLiteral("(\\s+[a-z]{5}\\b){17}")).match(sheet).captured(0);
        vault.application().sheet()->putAway();
        vault.application().vault()->lock();
        vault.application().vault()->recover();
    }

    RecoverVaultModel& form() { return *vault.application().recoverVault(); }

    void settle()
    {
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
    }

    TestVault vault;
    QString groups;
    QString words;
};

} // namespace

TEST_CASE("the recovery key opens the vault with a new passphrase, as groups and as words",
          "[models][door][recovery]")
{
    Lost lost;
    REQUIRE_FALSE(lost.groups.isEmpty());
    REQUIRE_FALSE(lost.words.isEmpty());
    for (const QString& key : {lost.groups.toLower(), lost.words}) {
        CHECK(lost.form().userName() == QStringLiteral("Miriam"));
        lost.form().recover(key, Next, Next);
        lost.settle();
        CHECK(lost.form().failure().isEmpty());
        REQUIRE(lost.vault.application().vault()->stage() == VaultModel::Open);
        lost.vault.application().vault()->lock();
        lost.vault.application().vault()->recover();
    }
    OpenVaultModel& door = *lost.vault.application().openVault();
    door.open(TestVault::passphrase());
    lost.settle();
    CHECK_FALSE(door.passphraseProblem().isEmpty());
    door.open(Next);
    lost.settle();
    CHECK(lost.vault.application().vault()->stage() == VaultModel::Open);
}

TEST_CASE("a mistyped recovery key is said at its field before anything is asked of the vault",
          "[models][door][recovery]")
{
    Lost lost;
    QString mistyped = lost.groups;
    mistyped[0] = mistyped[0] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
    lost.form().recover(mistyped, Next, Next);
    CHECK_FALSE(lost.form().isBusy());
    CHECK(lost.form().keyProblem().contains(QStringLiteral("slip")));
    lost.form().recover({}, QStringLiteral("short"), {});
    CHECK_FALSE(lost.form().keyProblem().isEmpty());
    CHECK_FALSE(lost.form().passphraseProblem().isEmpty());
    CHECK_FALSE(lost.form().againProblem().isEmpty());
    lost.form().setUserName(QStringLiteral("Nobody"));
    lost.form().recover(lost.groups, Next, Next);
    lost.settle();
    CHECK(lost.form().failure().contains(QStringLiteral("Nobody")));
    CHECK(lost.vault.application().vault()->stage() == VaultModel::Recover);
}
