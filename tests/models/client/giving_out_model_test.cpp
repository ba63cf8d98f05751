// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/giving_out_model.h"
#include "app/workflow/manage_users.h"
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

const QString Code = QStringLiteral("K-001");

/// Somebody with these roles and the case of K-001, who is asked about their data.
struct Counter
{
    explicit Counter(const std::set<Role>& roles)
    {
        vault.make(roles);
        REQUIRE(vault.signIn());
        if (roles.contains(Role::Therapist)) {
            const core::Case episode =
                makeCase(application(), "K-001", {"soundings-alliance-client"});
            makeSession(application(),
                        episode,
                        "2026-03-03",
                        "soundings-alliance-client",
                        {{"at_ease", 7.0}, {"same_aims", 6.0}});
        }
        consider(Code);
    }

    Application& application() { return vault.application(); }

    GivingOutModel& model() { return *application().givingOut(); }

    void settle()
    {
        REQUIRE(waitFor([this] { return !application().isBusy(); }));
    }

    void consider(const QString& code)
    {
        model().consider(code);
        settle();
        model().setFolder(vault.folder());
    }

    void give()
    {
        model().giveOut();
        settle();
    }

    QDir given(const QString& name = QStringLiteral("K-001-data"))
    {
        return QDir(vault.folder() + u'/' + name);
    }

    TestVault vault;
};

} // namespace

TEST_CASE("a therapist's client gets a new folder with a first page", "[models][export]")
{
    Counter counter({Role::Therapist});
    GivingOutModel& model = counter.model();
    REQUIRE(model.isReady());
    CHECK(model.code() == Code);
    CHECK_FALSE(model.mayConsent());
    CHECK(model.name() == QStringLiteral("K-001-data"));
    CHECK(model.isComplete());
    const QSignalSpy out(&model, &GivingOutModel::goneOut);
    counter.give();
    CHECK(model.failure().isEmpty());
    REQUIRE(out.count() == 1);
    CHECK_FALSE(out.front().at(1).toBool());
    CHECK(counter.given().exists(QStringLiteral("cover.html")));
    CHECK(counter.given().entryList({QStringLiteral("*.csv")}).size() > 1);
    CHECK(model.code().isEmpty());
    CHECK(counter.application().notice()->text().contains(QStringLiteral("not encrypted")));
    CHECK(counter.application().notice()->text().contains(counter.given().path()));
}

TEST_CASE("the other format is one file of its own", "[models][export]")
{
    Counter counter({Role::Therapist});
    counter.model().setFormat(7);
    CHECK(counter.model().format() == 0);
    counter.model().setFormat(1);
    counter.give();
    CHECK(counter.given().exists(QStringLiteral("client.fhir.json")));
    CHECK(counter.given().entryList({QStringLiteral("*.csv")}).isEmpty());
}

TEST_CASE("a folder that is there stays as it is, and the form with it", "[models][export]")
{
    Counter counter({Role::Therapist});
    REQUIRE(QDir(counter.vault.folder()).mkdir(QStringLiteral("taken")));
    counter.model().setName(QStringLiteral("taken"));
    counter.give();
    CHECK(counter.model().failure().contains(QStringLiteral("exists already")));
    CHECK(counter.model().isReady());
    CHECK_FALSE(counter.model().isRunning());
    CHECK(counter.given(QStringLiteral("taken")).isEmpty());
    counter.model().setName(QStringLiteral("free"));
    CHECK(counter.model().failure().isEmpty());
    counter.give();
    CHECK(counter.given(QStringLiteral("free")).exists(QStringLiteral("cover.html")));
}

TEST_CASE("locking stops the giving out, and forgets where files were put", "[models][export]")
{
    Counter counter({Role::Therapist});
    const QString usual = GivingOutModel(counter.application().clinic()).folder();
    REQUIRE(counter.model().folder() == counter.vault.folder());
    // The vault's thread is held up, so that the work has not begun when the vault is locked.
    std::promise<void> letGo;
    counter.application().clinic().work(
        &counter.application(),
        [waiting = letGo.get_future().share()] { waiting.wait(); },
        [] {},
        [](const Failure&) {});
    counter.model().giveOut();
    CHECK(counter.model().isRunning());
    bool over = false;
    QObject::connect(&counter.application().clinic(),
                     &Clinic::keysGone,
                     &counter.application(),
                     [&over] { over = true; });
    counter.application().vault()->lock();
    CHECK_FALSE(counter.model().isRunning());
    letGo.set_value();
    REQUIRE(waitFor([&over] { return over; }));
    CHECK_FALSE(counter.given().exists());
    CHECK(counter.model().folder() == usual);
    REQUIRE(counter.vault.signIn());
    counter.consider(Code);
    counter.give();
    CHECK(counter.given().exists(QStringLiteral("cover.html")));
}

TEST_CASE("nothing is written where the place is not said", "[models][export]")
{
    Counter counter({Role::Therapist});
    for (const QString& name : {QString(), QStringLiteral("  "), QStringLiteral("a/b")}) {
        counter.model().setName(name);
        CHECK_FALSE(counter.model().isComplete());
    }
    CHECK_FALSE(counter.model().nameProblem().isEmpty());
    counter.model().setName(QStringLiteral("ok"));
    counter.model().setFolder(QString());
    CHECK_FALSE(counter.model().isComplete());
    counter.give();
    CHECK(QDir(counter.vault.folder()).entryList({QStringLiteral("ok")}).isEmpty());
}

TEST_CASE("a manager gives out somebody else's client only when that client agreed",
          "[models][export]")
{
    Counter counter({Role::Therapist, Role::Manager});
    // Their own client: the tick adds the cases with others.
    CHECK(counter.model().mayConsent());
    CHECK_FALSE(counter.model().needsConsent());
    CHECK(counter.model().isComplete());
    const QString narrow = counter.model().scope();
    counter.model().setConsented(true);
    CHECK(counter.model().scope() != narrow);
    counter.model().cancel();

    // The same manager without being a therapist, in the same vault.
    const auto added = onVault(counter.application(), [](SignedIn& signedIn) {
        return addUser(signedIn,
                       "mara",
                       {Role::Manager},
                       storage::Secret::fromText("seven quiet herons wade"));
    });
    REQUIRE(added);
    counter.application().vault()->lock();
    REQUIRE(
        counter.vault.signIn(QStringLiteral("mara"), QStringLiteral("seven quiet herons wade")));
    counter.consider(Code);
    CHECK(counter.model().needsConsent());
    CHECK_FALSE(counter.model().isComplete());
    counter.give();
    CHECK_FALSE(counter.given().exists());
    counter.model().setConsented(true);
    counter.give();
    CHECK(counter.given().exists(QStringLiteral("cover.html")));
}

TEST_CASE("on the way to erasing a client the question of erasing follows", "[models][export]")
{
    Counter counter({Role::Therapist});
    counter.model().cancel();
    counter.model().considerBeforeErasing(Code);
    counter.settle();
    counter.model().setFolder(counter.vault.folder());
    const QSignalSpy asked(counter.application().erasure(), &ErasureModel::asked);
    counter.give();
    counter.settle();
    CHECK(counter.given().exists(QStringLiteral("cover.html")));
    CHECK(asked.count() == 1);
    CHECK(counter.application().erasure()->code() == Code);
}

TEST_CASE("a client whom one may not see is refused by the code, and locking forgets the form",
          "[models][export]")
{
    Counter counter({Role::Therapist});
    counter.model().cancel();
    const QSignalSpy asked(&counter.model(), &GivingOutModel::asked);
    counter.consider(QStringLiteral("K-404"));
    CHECK(asked.count() == 0);
    CHECK(counter.application().notice()->text().contains(QStringLiteral("K-404")));
    counter.consider(Code);
    CHECK(asked.count() == 1);
    counter.application().vault()->lock();
    CHECK_FALSE(counter.model().isReady());
    CHECK(counter.model().name().isEmpty());
}
