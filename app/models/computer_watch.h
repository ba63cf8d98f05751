// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QQmlEngine>
#include <QSet>
#include <QString>

#include <functional>

namespace soundings::app {

/// Hears what the computer tells every program: that it is about to sleep (logind's
/// PrepareForSleep), that the session is to be locked (logind's Lock) and that the screen is locked
/// (ActiveChanged of the screen savers of freedesktop.org and GNOME). Where nobody tells it nothing
/// is heard and nothing breaks; the properties say which it is.
class ComputerWatch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// The computer says when it is about to sleep.
    Q_PROPERTY(bool sleepWatched READ isSleepWatched NOTIFY watchedChanged FINAL)
    /// The desktop says when the screen is locked.
    Q_PROPERTY(bool screenWatched READ isScreenWatched NOTIFY watchedChanged FINAL)

public:
    using QObject::QObject;

    /// From now on listens to the computer's bus and to that of the desktop. Either may be one that
    /// is not connected.
    void listen(const QDBusConnection& system, const QDBusConnection& session);

    [[nodiscard]] bool isSleepWatched() const { return m_sleepWatched; }

    [[nodiscard]] bool isScreenWatched() const { return !m_screenSavers.isEmpty(); }

    /// Asks the computer not to sleep before letGo(), for the few seconds it grants. Where it does
    /// not grant any, nothing happens.
    void hold();

    void letGo();

Q_SIGNALS:
    void watchedChanged();
    /// Whoever sat here is leaving, or has left.
    void left();

private Q_SLOTS:
    void sleepPrepared(bool begins);
    void sessionLocked();
    void screenChanged(bool locked);

private:
    /// Calls `found(true)` while somebody answers to `service` on this bus, now and later, and
    /// `found(false)` once nobody does.
    void follow(const QDBusConnection& bus,
                const QString& service,
                const std::function<void(bool)>& found);
    void followLogin(const QDBusConnection& system);
    void followScreen(const QDBusConnection& session, const QString& service);
    void followOwnSession();
    void askToWait();

    QDBusConnection m_system{QString()};
    bool m_sleepWatched = false;
    QSet<QString> m_screenSavers; ///< those that are there
    QString m_ownSession;         ///< path at logind
    bool m_held = false;
    QDBusUnixFileDescriptor m_inhibitor; ///< the computer waits until it is closed
};

} // namespace soundings::app
