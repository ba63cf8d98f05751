// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/path_text.h"
#include "app/models/restore_vault_model.h"
#include "app/workflow/back_up_vault.h"
#include "app/workflow/erase_client.h"
#include "tests/models/record/case_maker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::Role;

namespace {

/// A vault with K-001 and K-002, and a backup of it; K-001 may have been erased since. Nobody is
/// in.
struct Loss
{
    explicit Loss(bool erasesSince = false)
    {
        vault.make({Role::Therapist, Role::Manager});
        REQUIRE(vault.signIn());
        makeCase(vault.application(), "K-001", {"soundings-alliance-client"});
        makeCase(vault.application(), "K-002", {"soundings-alliance-client"});
        REQUIRE(QDir(vault.folder()).mkdir(QStringLiteral("stick")));
        REQUIRE(onVault(vault.application(), [this](SignedIn& signedIn) {
            return backUpVault(signedIn, pathOf(file())).header.auditNumber;
        }));
        if (erasesSince) {
            REQUIRE(onVault(vault.application(), [](SignedIn& signedIn) {
                return eraseClient(signedIn, {.code = "K-001", .sharedTexts = {}}).code;
            }));
        }
        vault.application().vault()->lock();
        vault.application().vault()->restore();
        form().setFolder(vault.folder() + QStringLiteral("/stick"));
        form().setName(QStringLiteral("Again"));
        form().setUserName(TestVault::userName());
        form().setFile(file());
        settle();
    }

    RestoreVaultModel& form() { return *vault.application().restoreVault(); }

    QString file() const { return vault.folder() + QStringLiteral("/stick/copy.soundings-backup"); }

    void settle()
    {
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
    }

    void restore(const QString& passphrase = TestVault::passphrase())
    {
        form().restore(passphrase);
        settle();
    }

    QString made() const { return vault.folder() + QStringLiteral("/stick/Again.soundings"); }

    TestVault vault;
};

} // namespace

TEST_CASE("a backup becomes a vault whose door is next", "[models][door][restore]")
{
    Loss loss;
    CHECK(loss.form().about().contains(QStringLiteral("2026")));
    CHECK(loss.form().path() == loss.made());
    loss.restore();
    CHECK(loss.form().failure().isEmpty());
    REQUIRE(loss.form().restored() == loss.made());
    CHECK_FALSE(loss.form().isRunning());
    loss.form().open();
    CHECK(loss.vault.application().vault()->stage() == VaultModel::Unlock);
    OpenVaultModel& door = *loss.vault.application().openVault();
    CHECK(door.directory() == loss.made());
    CHECK(door.userName() == TestVault::userName());
    CHECK(loss.form().file().isEmpty());
    CHECK(loss.form().restored().isEmpty());
    door.open(TestVault::passphrase());
    loss.settle();
    loss.settle();
    CHECK(loss.vault.application().vault()->stage() == VaultModel::Open);
    loss.settle();
    CHECK(loss.vault.application().caseload()->cases()->rowCount() == 2);
}

TEST_CASE("whoever was erased since is left out where the list is found, and else it is said",
          "[models][door][restore]")
{
    Loss loss(true);
    // Beside the backup there is none.
    loss.restore();
    REQUIRE_FALSE(loss.form().restored().isEmpty());
    CHECK(loss.form().isErasedUnknown());
    CHECK(loss.form().outcome().contains(QStringLiteral("again")));

    loss.form().clear();
    loss.form().setFolder(loss.vault.folder() + QStringLiteral("/stick"));
    loss.form().setName(QStringLiteral("Third"));
    loss.form().setUserName(TestVault::userName());
    loss.form().setFile(loss.file());
    loss.form().setListPlace(loss.vault.directory());
    loss.settle();
    loss.restore();
    CHECK(loss.form().failure().isEmpty());
    REQUIRE_FALSE(loss.form().restored().isEmpty());
    CHECK_FALSE(loss.form().isErasedUnknown());
    CHECK(loss.form().outcome().startsWith(QStringLiteral("1 ")));
    loss.form().open();
    loss.vault.application().openVault()->open(TestVault::passphrase());
    loss.settle();
    loss.settle();
    loss.settle();
    CHECK(loss.vault.application().caseload()->cases()->rowCount() == 1);
}

TEST_CASE("a list that is not to be trusted stops the work until going on is allowed",
          "[models][door][restore]")
{
    Loss loss(true);
    const QDir backups(loss.vault.directory() + QStringLiteral("/backups"));
    const QStringList lists = backups.entryList({QStringLiteral("*.soundings-list")});
    REQUIRE(lists.size() == 1);
    QFile list(loss.vault.folder() + QStringLiteral("/stick/") + lists.front());
    REQUIRE(QFile::copy(backups.filePath(lists.front()), list.fileName()));
    REQUIRE(list.open(QIODevice::ReadWrite));
    list.seek(list.size() - 1);
    list.write("?");
    list.close();
    CHECK_FALSE(loss.form().isListDoubtful());
    loss.restore();
    CHECK(loss.form().restored().isEmpty());
    CHECK(loss.form().isListDoubtful());
    CHECK(loss.form().failure().contains(lists.front()));
    CHECK_FALSE(QDir(loss.made()).exists());
    loss.form().setErasedMayReturn(true);
    loss.restore();
    REQUIRE_FALSE(loss.form().restored().isEmpty());
    CHECK(loss.form().isErasedUnknown());
}

TEST_CASE("what is missing is said at its field before anything is tried",
          "[models][door][restore]")
{
    TestVault vault;
    RestoreVaultModel& form = *vault.application().restoreVault();
    form.setFolder({});
    form.setName(QStringLiteral("a/b"));
    form.restore({});
    CHECK_FALSE(form.isBusy());
    for (const QString& problem : {form.fileProblem(),
                                   form.folderProblem(),
                                   form.nameProblem(),
                                   form.userProblem(),
                                   form.passphraseProblem()}) {
        CHECK_FALSE(problem.isEmpty());
    }
}

TEST_CASE("a wrong passphrase, another file and a folder that is there are each said",
          "[models][door][restore]")
{
    Loss loss;
    const QSignalSpy refused(&loss.form(), &RestoreVaultModel::refused);
    loss.restore(QStringLiteral("not the passphrase at all"));
    CHECK_FALSE(loss.form().passphraseProblem().isEmpty());
    CHECK(loss.form().failure().isEmpty());
    CHECK(refused.count() == 1);

    loss.form().setName(QStringLiteral("Taken"));
    REQUIRE(QDir(loss.vault.folder()).mkpath(QStringLiteral("stick/Taken.soundings/of-others")));
    loss.restore();
    CHECK_FALSE(loss.form().failure().isEmpty());
    CHECK(loss.form().restored().isEmpty());

    QFile other(loss.vault.folder() + QStringLiteral("/letter.txt"));
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write("dear");
    other.close();
    loss.form().setFile(other.fileName());
    loss.settle();
    CHECK(loss.form().about().isEmpty());
    CHECK(loss.form().fileProblem().contains(QStringLiteral("no backup")));
    CHECK_FALSE(QDir(loss.made()).exists());
}

TEST_CASE("what is stopped leaves nothing and says nothing", "[models][door][restore]")
{
    Loss loss;
    loss.form().restore(TestVault::passphrase());
    CHECK(loss.form().isRunning());
    loss.form().stop();
    loss.settle();
    CHECK_FALSE(loss.form().isRunning());
    CHECK(loss.form().restored().isEmpty());
    CHECK(loss.form().failure().isEmpty());
    CHECK_FALSE(QDir(loss.made()).exists());
    CHECK(QDir(loss.vault.folder() + QStringLiteral("/stick"))
              .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
              .size() == 1);
    loss.restore();
    CHECK(loss.form().restored() == loss.made());
}
