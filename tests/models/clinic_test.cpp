// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clinic.h"
#include "app/models/passphrase_text.h"
#include "app/models/path_text.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/refusal.h"
#include "tests/models/test_vault.h"

#include <QSignalSpy>
#include <QThread>
#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <optional>
#include <stdexcept>
#include <vector>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

/// A vault on disk, and a clinic of its own that nobody has entered yet.
struct Door
{
    Door()
        : clinic(std::make_unique<Clinic>(vault.clock()))
    {
        vault.make({core::Role::Therapist});
    }

    /// Returns why not, or nothing.
    QString enter(const QString& passphrase = TestVault::passphrase())
    {
        std::optional<QString> answer;
        clinic->enter(
            &context,
            [this, passphrase] {
                return openVault(pathOf(vault.directory()),
                                 TestVault::userName().toStdString(),
                                 secretOf(passphrase),
                                 vault.clock());
            },
            [&answer] { answer = QString(); },
            [&answer](const Failure& failure) { answer = failure.sentence; });
        waitFor([&answer] { return answer.has_value(); });
        return answer.value_or(QStringLiteral("no answer"));
    }

    /// The name of the one signed in, or why there is none.
    QString ask()
    {
        std::optional<QString> answer;
        clinic->ask(
            &context,
            [](SignedIn& signedIn) { return signedIn.user().name; },
            [&answer](const std::string& name) { answer = QString::fromStdString(name); },
            [&answer](const Failure& failure) { answer = failure.sentence; });
        waitFor([&answer] { return answer.has_value(); });
        return answer.value_or(QStringLiteral("no answer"));
    }

    TestVault vault;
    QObject context;
    std::unique_ptr<Clinic> clinic;
};

} // namespace

TEST_CASE("nobody is answered before the vault is open and after it is locked",
          "[models][clinic-thread]")
{
    Door door;
    const QSignalSpy opened(door.clinic.get(), &Clinic::opened);
    const QSignalSpy locked(door.clinic.get(), &Clinic::locked);
    CHECK(door.ask().contains(QStringLiteral("locked")));
    CHECK(door.enter().isEmpty());
    CHECK(opened.count() == 1);
    CHECK(door.ask() == TestVault::userName());
    door.clinic->lock();
    CHECK(locked.count() == 1);
    CHECK(door.ask().contains(QStringLiteral("locked")));
    CHECK(door.enter().isEmpty());
    CHECK(door.ask() == TestVault::userName());
}

TEST_CASE("a door that did not open is shut behind whoever was in", "[models][clinic-thread]")
{
    Door door;
    const QSignalSpy opened(door.clinic.get(), &Clinic::opened);
    REQUIRE(door.enter().isEmpty());
    CHECK_FALSE(door.enter(QStringLiteral("not the passphrase")).isEmpty());
    CHECK(opened.count() == 1);
    CHECK(door.ask().contains(QStringLiteral("locked")));
    // The files are free again for the right one.
    CHECK(door.enter().isEmpty());
}

TEST_CASE("questions are answered one after another, in the order in which they were asked",
          "[models][clinic-thread]")
{
    Door door;
    REQUIRE(door.enter().isEmpty());
    constexpr int Questions = 200;
    std::atomic<int> running = 0;
    std::atomic<bool> overlapped = false;
    std::vector<int> answers;
    for (int number = 0; number < Questions; ++number) {
        door.clinic->ask(
            &door.context,
            [&, number](SignedIn&) {
                overlapped = overlapped || ++running != 1;
                --running;
                return number;
            },
            [&answers](int answered) { answers.push_back(answered); },
            [](const Failure&) {});
    }
    CHECK(answers.empty());
    REQUIRE(waitFor([&] { return static_cast<int>(answers.size()) == Questions; }));
    CHECK_FALSE(overlapped);
    for (int number = 0; number < Questions; ++number) {
        CHECK(answers[static_cast<std::size_t>(number)] == number);
    }
}

TEST_CASE("a job that throws fails alone, and what it throws becomes a sentence",
          "[models][clinic-thread]")
{
    Door door;
    REQUIRE(door.enter().isEmpty());
    std::vector<QString> failures;
    const auto failed = [&failures](const Failure& failure) {
        failures.push_back(failure.sentence);
    };
    bool done = false;
    door.clinic->ask(
        &door.context,
        [](SignedIn&) { throw Refusal(RefusalKind::Conflict, "it is there already"); },
        [&done] { done = true; },
        failed);
    door.clinic->ask(&door.context, [](SignedIn&) { throw 7; }, [&done] { done = true; }, failed);
    REQUIRE(waitFor([&] { return failures.size() == 2; }));
    CHECK(failures[0].startsWith(QStringLiteral("It is there already")));
    CHECK_FALSE(failures[1].isEmpty());
    CHECK_FALSE(done);
    CHECK(door.ask() == TestVault::userName());
}

TEST_CASE("who asked and is gone gets no answer, and the work is done all the same",
          "[models][clinic-thread]")
{
    Door door;
    REQUIRE(door.enter().isEmpty());
    std::atomic<bool> worked = false;
    bool answered = false;
    auto asker = std::make_unique<QObject>();
    door.clinic->ask(
        asker.get(),
        [&worked](SignedIn&) { worked = true; },
        [&answered] { answered = true; },
        [&answered](const Failure&) { answered = true; });
    asker.reset();
    // One after another: the first is over when the second is answered.
    CHECK(door.ask() == TestVault::userName());
    CHECK(worked);
    CHECK_FALSE(answered);
}

TEST_CASE("the window's thread is never the one that works", "[models][clinic-thread]")
{
    Door door;
    REQUIRE(door.enter().isEmpty());
    const QThread* here = QThread::currentThread();
    std::atomic<const QThread*> worker = nullptr;
    const QThread* answering = nullptr;
    door.clinic->ask(
        &door.context,
        [&worker](SignedIn&) { worker = QThread::currentThread(); },
        [&answering] { answering = QThread::currentThread(); },
        [](const Failure&) {});
    REQUIRE(waitFor([&] { return answering != nullptr; }));
    CHECK(answering == here);
    CHECK(worker.load() != here);
}

TEST_CASE("a clinic that goes away finishes its work and lets go of the vault",
          "[models][clinic-thread]")
{
    Door door;
    REQUIRE(door.enter().isEmpty());
    std::atomic<bool> worked = false;
    bool answered = false;
    door.clinic->ask(
        &door.context,
        [&worked](SignedIn&) {
            QThread::msleep(50);
            worked = true;
        },
        [&answered] { answered = true; },
        [](const Failure&) {});
    door.clinic.reset();
    CHECK(worked);
    CHECK_FALSE(answered);
    door.clinic = std::make_unique<Clinic>(door.vault.clock());
    CHECK(door.enter().isEmpty());
}
