// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/retention_model.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/retention.h"
#include "storage/change.h"
#include "storage/setting_store.h"
#include "tests/models/list_contract.h"
#include "tests/models/record/case_maker.h"

#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;
using core::Role;

namespace {

const QString Reason = QStringLiteral("professional code, section 10");

/// Somebody with these roles at the settings.
struct Archive
{
    explicit Archive(const std::set<Role>& roles)
    {
        vault.make(roles);
        REQUIRE(vault.signIn());
        vault.application().navigation()->goTo(Page::Settings);
        settle();
    }

    RetentionModel& model() { return *vault.application().retention(); }

    void settle()
    {
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
    }

    /// A case that ended long before the day, which is 2026-03-31.
    void addEnded(const std::string& code, const core::Date& end)
    {
        REQUIRE(onVault(vault.application(), [&](SignedIn& signedIn) {
            core::Client client;
            client.code = code;
            addClient(signedIn, client);
            const core::Case episode =
                openCase(signedIn,
                         {.format = core::CaseFormat::Individual,
                          .participants = {{.clientCode = code, .part = core::Part::Client}},
                          .start = end,
                          .measures = {}});
            closeCase(signedIn, episode, end, core::Ending::Agreed);
            return true;
        }));
    }

    void decide(const QString& years)
    {
        model().decide(years, Reason);
        settle();
    }

    TestVault vault;
};

} // namespace

TEST_CASE("a manager says how long clients are kept, and who is due stands there, longest first",
          "[models][retention]")
{
    Archive archive({Role::Therapist, Role::Manager});
    RetentionModel& model = archive.model();
    REQUIRE(model.isLoaded());
    CHECK(model.mayErase());
    CHECK(model.mayDecide());
    CHECK(model.years() == 0);
    archive.addEnded("K-001", core::Date(2016, 3, 31));
    archive.addEnded("K-002", core::Date(2016, 4, 1));
    archive.addEnded("K-003", core::Date(2014, 1, 5));
    const QSignalSpy decided(&model, &RetentionModel::decided);
    archive.decide(QStringLiteral(" 10 "));
    CHECK(decided.count() == 1);
    CHECK(model.years() == 10);
    CHECK(model.policy().contains(QStringLiteral("10")));
    REQUIRE(model.dueCount() == 2);
    CHECK(textAt(*model.due(), 0, "code") == "K-003");
    CHECK(textAt(*model.due(), 1, "code") == "K-001");
    CHECK(textAt(*model.due(), 1, "lastEnd").find("2016") != std::string::npos);
    CHECK(textAt(*model.due(), 1, "dueSince").find("2026") != std::string::npos);

    model.takeBack(Reason);
    archive.settle();
    CHECK(model.years() == 0);
    CHECK(model.dueCount() == 0);
    CHECK(onVault(archive.vault.application(), [](SignedIn& signedIn) {
              return retentionYears(signedIn);
          }) == std::optional<std::optional<int>>(std::optional<int>()));
}

TEST_CASE("years that are none and a missing reason are said at their fields",
          "[models][retention]")
{
    Archive archive({Role::Manager});
    for (const QString& years : {QString(),
                                 QStringLiteral("0"),
                                 QStringLiteral("101"),
                                 QStringLiteral("2.5"),
                                 QStringLiteral("ten"),
                                 QStringLiteral("99999999999")}) {
        archive.model().decide(years, {});
        CHECK_FALSE(archive.model().isBusy());
        CHECK_FALSE(archive.model().yearsProblem().isEmpty());
        CHECK_FALSE(archive.model().reasonProblem().isEmpty());
    }
    archive.model().clearProblems();
    CHECK(archive.model().yearsProblem().isEmpty());
    archive.model().takeBack(QStringLiteral(" "));
    CHECK_FALSE(archive.model().reasonProblem().isEmpty());
    // What only the vault refuses is said as a failure.
    archive.model().decide(QStringLiteral("5"), QStringLiteral("two\nlines"));
    archive.settle();
    CHECK_FALSE(archive.model().failure().isEmpty());
    CHECK(archive.model().years() == 0);
}

TEST_CASE("a damaged setting is told, nobody is due by it, and a manager sets it anew",
          "[models][retention]")
{
    Archive archive({Role::Therapist, Role::Manager});
    archive.addEnded("K-001", core::Date(2014, 3, 31));
    REQUIRE(onVault(archive.vault.application(), [](SignedIn& signedIn) {
        storage::Change change = signedIn.change("setting.change", {}, "a test");
        storage::setSetting(change, storage::RetentionYears, "soon");
        change.commit();
        return true;
    }));
    archive.model().show({});
    archive.settle();
    CHECK(archive.model().isLoaded());
    CHECK(archive.model().isDamaged());
    CHECK(archive.model().mayErase());
    CHECK(archive.model().mayDecide());
    CHECK(archive.model().policy().contains(QStringLiteral("damaged")));
    CHECK(archive.model().failure().isEmpty());
    CHECK(archive.model().dueCount() == 0);
    archive.decide(QStringLiteral("10"));
    CHECK_FALSE(archive.model().isDamaged());
    CHECK(archive.model().years() == 10);
    CHECK(archive.model().dueCount() == 1);
}

TEST_CASE("a therapist sees who is due and does not decide", "[models][retention]")
{
    Archive archive({Role::Therapist});
    CHECK(archive.model().mayErase());
    CHECK_FALSE(archive.model().mayDecide());
    archive.decide(QStringLiteral("3"));
    CHECK_FALSE(archive.model().failure().isEmpty());
    CHECK(archive.model().years() == 0);
}

TEST_CASE("a supervisor erases nobody and is shown nobody; locking forgets who is due",
          "[models][retention]")
{
    Archive supervisor({Role::Supervisor});
    CHECK(supervisor.model().isLoaded());
    CHECK_FALSE(supervisor.model().mayErase());
    CHECK_FALSE(supervisor.model().mayDecide());

    Archive archive({Role::Therapist, Role::Manager});
    archive.addEnded("K-001", core::Date(2014, 3, 31));
    archive.decide(QStringLiteral("1"));
    REQUIRE(archive.model().dueCount() == 1);
    archive.vault.application().vault()->lock();
    CHECK(archive.model().dueCount() == 0);
    CHECK_FALSE(archive.model().isLoaded());
}

TEST_CASE("whoever is erased is not due any more", "[models][retention]")
{
    Archive archive({Role::Therapist, Role::Manager});
    archive.addEnded("K-001", core::Date(2014, 3, 31));
    archive.decide(QStringLiteral("1"));
    REQUIRE(archive.model().dueCount() == 1);
    ErasureModel& erasure = *archive.vault.application().erasure();
    erasure.consider(QStringLiteral("K-001"));
    archive.settle();
    erasure.setTyped(QStringLiteral("K-001"));
    erasure.erase();
    archive.settle();
    CHECK(archive.vault.application().navigation()->page() == Page::Settings);
    CHECK(archive.model().isLoaded());
    CHECK(archive.model().dueCount() == 0);
}
