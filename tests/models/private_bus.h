// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace soundings::app::test {

/// A real dbus-daemon with a socket of its own, which nobody but this test talks to.
class PrivateBus
{
public:
    /// Fails the test when there is no dbus-daemon.
    PrivateBus();
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;
    PrivateBus(PrivateBus&&) = delete;
    PrivateBus& operator=(PrivateBus&&) = delete;
    ~PrivateBus();

    /// A connection of one more program.
    [[nodiscard]] QDBusConnection join();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

/// Answers on a bus as logind does, as far as a program asks it to wait and which session is its
/// own, and says what it is told to say.
class FakeLogin : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    explicit FakeLogin(const QDBusConnection& bus);
    ~FakeLogin() override;

    /// Somebody keeps the computer from sleeping.
    [[nodiscard]] bool isHeld() const;

    /// How often it was asked to wait, and with which words the last time.
    [[nodiscard]] const QList<QStringList>& asked() const { return m_asked; }

    void say(const QString& path,
             const QString& interface,
             const QString& signal,
             const QVariantList& arguments = {});
    void sayPrepareForSleep(bool begins);

    [[nodiscard]] static QString ownSession();

    bool comes();
    void goes();

public Q_SLOTS: // by the names that logind has
    QDBusUnixFileDescriptor
    Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode);
    [[nodiscard]] QDBusObjectPath GetSession(const QString& name) const;

private:
    QDBusConnection m_bus;
    int m_readEnd = -1; ///< of a pipe whose other end was given away
    QList<QStringList> m_asked;
};

} // namespace soundings::app::test
