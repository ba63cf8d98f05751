// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/record_model.h"
#include "app/models/record/result_model.h"
#include "app/workflow/manage_cases.h"
#include "tests/models/record/case_maker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

/// A therapist's desk with the page to record a session.
struct Desk
{
    Desk()
    {
        vault.make({core::Role::Therapist});
        REQUIRE(vault.signIn());
    }

    void show(const core::Case& episode)
    {
        app().navigation()->recordSession(QString::fromStdString(episode.id.hex()));
        settle();
    }

    void settle()
    {
        REQUIRE(waitFor([this] { return !app().isBusy(); }));
    }

    Application& app() { return vault.application(); }

    RecordModel& record() { return *app().record(); }

    FormModel& form(std::size_t index) { return *record().forms()->forms().at(index); }

    void answerAll(int option)
    {
        for (FormModel* one : record().forms()->forms()) {
            for (int row = 0; row < one->rowCount(); ++row) {
                one->choose(row, option);
            }
        }
    }

    TestVault vault;
};

const std::map<std::string, std::optional<double>> Well{{"at_ease", 7.0},
                                                        {"same_aims", 7.0},
                                                        {"useful_steps", 7.0},
                                                        {"understood", 7.0},
                                                        {"tension_today", 0.0}};

} // namespace

TEST_CASE("recording begins with the forms that are due and whose they are", "[models][record]")
{
    Desk desk;
    const core::Case episode =
        makeCase(desk.app(), "K-017", {"phq-9", "ors", "soundings-alliance-therapist"});
    desk.show(episode);
    CHECK(desk.record().stage() == RecordModel::Ready);
    CHECK(desk.record().title().contains(QStringLiteral("K-017")));
    CHECK(desk.record().title().contains(QStringLiteral("1")));
    REQUIRE(desk.record().forms()->count() == 3);

    CHECK(desk.form(0).rowCount() == 10);
    CHECK(desk.form(0).expected() == 9); // the question about difficulty is optional
    CHECK(desk.form(0).notice().contains(QStringLiteral("Spitzer")));
    CHECK_FALSE(desk.form(0).instructions().isEmpty());
    CHECK(desk.form(0).isValidated());
    CHECK(desk.form(1).isNumbersOnly());
    CHECK(desk.form(1).rowCount() == 4);
    CHECK_FALSE(desk.form(2).isValidated());
    CHECK(desk.record().expected() == 9 + 4 + 5);
    CHECK_FALSE(desk.record().hasInput());
    CHECK_FALSE(desk.app().navigation()->isUnsaved());
}

TEST_CASE("each person of a couple has a form of their own", "[models][record]")
{
    Desk desk;
    const core::Case episode = makeCouple(desk.app(), "soundings-progress");
    desk.show(episode);
    REQUIRE(desk.record().forms()->count() == 2);
    CHECK(desk.form(0).whose().contains(QStringLiteral("K-021")));
    CHECK(desk.form(1).whose().contains(QStringLiteral("K-022")));
    desk.form(1).choose(0, 3);
    desk.record().save();
    desk.settle();
    const auto stored = storedSessions(desk.app(), episode);
    REQUIRE(stored.size() == 1);
    REQUIRE(stored[0].responses.size() == 1);
    CHECK(stored[0].responses[0].participant == episode.participants[1].id);
}

TEST_CASE("a session is stored once, whole, and its result is shown", "[models][record]")
{
    Desk desk;
    const core::Case episode = makeCase(desk.app(), "K-017", {"soundings-progress"});
    desk.show(episode);
    desk.answerAll(2);
    CHECK(desk.app().navigation()->isUnsaved());
    const QSignalSpy saved(&desk.record(), &RecordModel::saved);
    desk.record().save();
    desk.record().save(); // a second click while the first is under way
    desk.settle();
    CHECK(saved.count() == 1);
    const auto stored = storedSessions(desk.app(), episode);
    REQUIRE(stored.size() == 1);
    CHECK(core::isoDate(stored[0].session.date) == "2026-03-31");
    CHECK(stored[0].responses.at(0).answers.at("managed") == 2.0);

    CHECK(desk.app().navigation()->page() == Page::Result);
    CHECK_FALSE(desk.app().navigation()->isUnsaved());
    CHECK(desk.app().result()->sentence().contains(QStringLiteral("Session 1 is stored.")));
    CHECK(desk.app().result()->flagCount() == 0);
    CHECK_FALSE(desk.app().result()->checked().isEmpty());
    CHECK(desk.record().forms()->count() == 0); // nothing of the client stays behind
}

TEST_CASE("a day outside the case and a number out of range store nothing and lose nothing",
          "[models][record]")
{
    Desk desk;
    const core::Case episode = makeCase(desk.app(), "K-017", {"ors"});
    desk.show(episode);
    desk.form(0).setNumber(0, QStringLiteral("11"));
    const QSignalSpy pointed(&desk.record(), &RecordModel::pointed);
    desk.record().save();
    CHECK(pointed.count() == 1);
    CHECK_FALSE(desk.record().isBusy());
    CHECK_FALSE(desk.record().failure().isEmpty());
    CHECK(desk.form(0).hasInput());

    desk.form(0).setNumber(0, QStringLiteral("9"));
    desk.record().fields()->setDate(QStringLiteral("2026-04-01"));
    const QSignalSpy day(&desk.record(), &RecordModel::dayPointed);
    desk.record().save();
    CHECK(day.count() == 1);
    CHECK(storedSessions(desk.app(), episode).empty());
    CHECK(desk.form(0).answered() == 1);
}

TEST_CASE("a session that did not take place is stored without forms", "[models][record]")
{
    Desk desk;
    const core::Case episode = makeCase(desk.app(), "K-017", {"soundings-progress"});
    desk.show(episode);
    desk.form(0).choose(0, 1);
    desk.record().fields()->setAttendance(static_cast<int>(core::Attendance::Cancelled));
    CHECK(desk.record().expected() == 0);
    desk.record().save();
    desk.settle();
    const auto stored = storedSessions(desk.app(), episode);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].session.attendance == core::Attendance::Cancelled);
    CHECK(stored[0].responses.empty());
    CHECK(desk.app().result()->sentence() == QStringLiteral("Session 1 is stored as cancelled."));
}

TEST_CASE("a second session on one day is asked about and forms can be added to the first",
          "[models][record]")
{
    Desk desk;
    const core::Case episode =
        makeCase(desk.app(), "K-017", {"soundings-progress", "soundings-alliance-client"});
    desk.show(episode);
    desk.form(0).choose(0, 1);
    desk.record().save();
    desk.settle();
    CHECK_FALSE(desk.app().result()->missing().isEmpty());

    desk.app().navigation()->back();
    desk.show(episode);
    CHECK(desk.record().sessionThatDay() == 1);
    desk.form(1).choose(0, 6);
    const QSignalSpy asked(&desk.record(), &RecordModel::targetPointed);
    desk.record().save();
    CHECK(asked.count() == 1);

    desk.record().setTarget(RecordModel::ThatSession);
    desk.settle();
    REQUIRE(desk.record().forms()->count() == 1);
    CHECK(desk.form(0).answered() == 1); // what was typed is still there
    desk.record().save();
    desk.settle();
    const auto stored = storedSessions(desk.app(), episode);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].responses.size() == 2);
}

TEST_CASE("a case that has ended takes no session", "[models][record]")
{
    Desk desk;
    const core::Case episode = makeCase(desk.app(), "K-017", {"soundings-progress"});
    REQUIRE(onVault(desk.app(), [episode](SignedIn& signedIn) {
        closeCase(signedIn, episode, core::Date(2026, 3, 1), core::Ending::Agreed);
        return true;
    }));
    desk.show(episode);
    CHECK(desk.record().stage() == RecordModel::Ended);
    CHECK(desk.record().endedSentence().contains(QStringLiteral("2026")));
    desk.record().save();
    CHECK_FALSE(desk.record().isBusy());
}

TEST_CASE("what was typed for one client never reaches another", "[models][record]")
{
    Desk desk;
    const core::Case first = makeCase(desk.app(), "K-001", {"soundings-progress"});
    const core::Case second = makeCase(desk.app(), "K-002", {"soundings-progress"});
    desk.show(first);
    desk.answerAll(3);
    desk.app().navigation()->leave(); // nothing is pending: nothing happens
    desk.app().navigation()->back();
    desk.app().navigation()->leave();
    CHECK(desk.record().forms()->count() == 0);
    desk.show(second);
    CHECK(desk.record().clientCode() == QStringLiteral("K-002"));
    CHECK(desk.record().answered() == 0);
    CHECK(storedSessions(desk.app(), first).empty());
}

TEST_CASE("locking forgets the answers", "[models][record]")
{
    Desk desk;
    desk.show(makeCase(desk.app(), "K-017", {"soundings-progress"}));
    desk.answerAll(1);
    desk.record().fields()->setNotes(QStringLiteral("private"));
    desk.app().vault()->lock();
    CHECK(desk.record().stage() == RecordModel::Empty);
    CHECK(desk.record().fields()->notes().isEmpty());
    CHECK(desk.record().forms()->count() == 0);
}

TEST_CASE("a positive safety question comes first and is put in the client's own words",
          "[models][record]")
{
    Desk desk;
    desk.show(makeCase(desk.app(), "K-017", {"phq-9"}));
    desk.answerAll(1);
    desk.record().save();
    desk.settle();
    ResultModel& result = *desk.app().result();
    const QAbstractItemModelTester tester(result.flags(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(result.flagCount() == 1);
    CHECK(result.sentence().contains(QStringLiteral("safety question")));
    const auto sentence =
        result.flags()
            ->data(result.flags()->index(0), static_cast<int>(SessionFlagListModel::Role::Sentence))
            .toString();
    CHECK(sentence.contains(QStringLiteral("better off dead")));
    CHECK(sentence.contains(QStringLiteral("Several days")));
    CHECK_FALSE(result.firstFlag().isEmpty());
}

TEST_CASE("a fall of the alliance is a possible rupture with its numbers", "[models][record]")
{
    Desk desk;
    const core::Case episode = makeCase(desk.app(), "K-017", {"soundings-alliance-client"});
    for (const char* day : {"2026-03-03", "2026-03-10", "2026-03-17"}) {
        makeSession(desk.app(), episode, day, "soundings-alliance-client", Well);
    }
    desk.show(episode);
    CHECK(desk.record().nextNumber() == 4);
    desk.answerAll(2);
    desk.record().save();
    desk.settle();
    ResultModel& result = *desk.app().result();
    REQUIRE(result.flagCount() == 1);
    CHECK(result.sentence().contains(QStringLiteral("One possible rupture.")));
    const auto sentence =
        result.flags()
            ->data(result.flags()->index(0), static_cast<int>(SessionFlagListModel::Role::Sentence))
            .toString();
    CHECK(sentence.contains(QStringLiteral("mean of the 3 ratings")));
}
