// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/backup/backups_model.h"
#include "app/models/path_text.h"
#include "app/models/words/flag_words.h"
#include "tests/models/record/case_maker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include <future>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::Role;

namespace {

/// Somebody with these roles at the settings of a vault of which backups are made.
struct Archivist
{
    explicit Archivist(const std::set<Role>& roles, bool madeUp = false)
    {
        vault.make(roles, madeUp);
        REQUIRE(vault.signIn());
        goToSettings();
    }

    Application& application() { return vault.application(); }

    BackupsModel& model() { return *application().backups(); }

    BackupByHandModel& byHand() { return *model().byHand(); }

    void goToSettings()
    {
        application().navigation()->goTo(Page::Measures);
        application().navigation()->goTo(Page::Settings);
        settle();
    }

    /// What is asked for after an answer has its answer too.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            REQUIRE(waitFor([this] { return !application().isBusy(); }));
        }
        // Behind whatever the vault's thread was given before.
        REQUIRE(onVault(application(), [](SignedIn&) { return true; }));
    }

    QString folder(const QString& name)
    {
        const QString path = vault.folder() + u'/' + name;
        REQUIRE(QDir().mkpath(path));
        return path;
    }

    static QStringList filesIn(const QString& folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden);
    }

    TestVault vault;
};

const QString DaysFile = QStringLiteral("automatic-*-2026-03-31.soundings-backup");

} // namespace

TEST_CASE("a manager sees when the last backup was made, where they are and how many are kept",
          "[models][backup]")
{
    Archivist archivist({Role::Manager});
    const BackupsModel& model = archivist.model();
    REQUIRE(model.isLoaded());
    CHECK(model.mark() == static_cast<int>(Mark::Good));
    CHECK(model.standing().contains(QStringLiteral("made and verified")));
    CHECK(model.ownFolder() == archivist.vault.directory() + QStringLiteral("/backups"));
    CHECK(model.ownWords().contains(QStringLiteral("31 Mar 2026")));
    CHECK_FALSE(model.doesOwnFail());
    for (const char* number : {"7 days", "4 weeks", "12 months"}) {
        CHECK(model.rule().contains(QLatin1String(number)));
    }
    CHECK(model.secondFolder().isEmpty());
    CHECK(model.secondWords().contains(QStringLiteral("No second folder")));
    archivist.application().vault()->lock();
    CHECK_FALSE(model.isLoaded());
    CHECK(model.ownFolder().isEmpty());
    CHECK(archivist.byHand().file().isEmpty());
}

TEST_CASE("nobody but a manager sees the backups or says where they go", "[models][backup]")
{
    Archivist archivist({Role::Therapist, Role::Supervisor});
    CHECK_FALSE(archivist.model().isLoaded());
    CHECK(archivist.model().failure().isEmpty());
    CHECK(archivist.byHand().file().isEmpty());
    archivist.model().chooseSecond(archivist.folder(QStringLiteral("stick")));
    archivist.settle();
    CHECK_FALSE(archivist.model().folderProblem().isEmpty());
    archivist.byHand().setFile(archivist.vault.folder() + QStringLiteral("/mine"));
    archivist.byHand().backUp();
    archivist.settle();
    CHECK_FALSE(archivist.byHand().problem().isEmpty());
    CHECK(Archivist::filesIn(archivist.vault.folder())
              .filter(QStringLiteral("soundings-backup"))
              .isEmpty());
}

TEST_CASE("a made-up clinic has no daily backups, and that is no alarm", "[models][backup]")
{
    Archivist archivist({Role::Manager}, true);
    REQUIRE(archivist.model().isLoaded());
    CHECK(archivist.model().standing().contains(QStringLiteral("made-up")));
    CHECK(archivist.model().mark() == static_cast<int>(Mark::Unknown));
    CHECK_FALSE(archivist.model().doesOwnFail());
}

TEST_CASE("a second folder is chosen with its first copy, told when it is away, and dropped",
          "[models][backup]")
{
    Archivist archivist({Role::Manager});
    BackupsModel& model = archivist.model();
    const QString stick = archivist.folder(QStringLiteral("stick"));
    const QSignalSpy decided(&model, &BackupsModel::decided);
    model.chooseSecond(QStringLiteral("file://") + stick);
    CHECK(model.firstCopy()->isRunning());
    archivist.settle();
    CHECK(model.folderProblem().isEmpty());
    CHECK(decided.count() == 1);
    CHECK_FALSE(model.firstCopy()->isRunning());
    CHECK(model.secondFolder() == QDir(stick).canonicalPath());
    CHECK_FALSE(model.doesSecondFail());
    CHECK(QDir(stick).entryList({DaysFile}).size() == 1);
    CHECK(model.secondWords().contains(QStringLiteral("31 Mar 2026")));

    const QString drawer = archivist.vault.folder() + QStringLiteral("/drawer");
    REQUIRE(QDir().rename(stick, drawer));
    archivist.goToSettings();
    CHECK(model.doesSecondFail());
    CHECK(model.secondWords().contains(QStringLiteral("Connect its disk")));
    CHECK(model.mark() == static_cast<int>(Mark::Good));
    // Coming in tells it too, and leads there.
    archivist.application().vault()->lock();
    REQUIRE(archivist.vault.signIn());
    NoticeModel& notice = *archivist.application().notice();
    REQUIRE(waitFor([&] { return notice.text().contains(QStringLiteral("stick")); }));
    CHECK_FALSE(notice.actionText().isEmpty());
    notice.act();
    CHECK(archivist.application().navigation()->page() == Page::Settings);
    archivist.settle();
    CHECK(model.doesSecondFail());
    CHECK_FALSE(model.doesOwnFail());

    model.dropSecond();
    archivist.settle();
    CHECK(model.secondFolder().isEmpty());
    CHECK_FALSE(model.doesSecondFail());
    CHECK(QDir(drawer).entryList({DaysFile}).size() == 1);
}

TEST_CASE("a folder that cannot be the second one is refused at its field", "[models][backup]")
{
    Archivist archivist({Role::Manager});
    BackupsModel& model = archivist.model();
    for (const QString& folder : {QString(),
                                  QStringLiteral("   "),
                                  archivist.vault.folder() + QStringLiteral("/nowhere"),
                                  archivist.vault.directory(),
                                  archivist.vault.directory() + QStringLiteral("/backups")}) {
        INFO(folder.toStdString());
        model.chooseSecond(folder);
        archivist.settle();
        CHECK_FALSE(model.folderProblem().isEmpty());
        CHECK_FALSE(model.firstCopy()->isRunning());
        CHECK(model.secondFolder().isEmpty());
    }
    model.clearProblem();
    CHECK(model.folderProblem().isEmpty());
}

TEST_CASE("today's backup that failed is told beside its folder", "[models][backup]")
{
    TestVault vault;
    vault.make({Role::Manager}, false);
    const QString folder = vault.directory() + QStringLiteral("/backups");
    REQUIRE(QDir().rmdir(folder));
    QFile inTheWay(folder);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    REQUIRE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner));
    REQUIRE(vault.signIn());
    vault.application().navigation()->goTo(Page::Settings);
    const BackupsModel& model = *vault.application().backups();
    REQUIRE(waitFor([&] { return model.isLoaded() && model.doesOwnFail(); }));
    CHECK(model.mark() == static_cast<int>(Mark::Alarm));
    CHECK(model.standing().contains(QStringLiteral("by hand")));
}

TEST_CASE("a backup by hand is written where it was said, and restores", "[models][backup]")
{
    Archivist archivist({Role::Manager});
    BackupByHandModel& form = archivist.byHand();
    CHECK(form.file().endsWith(QStringLiteral("-2026-03-31.soundings-backup")));
    const QString place = archivist.folder(QStringLiteral("mine"));
    const QSignalSpy made(&form, &BackupByHandModel::made);
    form.setFile(place + QStringLiteral("/march"));
    form.backUp();
    CHECK(form.longWork()->isRunning());
    form.backUp();
    archivist.settle();
    CHECK(form.problem().isEmpty());
    CHECK(made.count() == 1);
    CHECK(Archivist::filesIn(place) == QStringList{QStringLiteral("march.soundings-backup")});
    CHECK(archivist.application().notice()->text().contains(QStringLiteral("verified")));
    CHECK(archivist.model().standing().contains(QStringLiteral("by hand")));

    // Nothing is written over.
    form.backUp();
    archivist.settle();
    CHECK(form.problem().contains(QStringLiteral("not written over")));
    CHECK(made.count() == 1);
    for (const QString& nowhere : {QString(), QStringLiteral(" "), place + u'/', place}) {
        form.setFile(nowhere);
        CHECK(form.problem().isEmpty());
        form.backUp();
        CHECK_FALSE(form.longWork()->isRunning());
        CHECK_FALSE(form.problem().isEmpty());
    }
    form.setFile(archivist.vault.directory() + QStringLiteral("/inside"));
    form.backUp();
    archivist.settle();
    CHECK(form.problem().contains(QStringLiteral("in the folder of a vault")));
    form.setFile(place + QStringLiteral("/no/such/folder"));
    form.backUp();
    archivist.settle();
    CHECK(form.problem().contains(QStringLiteral("no such folder")));

    // The way to restoring it leads over the door, and knows the vault that it is of.
    const QString directory = archivist.vault.directory();
    archivist.application().restoreBackup();
    CHECK(archivist.application().vault()->stage() == VaultModel::Restore);
    CHECK(archivist.application().restoreVault()->listPlace() == directory);
    CHECK(form.file().isEmpty());
}

TEST_CASE("a backup that is stopped, or left by locking, leaves nothing", "[models][backup]")
{
    Archivist archivist({Role::Manager});
    BackupByHandModel& form = archivist.byHand();
    const QString place = archivist.folder(QStringLiteral("mine"));
    for (const bool locks : {false, true}) {
        // The vault's thread is held up, so that the work has not begun before that.
        std::promise<void> letGo;
        archivist.application().clinic().work(
            &archivist.application(),
            [waiting = letGo.get_future().share()] { waiting.wait(); },
            [] {},
            [](const Failure&) {});
        form.setFile(place + QStringLiteral("/march"));
        form.backUp();
        REQUIRE(form.longWork()->isRunning());
        bool over = false;
        QObject::connect(&archivist.application().clinic(),
                         &Clinic::keysGone,
                         &archivist.application(),
                         [&over] { over = true; });
        if (locks) {
            archivist.application().vault()->lock();
            CHECK_FALSE(form.longWork()->isRunning());
        } else {
            form.longWork()->stop();
        }
        letGo.set_value();
        if (locks) {
            REQUIRE(waitFor([&over] { return over; }));
            REQUIRE(archivist.vault.signIn());
            archivist.goToSettings();
            CHECK(form.problem().contains(QStringLiteral("locked")));
        } else {
            archivist.settle();
            CHECK(form.problem().isEmpty());
        }
        CHECK_FALSE(form.longWork()->isRunning());
        CHECK(Archivist::filesIn(place).isEmpty());
        CHECK(QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
}
