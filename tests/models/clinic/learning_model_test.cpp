// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clinic/learning_model.h"
#include "tests/models/test_vault.h"

#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

struct Desk
{
    /// Signed in as its manager, with what was learned on the page.
    void openMadeUpClinic()
    {
        vault.makeDemo(60);
        REQUIRE(vault.signIn(vault.demoUser(core::Role::Manager), TestVault::demoPassphrase()));
        model().show({});
        settle();
    }

    LearningModel& model() { return *vault.application().learning(); }

    void settle()
    {
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
    }

    TestVault vault;
};

} // namespace

TEST_CASE("an empty clinic has learned nothing, and learning says so", "[models][clinic]")
{
    Desk desk;
    desk.vault.make({core::Role::Manager});
    REQUIRE(desk.vault.signIn());
    desk.model().show({});
    desk.settle();
    CHECK(desk.model().isLoaded());
    CHECK(desk.model().learned()->count() == 0);
    const QSignalSpy told(&desk.model(), &PageModel::told);
    desk.model().learn();
    CHECK(desk.model().isLearning());
    desk.settle();
    CHECK_FALSE(desk.model().isLearning());
    REQUIRE(told.count() == 1);
    CHECK(told.at(0).at(0).toString().contains(QStringLiteral("too few cases")));
    CHECK(desk.model().failure().isEmpty());
}

TEST_CASE("what a made-up clinic learned stands on the page, and is gone when it is locked",
          "[models][clinic]")
{
    Desk desk;
    desk.openMadeUpClinic();
    const int before = desk.model().learned()->count();
    REQUIRE(before > 0);
    const QModelIndex first = desk.model().learned()->index(0, 0);
    const auto textOf = [&](EntryListModel::Role role) {
        return desk.model().learned()->data(first, static_cast<int>(role)).toString();
    };
    CHECK_FALSE(textOf(EntryListModel::Role::Heading).isEmpty());
    CHECK_FALSE(textOf(EntryListModel::Role::Text).isEmpty());
    // Learned again: as many stand there, with what was before superseded and out of sight.
    desk.model().learn();
    desk.settle();
    CHECK(desk.model().progress() == 1.0);
    CHECK(desk.model().learned()->count() >= before);
    desk.vault.application().clinic().lock();
    CHECK(desk.model().learned()->count() == 0);
    CHECK_FALSE(desk.model().isLoaded());
}

TEST_CASE("whoever is no manager is refused, and nothing looks as if it went on",
          "[models][clinic]")
{
    Desk desk;
    desk.vault.make({core::Role::Therapist});
    REQUIRE(desk.vault.signIn());
    desk.model().learn();
    desk.settle();
    CHECK_FALSE(desk.model().isLearning());
    CHECK_FALSE(desk.model().failure().isEmpty());
}

TEST_CASE("a refusal is told even where somebody stopped learning meanwhile", "[models][clinic]")
{
    Desk desk;
    desk.vault.make({core::Role::Therapist});
    REQUIRE(desk.vault.signIn());
    const QSignalSpy told(&desk.model(), &PageModel::told);
    desk.model().learn();
    desk.model().stop();
    desk.settle();
    CHECK(told.isEmpty());
    CHECK_FALSE(desk.model().failure().isEmpty());
}

TEST_CASE("learning that is stopped says so, changes nothing and can be begun again",
          "[models][clinic]")
{
    Desk desk;
    desk.openMadeUpClinic();
    const int before = desk.model().learned()->count();
    desk.model().stop();
    const QSignalSpy told(&desk.model(), &PageModel::told);
    desk.model().learn();
    desk.model().stop();
    desk.settle();
    CHECK_FALSE(desk.model().isLearning());
    CHECK(desk.model().failure().isEmpty());
    REQUIRE(told.count() == 1);
    CHECK(told.at(0).at(0).toString().startsWith(QStringLiteral("Stopped.")));
    CHECK(desk.model().learned()->count() == before);
    desk.model().learn();
    desk.settle();
    REQUIRE(told.count() == 2);
    CHECK(told.at(1).at(0).toString().startsWith(QStringLiteral("Learned")));
}
