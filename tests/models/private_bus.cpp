// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/private_bus.h"

#include <QDBusMessage>
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace soundings::app::test {

namespace {

const QString LoginName = QStringLiteral("org.freedesktop.login1");
const QString ManagerPath = QStringLiteral("/org/freedesktop/login1");

} // namespace

PrivateBus::PrivateBus()
{
    m_daemon.start(
        QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"),
         QStringLiteral("--nofork"),
         QStringLiteral("--print-address"),
         QStringLiteral("--address=unix:path=") + m_folder.filePath(QStringLiteral("bus"))});
    REQUIRE(m_daemon.waitForStarted());
    REQUIRE(m_daemon.waitForReadyRead());
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    for (const QString& name : m_names) {
        QDBusConnection::disconnectFromBus(name);
    }
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

QDBusConnection PrivateBus::join()
{
    static int joined = 0;
    m_names.append(QStringLiteral("soundings-test-%1").arg(++joined));
    QDBusConnection connection = QDBusConnection::connectToBus(m_address, m_names.last());
    REQUIRE(connection.isConnected());
    return connection;
}

FakeLogin::FakeLogin(const QDBusConnection& bus)
    : m_bus(bus)
{
    m_bus.registerObject(ManagerPath, this, QDBusConnection::ExportAllSlots);
}

FakeLogin::~FakeLogin()
{
    m_bus.unregisterObject(ManagerPath);
    if (m_readEnd >= 0) {
        ::close(m_readEnd);
    }
}

bool FakeLogin::isHeld() const
{
    pollfd waiting{.fd = m_readEnd, .events = POLLIN, .revents = 0};
    return m_readEnd >= 0 && ::poll(&waiting, 1, 0) == 0;
}

void FakeLogin::say(const QString& path,
                    const QString& interface,
                    const QString& signal,
                    const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
    message.setArguments(arguments);
    REQUIRE(m_bus.send(message));
}

void FakeLogin::sayPrepareForSleep(bool begins)
{
    say(ManagerPath,
        QStringLiteral("org.freedesktop.login1.Manager"),
        QStringLiteral("PrepareForSleep"),
        {begins});
}

QString FakeLogin::ownSession()
{
    return QStringLiteral("/org/freedesktop/login1/session/_33");
}

bool FakeLogin::comes()
{
    return m_bus.registerService(LoginName);
}

void FakeLogin::goes()
{
    REQUIRE(m_bus.unregisterService(LoginName));
}

QDBusUnixFileDescriptor
FakeLogin::Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode)
{
    m_asked.append({what, who, why, mode});
    if (m_readEnd >= 0) {
        ::close(m_readEnd);
    }
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    m_readEnd = ends[0];
    QDBusUnixFileDescriptor given(ends[1]);
    ::close(ends[1]);
    return given;
}

QDBusObjectPath FakeLogin::GetSession(const QString& name) const
{
    return QDBusObjectPath(name == QStringLiteral("auto") ? ownSession() : QStringLiteral("/"));
}

} // namespace soundings::app::test
