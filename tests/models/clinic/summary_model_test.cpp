// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clinic/summary_model.h"
#include "tests/models/list_contract.h"
#include "tests/models/test_vault.h"

#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

/// The page of the clinic's figures, with nobody signed in yet.
struct Desk
{
    void signInManager()
    {
        vault.make({core::Role::Manager});
        REQUIRE(vault.signIn());
        show();
    }

    void signInDemoManager(int clients)
    {
        vault.makeDemo(clients);
        REQUIRE(vault.signIn(vault.demoUser(core::Role::Manager), TestVault::demoPassphrase()));
        show();
    }

    void show()
    {
        model().show({});
        settle();
    }

    void exportTo(const QString& folder)
    {
        model().exportTo(folder);
        settle();
    }

    void settle()
    {
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
    }

    SummaryModel& model() { return *vault.application().summary(); }

    [[nodiscard]] QString folder(const char* name) const
    {
        return vault.folder() + u'/' + QLatin1String(name);
    }

    TestVault vault;
};

QByteArray contentOf(const QString& file)
{
    QFile opened(file);
    REQUIRE(opened.open(QIODevice::ReadOnly));
    return opened.readAll();
}

} // namespace

TEST_CASE("the last five years are offered, the newest quarter first", "[models][clinic]")
{
    Desk desk;
    const QStringList quarters = desk.model().quarters();
    REQUIRE(quarters.size() == 20);
    CHECK(quarters.front() == QStringLiteral("2026-Q1"));
    CHECK(quarters[1] == QStringLiteral("2025-Q4"));
    CHECK(quarters[4] == QStringLiteral("2025-Q1"));
    CHECK(quarters.back() == QStringLiteral("2021-Q2"));
    CHECK(quarters[desk.model().from()] == QStringLiteral("2024-Q2"));
    CHECK(quarters[desk.model().to()] == QStringLiteral("2026-Q1"));
}

TEST_CASE("a period never ends before it begins, whichever end is moved", "[models][clinic]")
{
    Desk desk;
    desk.signInManager();
    SummaryModel& model = desk.model();
    model.setTo(9);
    CHECK(model.from() == 9);
    CHECK(model.to() == 9);
    model.setFrom(3);
    CHECK(model.from() == 3);
    CHECK(model.to() == 3);
    model.setFrom(-5);
    CHECK(model.from() == 0);
    CHECK(model.to() == 0);
    model.setFrom(99);
    CHECK(model.from() == 19);
    CHECK(model.to() == 0);
    desk.settle();
    CHECK(model.failure().isEmpty());
    CHECK(model.isLoaded());
}

TEST_CASE("a clinic too small to be shown shows no number and says why", "[models][clinic]")
{
    Desk desk;
    CHECK(desk.model().protection().isEmpty());
    CHECK_FALSE(desk.model().isAllHidden());
    desk.signInManager();
    CHECK(desk.model().isLoaded());
    CHECK(desk.model().isAllHidden());
    SummaryTableModel& table = *desk.model().table();
    // Each table names in one row what it hides.
    REQUIRE(table.rowCount() == 6);
    for (int row = 0; row < table.rowCount(); ++row) {
        CHECK(textAt(table, row, "clients").empty());
        CHECK(textAt(table, row, "percent").empty());
    }
    // Two years and a part of one, of beginnings and of endings, then the whole period's.
    CHECK(desk.model().isByYear());
    CHECK(desk.model().protection() ==
          QStringLiteral("Counts are of clients. Those below 8, and those that would tell of one "
                         "therapist, are hidden: 21 of 21 here. The others are rounded to 5. A "
                         "longer period, or years instead of quarters, hides fewer."));
}

TEST_CASE("a small clinic is met by years, a larger one by quarters, and both can be chosen",
          "[models][clinic]")
{
    Desk small;
    small.signInDemoManager(60);
    CHECK(small.model().isByYear());
    CHECK(small.model().protection().contains(QStringLiteral("below 8")));
    small.model().setByYear(false);
    small.settle();
    CHECK_FALSE(small.model().isByYear());
    CHECK(textAt(*small.model().table(), 0, "tableTitle") == "Clients who began, by quarter");
    // The choice stays when the period changes and when the page is come back to.
    small.model().setFrom(5);
    small.settle();
    small.show();
    CHECK_FALSE(small.model().isByYear());
    // And goes with who made it.
    small.vault.application().vault()->lock();
    CHECK_FALSE(small.model().isLoaded());
}

TEST_CASE("the figures are read again when the period changes", "[models][clinic]")
{
    Desk desk;
    desk.signInDemoManager(60);
    SummaryModel& model = desk.model();
    CHECK_FALSE(model.isAllHidden());
    const QSignalSpy loaded(&model, &SummaryModel::loadedChanged);
    model.setFrom(0);
    CHECK(model.isBusy());
    desk.settle();
    CHECK(loaded.count() == 1);
    CHECK(textAt(*model.table(), 0, "words").find("2026-Q1") != std::string::npos);
}

TEST_CASE("what is shown is written as CSV with its manifest, into a folder that is new",
          "[models][clinic]")
{
    Desk desk;
    desk.signInDemoManager(60);
    SummaryModel& model = desk.model();
    const QSignalSpy exported(&model, &SummaryModel::exported);
    const QSignalSpy told(&model, &PageModel::told);
    const QString folder = desk.folder("figures of spring");
    // Folders that are chosen come as an address.
    desk.exportTo(QStringLiteral("file://") + desk.folder("figures%20of%20spring"));
    CHECK(model.failure().isEmpty());
    REQUIRE(exported.count() == 1);
    CHECK(exported[0][0].toString() == folder);
    REQUIRE(told.count() == 1);
    CHECK(told[0][0].toString().contains(folder));
    const QByteArray csv = contentOf(folder + QStringLiteral("/summary.csv"));
    CHECK(csv.count('\n') >= model.table()->rowCount() + 1);
    CHECK(contentOf(folder + QStringLiteral("/manifest.json")).contains("\"from\": \"2024-Q2\""));

    model.setFrom(3);
    desk.settle();
    desk.exportTo(folder);
    CHECK(exported.count() == 1);
    CHECK(model.failure().contains(QStringLiteral("exists already. Choose")));
    CHECK(contentOf(folder + QStringLiteral("/summary.csv")) == csv);
}

TEST_CASE("a folder that cannot be made is said and nothing is written", "[models][clinic]")
{
    Desk desk;
    desk.signInManager();
    const QSignalSpy exported(&desk.model(), &SummaryModel::exported);
    // The vault's own files are no folders.
    desk.exportTo(desk.vault.directory() + QStringLiteral("/keys.json/figures"));
    CHECK_FALSE(desk.model().failure().isEmpty());
    desk.exportTo(QStringLiteral("   "));
    CHECK_FALSE(desk.model().failure().isEmpty());
    CHECK(exported.count() == 0);
    CHECK(desk.model().isLoaded());
}

TEST_CASE("figures that are not there yet are not written", "[models][clinic]")
{
    Desk desk;
    desk.vault.make({core::Role::Manager});
    REQUIRE(desk.vault.signIn());
    desk.settle();
    desk.vault.application().vault()->lock();
    desk.model().exportTo(desk.folder("figures"));
    CHECK_FALSE(desk.model().isBusy());
    CHECK_FALSE(QFile::exists(desk.folder("figures")));
}

TEST_CASE("who is no manager sees no figure, and the lock takes them away", "[models][clinic]")
{
    Desk desk;
    desk.vault.make({core::Role::Therapist, core::Role::Supervisor});
    REQUIRE(desk.vault.signIn());
    desk.show();
    CHECK_FALSE(desk.model().isLoaded());
    CHECK_FALSE(desk.model().failure().isEmpty());
    CHECK(desk.model().table()->rowCount() == 0);

    Desk manager;
    manager.signInManager();
    REQUIRE(manager.model().isLoaded());
    manager.vault.application().vault()->lock();
    CHECK_FALSE(manager.model().isLoaded());
    CHECK(manager.model().protection().isEmpty());
    CHECK(manager.model().table()->rowCount() == 0);
}
