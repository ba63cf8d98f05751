// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/path_text.h"
#include "app/models/vault_model.h"
#include "tests/models/test_vault.h"

#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

/// A model of its own beside the application's, which does the signing in.
struct Door
{
    explicit Door(bool madeUp = true)
    {
        vault.make({core::Role::Therapist, core::Role::Manager}, madeUp);
        REQUIRE(vault.signIn());
    }

    void enter(bool showSheet)
    {
        model.entered(pathOf(vault.directory()), showSheet);
        REQUIRE(waitFor([this] { return !model.isBusy(); }));
    }

    TestVault vault;
    VaultModel model{vault.application().clinic()};
};

} // namespace

TEST_CASE("every door is drawn by a file of its own, an open vault by none", "[models][door]")
{
    Door door;
    std::set<QUrl> files{door.model.source()};
    door.model.create();
    CHECK(files.insert(door.model.source()).second);
    door.model.unlock();
    CHECK(files.insert(door.model.source()).second);
    door.enter(true);
    CHECK(files.insert(door.model.source()).second);
    CHECK_FALSE(files.contains(QUrl()));
    door.model.sheetPutAway();
    CHECK(door.model.stage() == VaultModel::Open);
    CHECK(door.model.source().isEmpty());
}

TEST_CASE("nobody is in before the recovery sheet is put away", "[models][door]")
{
    Door door;
    const QSignalSpy opened(&door.model, &VaultModel::opened);
    door.model.sheetPutAway();
    CHECK(door.model.stage() == VaultModel::Welcome);

    door.enter(true);
    CHECK(door.model.stage() == VaultModel::Sheet);
    door.model.welcome();
    door.model.create();
    door.model.unlock();
    CHECK(door.model.stage() == VaultModel::Sheet);
    CHECK(opened.count() == 0);
    door.model.sheetPutAway();
    CHECK(opened.count() == 1);
    door.model.sheetPutAway();
    CHECK(opened.count() == 1);
}

TEST_CASE("locking while the recovery sheet is shown shuts the vault too", "[models][door]")
{
    Door door;
    door.enter(true);
    door.model.lock();
    CHECK(door.model.stage() == VaultModel::Unlock);
    CHECK(door.model.isLocked());
    CHECK(door.vault.application().vault()->isLocked());
}

TEST_CASE("who is in is known from the vault, and after the lock only the name for the door",
          "[models][door]")
{
    Door door(false);
    door.enter(false);
    CHECK(door.model.stage() == VaultModel::Open);
    CHECK(door.model.name() == QStringLiteral("Test"));
    CHECK(door.model.directory() == door.vault.directory());
    CHECK(door.model.userName() == TestVault::userName());
    CHECK_FALSE(door.model.isMadeUp());
    CHECK(door.model.roles() == std::set{core::Role::Therapist, core::Role::Manager});

    door.model.lock();
    CHECK(door.model.roles().empty());
    CHECK(door.model.userName() == TestVault::userName());
    CHECK(door.model.name() == QStringLiteral("Test"));
    // Going elsewhere from the door is no longer standing at a locked one.
    door.model.welcome();
    CHECK_FALSE(door.model.isLocked());
}

TEST_CASE("a vault that cannot be asked who is in is not entered", "[models][door]")
{
    Door door;
    door.vault.application().vault()->lock();
    const QSignalSpy opened(&door.model, &VaultModel::opened);
    door.enter(false);
    CHECK_FALSE(door.model.failure().isEmpty());
    CHECK(door.model.stage() != VaultModel::Open);
    CHECK(opened.count() == 0);
}

TEST_CASE("the name of a vault is its folder's without the ending", "[models][door]")
{
    TestVault vault;
    VaultModel& model = *vault.application().vault();
    CHECK(model.name().isEmpty());
    model.suggest(QString::fromUtf8("/srv/Prax\xC3\xADs St. Mary.soundings"), QString());
    CHECK(model.name() == QString::fromUtf8("Prax\xC3\xADs St. Mary"));
    CHECK(model.userName().isEmpty());
}
