// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/application.h"
#include "app/workflow/open_vault.h"
#include "storage/sqlite/database.h"
#include "tests/models/test_vault.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;
using soundings::core::Role;

TEST_CASE("locking puts everything away at once and asks for the passphrase only", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    Application& application = vault.application();
    REQUIRE(vault.signIn());
    application.notice()->show(NoticeModel::Done, QStringLiteral("K-017 is stored."));

    application.vault()->lock();
    CHECK(application.vault()->stage() == VaultModel::Unlock);
    CHECK(application.vault()->isLocked());
    CHECK(application.navigation()->page() == Page::None);
    CHECK(application.notice()->text().isEmpty());
    CHECK(application.vault()->roles().empty());
    CHECK(application.openVault()->directory() == vault.directory());
    CHECK(application.openVault()->userName() == TestVault::userName());

    CHECK(vault.signIn());
    CHECK_FALSE(application.vault()->isLocked());
}

TEST_CASE("locking by hand asks before it forgets what was typed, locking for idleness does not",
          "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    Application& application = vault.application();
    NavigationModel& navigation = *application.navigation();
    REQUIRE(vault.signIn());
    const QSignalSpy asked(&navigation, &NavigationModel::leavingAsked);

    navigation.setUnsaved(true);
    application.lock();
    CHECK(asked.count() == 1);
    CHECK(application.vault()->stage() == VaultModel::Open);
    navigation.stay();
    CHECK(application.vault()->stage() == VaultModel::Open);
    CHECK(navigation.isUnsaved());

    application.lock();
    navigation.leave();
    CHECK(application.vault()->stage() == VaultModel::Unlock);
    CHECK(navigation.page() == Page::None);

    REQUIRE(vault.signIn());
    application.lock();
    CHECK(application.vault()->stage() == VaultModel::Unlock);

    // Nobody is there who could answer: the vault locks whatever is on the page.
    REQUIRE(vault.signIn());
    navigation.setUnsaved(true);
    application.vault()->lock();
    CHECK(application.vault()->stage() == VaultModel::Unlock);
    CHECK(asked.count() == 2);
}

TEST_CASE("a locked vault can be opened by somebody else", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    REQUIRE(vault.signIn());
    vault.application().vault()->lock();
    vault.application().vault()->welcome();
    CHECK(vault.application().vault()->stage() == VaultModel::Welcome);
    CHECK_FALSE(vault.application().vault()->isLocked());
}

TEST_CASE("the doors are shut while somebody is in", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    REQUIRE(vault.signIn());
    vault.application().vault()->welcome();
    vault.application().vault()->create();
    vault.application().vault()->unlock();
    CHECK(vault.application().vault()->stage() == VaultModel::Open);
}

TEST_CASE("locking twice, or without anybody in, does no harm", "[models][door]")
{
    TestVault vault;
    vault.application().vault()->lock();
    CHECK(vault.application().vault()->stage() == VaultModel::Welcome);
    vault.make({Role::Therapist});
    REQUIRE(vault.signIn());
    vault.application().vault()->lock();
    vault.application().vault()->lock();
    CHECK(vault.application().vault()->stage() == VaultModel::Unlock);
}

TEST_CASE("a vault named at the start stands at the door with its name", "[models][door]")
{
    TestVault vault;
    vault.application().suggest(vault.directory(), TestVault::userName());
    CHECK(vault.application().vault()->stage() == VaultModel::Unlock);
    CHECK_FALSE(vault.application().vault()->isLocked());
    CHECK(vault.application().openVault()->userName() == TestVault::userName());
}

TEST_CASE("the settings remember the folder of the vault and nobody's name", "[models][door]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    REQUIRE(vault.signIn());
    vault.application().vault()->lock();

    QFile settings(vault.folder() + QStringLiteral("/settings.ini"));
    // Written when the event loop comes to it.
    REQUIRE(waitFor([&] { return settings.exists(); }));
    REQUIRE(settings.open(QIODevice::ReadOnly));
    const QByteArray text = settings.readAll();
    CHECK(text.contains("Test.soundings"));
    CHECK_FALSE(text.contains(TestVault::userName().toUtf8()));
}

TEST_CASE("coming in makes the day's backup, once, and not of a made-up clinic",
          "[models][door][backup]")
{
    const auto backupsIn = [](const TestVault& vault) {
        return QDir(vault.directory() + QStringLiteral("/backups"))
            .entryList({QStringLiteral("automatic-*-2026-03-31.soundings-backup")}, QDir::Files);
    };
    TestVault vault;
    vault.make({Role::Therapist}, false);
    REQUIRE(vault.signIn());
    REQUIRE(waitFor([&] { return backupsIn(vault).size() == 1; }));
    const QStringList first = backupsIn(vault);
    vault.application().vault()->lock();
    REQUIRE(vault.signIn());
    vault.application().vault()->lock();
    REQUIRE(vault.signIn());
    CHECK(backupsIn(vault) == first);
    CHECK(vault.application().notice()->text().isEmpty());

    TestVault madeUp;
    madeUp.make({Role::Therapist});
    REQUIRE(madeUp.signIn());
    madeUp.application().vault()->lock();
    REQUIRE(madeUp.signIn());
    CHECK(backupsIn(madeUp).isEmpty());
}

TEST_CASE("a day's backup that cannot be made is said and keeps nobody out",
          "[models][door][backup]")
{
    TestVault vault;
    vault.make({Role::Therapist}, false);
    const QString folder = vault.directory() + QStringLiteral("/backups");
    REQUIRE(QDir().rmdir(folder));
    QFile inTheWay(folder);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    // Nobody else's business, so that nothing else is said about it.
    REQUIRE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner));
    REQUIRE(vault.signIn());
    REQUIRE(waitFor([&] { return !vault.application().notice()->text().isEmpty(); }));
    CHECK(vault.application().notice()->text().contains(folder));
    CHECK(vault.application().vault()->stage() == VaultModel::Open);
}

TEST_CASE("a day's backup of records that do not pass their check calls nothing safe",
          "[models][door][backup]")
{
    TestVault vault;
    vault.make({Role::Therapist}, false);
    {
        const auto signedIn =
            openVault(vault.directory().toStdString(),
                      TestVault::userName().toStdString(),
                      soundings::storage::Secret::fromText(TestVault::passphrase().toStdString()),
                      vault.clock());
        signedIn.vault().database().execute("UPDATE vault SET created_at = created_at + 1");
    }
    REQUIRE(vault.signIn());
    NoticeModel& notice = *vault.application().notice();
    REQUIRE(waitFor([&] { return !notice.text().isEmpty(); }));
    CHECK(notice.text().contains(QStringLiteral("did not pass its check")));
    CHECK_FALSE(notice.text().contains(QStringLiteral("safe")));
}

TEST_CASE("a vault that others on the computer can reach is told, and mended when asked",
          "[models][door][rights]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    const QString keys = vault.directory() + QStringLiteral("/keys.json");
    const auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    REQUIRE(QFile::setPermissions(keys, own | QFile::ReadGroup | QFile::ReadOther));
    REQUIRE(vault.signIn());
    NoticeModel& notice = *vault.application().notice();
    REQUIRE(waitFor([&] { return !notice.text().isEmpty(); }));
    CHECK(notice.text().contains(QStringLiteral("keys.json")));
    CHECK_FALSE(notice.actionText().isEmpty());
    notice.act();
    REQUIRE(waitFor([&] { return notice.kind() == NoticeModel::Done; }));
    CHECK(QFile::permissions(keys) == own);

    vault.application().vault()->lock();
    REQUIRE(vault.signIn());
    bool answered = false;
    vault.application().clinic().ask(
        &notice,
        [](SignedIn&) {},
        [&answered] { answered = true; },
        [&answered](const Failure&) { answered = true; });
    REQUIRE(waitFor([&answered] { return answered; }));
    CHECK(notice.text().isEmpty());
}
