// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passphrase_model.h"
#include "tests/models/test_vault.h"

#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;
using soundings::core::Role;

namespace {

const QString Next = QStringLiteral("seven quiet herons wade");

struct Desk
{
    Desk()
    {
        vault.make({Role::Therapist});
        REQUIRE(vault.signIn());
    }

    PassphraseModel& form() { return *vault.application().passphrase(); }

    void change(const QString& current, const QString& next)
    {
        form().change(current, next, next);
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
    }

    bool opens(const QString& passphrase, const QString& keyFile)
    {
        vault.application().vault()->lock();
        vault.application().openVault()->setKeyFile(keyFile);
        return vault.signIn(TestVault::userName(), passphrase);
    }

    TestVault vault;
};

} // namespace

TEST_CASE("a new passphrase opens the vault and the old one does not", "[models][passphrase]")
{
    Desk desk;
    QSignalSpy changed(&desk.form(), &PassphraseModel::changed);
    desk.change(TestVault::passphrase(), Next);
    CHECK(changed.count() == 1);
    CHECK_FALSE(desk.opens(TestVault::passphrase(), {}));
    CHECK(desk.opens(Next, {}));
}

TEST_CASE("what is wrong is said at its field and nothing is changed", "[models][passphrase]")
{
    Desk desk;
    QSignalSpy refused(&desk.form(), &PassphraseModel::refused);
    desk.form().change({}, QStringLiteral("short"), QStringLiteral("other"));
    CHECK_FALSE(desk.form().isBusy());
    CHECK_FALSE(desk.form().currentProblem().isEmpty());
    CHECK_FALSE(desk.form().passphraseProblem().isEmpty());
    CHECK_FALSE(desk.form().againProblem().isEmpty());
    desk.change(QStringLiteral("not the passphrase"), Next);
    CHECK(refused.count() == 1);
    CHECK_FALSE(desk.form().currentProblem().isEmpty());
    CHECK(desk.form().failure().isEmpty());
    desk.change(TestVault::passphrase(), TestVault::passphrase());
    CHECK(desk.form().failure().contains(QStringLiteral("present passphrase")));
    // One's own name is the first thing that somebody would guess.
    desk.form().assess(QStringLiteral("MiriamMiriamMiriam"));
    CHECK(desk.form().strength() <= 2);
    CHECK(desk.opens(TestVault::passphrase(), {}));
}

TEST_CASE("a key file is drawn, asked for at the door, and dropped again",
          "[models][passphrase][keyfile]")
{
    Desk desk;
    const QString file = desk.vault.folder() + QStringLiteral("/miriam.key");
    desk.form().setWish(PassphraseModel::Draw);
    desk.form().change(TestVault::passphrase(), Next, Next);
    CHECK_FALSE(desk.form().newKeyFileProblem().isEmpty());
    desk.form().setNewKeyFile(QStringLiteral("file://") + file);
    desk.change(TestVault::passphrase(), Next);
    CHECK(QFile::exists(file));
    CHECK(desk.form().newKeyFile().isEmpty());
    CHECK_FALSE(desk.opens(Next, {}));
    CHECK_FALSE(desk.vault.application().openVault()->passphraseProblem().isEmpty());
    REQUIRE(desk.opens(Next, file));

    desk.form().setKeyFile(file);
    desk.form().setWish(PassphraseModel::Drop);
    desk.change(Next, Next);
    CHECK(desk.opens(Next, {}));
}

TEST_CASE("a file that is no key file is said, and not as damage of the vault",
          "[models][passphrase][keyfile]")
{
    Desk desk;
    CHECK_FALSE(desk.opens(TestVault::passphrase(), QStringLiteral("/nowhere/miriam.key")));
    const QString failure = desk.vault.application().openVault()->failure();
    CHECK(failure.contains(QStringLiteral("cannot be taken as the key file")));
    CHECK_FALSE(failure.contains(QStringLiteral("damaged")));
    CHECK(desk.opens(TestVault::passphrase(), {}));
}
