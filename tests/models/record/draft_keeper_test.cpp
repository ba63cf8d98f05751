// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/draft_keeper.h"
#include "app/models/record/record_model.h"
#include "app/workflow/keep_draft.h"
#include "app/workflow/manage_users.h"
#include "storage/draft_store.h"
#include "tests/models/record/case_maker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <sys/resource.h>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

const QString Typed = QStringLiteral("typed and not recorded");

/// A therapist's desk with K-017, who fills in two forms.
struct Desk
{
    TestVault vault;
    core::Case episode;

    Desk()
    {
        vault.make({core::Role::Therapist, core::Role::Manager});
        REQUIRE(vault.signIn());
        episode = makeCase(app(), "K-017", {"soundings-progress", "ors"});
    }

    Application& app() { return vault.application(); }

    RecordModel& record() { return *app().record(); }

    FormModel& form(std::size_t index) { return *record().forms()->forms().at(index); }

    void show(const core::Case& shown)
    {
        app().navigation()->recordSession(QString::fromStdString(shown.id.hex()));
        REQUIRE(waitFor([this] { return !app().isBusy(); }));
    }

    void show() { show(episode); }

    void fill()
    {
        form(0).choose(0, 2);
        form(1).setNumber(0, QStringLiteral("99")); // no answer, and kept as it is
        record().fields()->setNotes(Typed);
        record().fields()->setAttendance(static_cast<int>(core::Attendance::Late));
    }

    void lock() { app().vault()->lock(); }

    void comeBack()
    {
        lock();
        REQUIRE(vault.signIn());
    }

    /// What is kept on disk, or "none".
    std::string kept()
    {
        return onVault(app(),
                       [episode = episode](SignedIn& signedIn) {
                           const auto draft = keptDraft(signedIn, episode);
                           return draft ? draft->content : std::string("none");
                       })
            .value_or("refused");
    }

    void putOnDisk(const std::string& content)
    {
        REQUIRE(onVault(app(), [id = episode.id.hex(), content](SignedIn& signedIn) {
            keepDraft(signedIn, id, content);
            return true;
        }));
    }
};

/// While it lives no file of this program grows at all: a full disk.
struct FullDisk
{
    rlimit before{};

    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit none{.rlim_cur = 0, .rlim_max = before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }

    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before); }
};

} // namespace

TEST_CASE("what was entered when the vault was locked is offered again and gone on with",
          "[models][draft]")
{
    Desk desk;
    desk.show();
    desk.fill();
    desk.comeBack();
    CHECK(waitFor([&] { return !desk.app().notice()->text().isEmpty(); }));
    CHECK(desk.app().notice()->text().contains(QStringLiteral("K-017")));
    desk.app().notice()->act();
    REQUIRE(waitFor([&] { return desk.record().stage() == RecordModel::Asked; }));
    CHECK(desk.record().draftSentence().contains(QStringLiteral("not recorded")));
    CHECK(desk.record().draftProblem().isEmpty());
    CHECK_FALSE(desk.record().hasInput());
    desk.record().save(); // nothing to save before it is answered
    CHECK_FALSE(desk.record().isBusy());

    desk.record().goOn();
    REQUIRE(desk.record().stage() == RecordModel::Ready);
    CHECK(desk.record().fields()->notes() == Typed);
    CHECK(desk.record().fields()->attendance() == static_cast<int>(core::Attendance::Late));
    CHECK(desk.form(0).answered() == 1);
    CHECK(desk.form(0).data(desk.form(0).index(0), static_cast<int>(FormModel::Role::Answer)) == 2);
    CHECK(desk.form(1).firstProblemRow() == 0); // as wrong as it was
    CHECK(desk.app().navigation()->isUnsaved());

    desk.form(1).setNumber(0, QStringLiteral("9"));
    desk.record().save();
    REQUIRE(waitFor([&] { return desk.app().navigation()->page() == Page::Result; }));
    CHECK(desk.kept() == "none");
    CHECK(storedSessions(desk.app(), desk.episode).at(0).session.notes == Typed.toStdString());
}

TEST_CASE("every way of locking keeps what was entered", "[models][draft]")
{
    for (int way = 0; way < 4; ++way) {
        INFO(way);
        Desk desk;
        desk.app().lockWhenLeft(QDBusConnection(QString()), QDBusConnection(QString()));
        desk.show();
        desk.fill();
        switch (way) {
        case 0:
            desk.app().lock(); // by key: nothing is lost, so nothing is asked
            break;
        case 1:
            desk.app().vault()->lock(); // idle
            break;
        case 2:
            Q_EMIT desk.app().computer()->left(); // sleep, screen
            break;
        default:
            desk.app().clinic().lock();
            break;
        }
        CHECK(desk.app().vault()->isLocked());
        CHECK(desk.record().stage() == RecordModel::Empty);
        REQUIRE(desk.vault.signIn());
        CHECK(desk.kept().find(Typed.toStdString()) != std::string::npos);
    }
}

TEST_CASE("a client seeing somebody else: an entry is never shown to another user or for another "
          "client",
          "[models][draft][hazard]")
{
    Desk desk;
    const core::Case other = makeCase(desk.app(), "K-018", {"soundings-progress"});
    REQUIRE(onVault(desk.app(), [](SignedIn& signedIn) {
        addUser(signedIn,
                "Ruth",
                {core::Role::Therapist},
                storage::Secret::fromText("lantern harbour violin mossy"));
        return true;
    }));
    desk.show();
    desk.fill();
    desk.lock();

    REQUIRE(desk.vault.signIn(QStringLiteral("Ruth"), TestVault::passphrase()));
    CHECK_FALSE(onVault(desk.app(), [episode = desk.episode](SignedIn& signedIn) {
                    return keptDraft(signedIn, episode).has_value();
                }).has_value()); // refused
    desk.app().navigation()->recordSession(QString::fromStdString(desk.episode.id.hex()));
    REQUIRE(waitFor([&] { return !desk.app().isBusy(); }));
    CHECK(desk.record().stage() == RecordModel::Empty);
    CHECK(desk.record().draftSentence().isEmpty());
    CHECK_FALSE(desk.app().notice()->text().contains(QStringLiteral("K-017")));

    desk.comeBack();
    desk.show(other);
    CHECK(desk.record().stage() == RecordModel::Ready);
    CHECK(desk.record().clientCode() == QStringLiteral("K-018"));
    CHECK(desk.record().fields()->notes().isEmpty());
    CHECK(desk.record().answered() == 0);
    desk.show();
    CHECK(desk.record().stage() == RecordModel::Asked);
}

TEST_CASE("an entry that is thrown away, or left on purpose, is gone", "[models][draft]")
{
    Desk desk;
    desk.show();
    desk.fill();
    desk.comeBack();
    desk.show();
    REQUIRE(desk.record().stage() == RecordModel::Asked);
    desk.record().throwAway();
    CHECK(desk.record().stage() == RecordModel::Ready);
    CHECK_FALSE(desk.record().hasInput());
    CHECK(desk.kept() == "none");

    desk.fill();
    desk.record().keepDraft();
    CHECK(desk.kept() != "none");
    desk.app().navigation()->back();
    desk.app().navigation()->leave();
    CHECK(desk.kept() == "none");
}

TEST_CASE("an entry that was asked about and not answered stays", "[models][draft]")
{
    Desk desk;
    desk.show();
    desk.fill();
    desk.comeBack();
    desk.show();
    REQUIRE(desk.record().stage() == RecordModel::Asked);
    const std::string before = desk.kept();
    desk.app().navigation()->back();
    CHECK(desk.kept() == before);
    desk.show();
    REQUIRE(desk.record().stage() == RecordModel::Asked);
    desk.comeBack();
    CHECK(desk.kept() == before);
}

TEST_CASE("an entry is kept while it is typed, so that a crash loses little of it",
          "[models][draft]")
{
    Desk desk;
    desk.show();
    desk.fill();
    CHECK(desk.kept() == "none"); // not at every key
    desk.record().keepDraft();
    CHECK(desk.kept().find(Typed.toStdString()) != std::string::npos);
    // Everything taken back: nothing is left to be offered.
    desk.form(0).clear(0);
    desk.form(1).setNumber(0, {});
    desk.record().fields()->setNotes({});
    desk.record().fields()->setAttendance(0);
    desk.record().keepDraft();
    CHECK(desk.kept() == "none");
}

TEST_CASE("the time alone keeps an entry", "[models][draft]")
{
    TestVault vault;
    vault.make({core::Role::Therapist});
    REQUIRE(vault.signIn());
    const core::Case episode = makeCase(vault.application(), "K-017", {"soundings-progress"});
    int asked = 0;
    const auto typed = [&] {
        ++asked;
        return std::optional(DraftKeeper::Entry{.caseId = episode.id.hex(), .content = "x"});
    };
    DraftKeeper keeper(vault.application().clinic(), typed, 50);
    keeper.changed();
    keeper.changed();
    REQUIRE(waitFor([&] { return asked == 1; }));
    REQUIRE(waitFor([&] {
        return onVault(vault.application(), [episode](SignedIn& signedIn) {
                   return keptDraft(signedIn, episode).has_value();
               }) == true;
    }));
    // Nothing has changed since.
    keeper.keep();
    CHECK(asked == 1);
    keeper.changed();
    CHECK(waitFor([&] { return asked == 2; }));
}

TEST_CASE("an entry that was just recorded is not kept as if it had not been", "[models][draft]")
{
    Desk desk;
    desk.show();
    desk.form(0).choose(0, 2);
    desk.record().save();
    desk.lock(); // before the answer came
    REQUIRE(desk.vault.signIn());
    CHECK(storedSessions(desk.app(), desk.episode).size() == 1);
    CHECK(desk.kept() == "none");
}

TEST_CASE("an entry that cannot be kept at locking does not keep the vault open, and is told",
          "[models][draft]")
{
    Desk desk;
    desk.show();
    desk.fill();
    {
        const FullDisk full;
        desk.lock();
        CHECK(desk.app().vault()->isLocked());
        QSignalSpy gone(&desk.app().clinic(), &Clinic::keysGone);
        REQUIRE(gone.wait(10000));
    }
    REQUIRE(desk.vault.signIn());
    CHECK(desk.app().notice()->kind() == NoticeModel::Failed);
    CHECK(desk.app().notice()->text().contains(QStringLiteral("is lost")));
    CHECK_FALSE(desk.app().notice()->text().contains(QStringLiteral("K-017")));
    CHECK(desk.kept() == "none");

    desk.app().notice()->dismiss();
    desk.comeBack();
    CHECK_FALSE(desk.app().notice()->text().contains(QStringLiteral("is lost"))); // told once
}

TEST_CASE("an entry that cannot be kept while it is typed stays on the page and is told",
          "[models][draft]")
{
    Desk desk;
    desk.show();
    desk.fill();
    {
        const FullDisk full;
        desk.record().keepDraft();
        REQUIRE(waitFor([&] { return !desk.record().failure().isEmpty(); }));
    }
    CHECK(desk.record().fields()->notes() == Typed);
    // Tried again with the next chance.
    desk.record().keepDraft();
    CHECK(desk.kept().find(Typed.toStdString()) != std::string::npos);
}

TEST_CASE("an entry that is damaged or of another format is refused with the reason",
          "[models][draft]")
{
    Desk desk;
    for (const char* content :
         {"", "{", "not JSON \xff", "{\"format\":\"soundings-draft\",\"version\":2}"}) {
        desk.putOnDisk(content);
        desk.show();
        REQUIRE(desk.record().stage() == RecordModel::Asked);
        CHECK_FALSE(desk.record().draftProblem().isEmpty());
        desk.record().goOn();
        CHECK(desk.record().stage() == RecordModel::Asked);
        desk.app().navigation()->back();
        CHECK(desk.kept() == content);
    }
    desk.show();
    desk.record().throwAway();
    CHECK(desk.record().stage() == RecordModel::Ready);
    CHECK(desk.kept() == "none");
}

TEST_CASE("an answer that a form no longer has is left out, said, and never turned into another",
          "[models][draft]")
{
    Desk desk;
    desk.show();
    desk.form(0).choose(0, 2);
    desk.record().keepDraft();
    std::string content = desk.kept();
    const auto at = content.find("\"chosen\":2");
    REQUIRE(at != std::string::npos);
    content.replace(at, 10, "\"chosen\":7");
    desk.app().navigation()->back();
    desk.app().navigation()->leave();
    desk.putOnDisk(content);
    desk.show();
    desk.record().goOn();
    CHECK(desk.form(0).answered() == 0);
    CHECK(desk.record().failure().contains(QStringLiteral("no longer fits")));
}

TEST_CASE("forms that were being added to an earlier session are added to it again",
          "[models][draft]")
{
    Desk desk;
    makeSession(desk.app(), desk.episode, "2026-03-31", "soundings-progress", {{"managed", 2.0}});
    desk.show();
    desk.record().setTarget(RecordModel::ThatSession);
    REQUIRE(waitFor([&] { return !desk.app().isBusy(); }));
    REQUIRE(desk.record().forms()->count() == 1);
    desk.form(0).setNumber(0, QStringLiteral("8"));
    desk.comeBack();
    desk.show();
    desk.record().goOn();
    REQUIRE(waitFor([&] { return !desk.app().isBusy(); }));
    CHECK(desk.record().target() == RecordModel::ThatSession);
    REQUIRE(desk.record().forms()->count() == 1);
    CHECK(desk.form(0).answered() == 1);
    desk.record().save();
    REQUIRE(waitFor([&] { return desk.app().navigation()->page() == Page::Result; }));
    CHECK(storedSessions(desk.app(), desk.episode).size() == 1);
    CHECK(desk.kept() == "none");
}
