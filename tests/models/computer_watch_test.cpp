// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/computer_watch.h"
#include "tests/models/private_bus.h"
#include "tests/models/test_vault.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QFile>
#include <QSignalSpy>
#include <QThread>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;
using soundings::core::Role;

namespace {

const QString LoginSession = QStringLiteral("org.freedesktop.login1.Session");
const QString ScreenSaver = QStringLiteral("org.freedesktop.ScreenSaver");
const QString GnomeScreenSaver = QStringLiteral("org.gnome.ScreenSaver");

/// A vault in a window on a computer whose bus is a test's own.
struct Desk
{
    PrivateBus bus;
    QDBusConnection desktop = bus.join();
    FakeLogin login{bus.join()};
    TestVault vault;

    explicit Desk(bool logind = true)
    {
        vault.make({Role::Therapist});
        if (logind) {
            REQUIRE(login.comes());
        }
        const QDBusConnection window = bus.join();
        vault.application().lockWhenLeft(window, window);
    }

    [[nodiscard]] bool isOpen() { return vault.application().vault()->stage() == VaultModel::Open; }

    [[nodiscard]] bool isLocked() { return vault.application().vault()->isLocked(); }

    [[nodiscard]] ComputerWatch& watch() { return *vault.application().computer(); }

    /// Nobody holds the vault on disk any more: its keys are gone.
    [[nodiscard]] bool isGivenBack() const
    {
        QFile lock(vault.directory() + QStringLiteral("/lock"));
        REQUIRE(lock.open(QIODevice::ReadOnly));
        return lock.readAll().isEmpty();
    }

    void sayScreen(const QString& service, bool active, const QString& path)
    {
        QDBusMessage message =
            QDBusMessage::createSignal(path, service, QStringLiteral("ActiveChanged"));
        message.setArguments({active});
        REQUIRE(desktop.send(message));
    }
};

/// Long enough for a signal to arrive that must not be heard.
void letTimePass()
{
    QSignalSpy never(QCoreApplication::instance(), &QCoreApplication::aboutToQuit);
    never.wait(200);
}

} // namespace

TEST_CASE("the vault is locked and its keys are gone before the computer goes to sleep",
          "[models][computer]")
{
    Desk desk;
    REQUIRE(waitFor([&] { return desk.watch().isSleepWatched(); }));
    letTimePass();
    CHECK_FALSE(desk.login.isHeld()); // nobody is in, so the computer need not wait
    REQUIRE(desk.vault.signIn());
    REQUIRE(waitFor([&] { return desk.login.isHeld(); }));
    CHECK(desk.login.asked().last().mid(0, 2) ==
          QStringList{QStringLiteral("sleep"), QStringLiteral("Soundings")});
    CHECK(desk.login.asked().last().last() == QStringLiteral("delay"));

    // A job that takes a while: the computer waits for it and for the keys to be wiped.
    desk.vault.application().clinic().ask(
        &desk.watch(), [](SignedIn&) { QThread::msleep(300); }, [] {}, [](const Failure&) {});
    desk.login.sayPrepareForSleep(true);
    REQUIRE(waitFor([&] { return desk.isLocked(); }));
    CHECK(desk.login.isHeld());
    CHECK_FALSE(desk.isGivenBack());
    REQUIRE(waitFor([&] { return !desk.login.isHeld(); }));
    CHECK(desk.isGivenBack());

    desk.login.sayPrepareForSleep(false);
    REQUIRE(desk.vault.signIn());
    CHECK(waitFor([&] { return desk.login.isHeld(); }));
}

TEST_CASE("a computer that wakes up locks nothing", "[models][computer]")
{
    Desk desk;
    REQUIRE(waitFor([&] { return desk.watch().isSleepWatched(); }));
    REQUIRE(desk.vault.signIn());
    desk.login.sayPrepareForSleep(false);
    letTimePass();
    CHECK(desk.isOpen());
}

TEST_CASE("a vault locked in another way keeps no computer awake", "[models][computer]")
{
    Desk desk;
    REQUIRE(waitFor([&] { return desk.watch().isSleepWatched(); }));
    REQUIRE(desk.vault.signIn());
    REQUIRE(waitFor([&] { return desk.login.isHeld(); }));
    desk.vault.application().lock();
    CHECK(waitFor([&] { return !desk.login.isHeld(); }));
}

TEST_CASE("a passphrase that is being checked when the computer goes to sleep opens nothing",
          "[models][computer]")
{
    Desk desk;
    REQUIRE(waitFor([&] { return desk.watch().isSleepWatched(); }));
    OpenVaultModel& form = *desk.vault.application().openVault();
    desk.vault.application().vault()->unlock();
    form.setDirectory(desk.vault.directory());
    form.setUserName(TestVault::userName());
    form.open(TestVault::passphrase());
    REQUIRE(form.isBusy());
    Q_EMIT desk.watch().left();
    QSignalSpy gone(&desk.vault.application().clinic(), &Clinic::keysGone);
    REQUIRE((gone.count() > 0 || gone.wait(10000)));
    CHECK_FALSE(desk.isOpen());
    CHECK_FALSE(form.isBusy());
    CHECK(desk.isGivenBack());
}

TEST_CASE("the vault is locked when the session is told to lock, and not when another one is",
          "[models][computer]")
{
    Desk desk;
    REQUIRE(waitFor([&] { return desk.watch().isSleepWatched(); }));
    REQUIRE(desk.vault.signIn());
    letTimePass();
    desk.login.say(QStringLiteral("/org/freedesktop/login1/session/_34"),
                   LoginSession,
                   QStringLiteral("Lock"));
    desk.login.say(FakeLogin::ownSession(), LoginSession, QStringLiteral("Unlock"));
    letTimePass();
    CHECK(desk.isOpen());
    desk.login.say(FakeLogin::ownSession(), LoginSession, QStringLiteral("Lock"));
    CHECK(waitFor([&] { return desk.isLocked(); }));
}

TEST_CASE("the vault is locked when the screen is, whichever screen saver tells it",
          "[models][computer]")
{
    Desk desk;
    for (const QString& service : {ScreenSaver, GnomeScreenSaver}) {
        CHECK_FALSE(desk.watch().isScreenWatched());
        REQUIRE(desk.desktop.registerService(service));
        REQUIRE(waitFor([&] { return desk.watch().isScreenWatched(); }));
        REQUIRE(desk.vault.signIn());
        desk.sayScreen(service, false, QStringLiteral("/ScreenSaver"));
        letTimePass();
        CHECK(desk.isOpen());
        desk.sayScreen(service, true, QStringLiteral("/ScreenSaver"));
        CHECK(waitFor([&] { return desk.isLocked(); }));
        REQUIRE(desk.vault.signIn());
        desk.sayScreen(service, true, QStringLiteral("/org/freedesktop/ScreenSaver"));
        CHECK(waitFor([&] { return desk.isLocked(); }));
        REQUIRE(desk.desktop.unregisterService(service));
        REQUIRE(waitFor([&] { return !desk.watch().isScreenWatched(); }));
    }
}

TEST_CASE("a program that is no screen saver locks nothing", "[models][computer]")
{
    Desk desk;
    QDBusConnection saver = desk.bus.join();
    REQUIRE(saver.registerService(ScreenSaver));
    REQUIRE(waitFor([&] { return desk.watch().isScreenWatched(); }));
    REQUIRE(desk.vault.signIn());
    desk.sayScreen(ScreenSaver, true, QStringLiteral("/ScreenSaver"));
    letTimePass();
    CHECK(desk.isOpen());
}

TEST_CASE("a recovery key that is not put away yet is not lost because the screen is locked",
          "[models][computer]")
{
    TestVault fresh;
    Application& application = fresh.application();
    application.lockWhenLeft(QDBusConnection(QString()), QDBusConnection(QString()));
    NewVaultModel& form = *application.newVault();
    form.setFolder(fresh.folder());
    form.setName(QStringLiteral("Fresh"));
    form.setUserName(TestVault::userName());
    form.setTherapist(true);
    form.create(TestVault::passphrase(), TestVault::passphrase());
    REQUIRE(waitFor([&] { return application.vault()->stage() == VaultModel::Sheet; }));
    Q_EMIT application.computer()->left();
    CHECK(application.vault()->stage() == VaultModel::Sheet);
}

TEST_CASE("where nobody tells, nothing breaks and it is said that nothing is watched",
          "[models][computer]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    vault.application().lockWhenLeft(QDBusConnection(QString()), QDBusConnection(QString()));
    REQUIRE(vault.signIn());
    letTimePass();
    CHECK(vault.application().vault()->stage() == VaultModel::Open);
    CHECK_FALSE(vault.application().computer()->isSleepWatched());
    CHECK_FALSE(vault.application().computer()->isScreenWatched());
    vault.application().lock();
    CHECK(vault.application().vault()->isLocked());

    // A bus on which nobody answers to these names.
    Desk desk(false);
    REQUIRE(desk.vault.signIn());
    letTimePass();
    CHECK_FALSE(desk.watch().isSleepWatched());
    CHECK_FALSE(desk.watch().isScreenWatched());
}

TEST_CASE("a login service that begins anew is followed and asked again", "[models][computer]")
{
    Desk desk(false);
    REQUIRE(desk.vault.signIn());
    QSignalSpy changed(&desk.watch(), &ComputerWatch::watchedChanged);
    REQUIRE(desk.login.comes());
    REQUIRE(waitFor([&] { return desk.login.isHeld(); }));
    CHECK(desk.watch().isSleepWatched());
    desk.login.goes();
    REQUIRE(waitFor([&] { return !desk.watch().isSleepWatched(); }));
    CHECK_FALSE(desk.login.isHeld());
    REQUIRE(desk.login.comes());
    REQUIRE(waitFor([&] { return desk.login.isHeld(); }));
    CHECK(changed.count() == 3);
    desk.login.sayPrepareForSleep(true);
    CHECK(waitFor([&] { return desk.isLocked(); }));
}
