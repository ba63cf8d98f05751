// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/computer_watch.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace soundings::app {

namespace {

// Names that logind and the screen savers answer to.
constexpr QLatin1String LoginService("org.freedesktop.login1");
constexpr QLatin1String LoginPath("/org/freedesktop/login1");
constexpr QLatin1String LoginManager("org.freedesktop.login1.Manager");
constexpr QLatin1String LoginSession("org.freedesktop.login1.Session");
constexpr QLatin1String ScreenSaver("org.freedesktop.ScreenSaver");
constexpr QLatin1String GnomeScreenSaver("org.gnome.ScreenSaver");

QDBusMessage toLogin(const QString& method, const QVariantList& arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(LoginService, LoginPath, LoginManager, method);
    message.setArguments(arguments);
    return message;
}

/// Calls `then` with the answer when it comes, and never when it is an error: whoever cannot be
/// asked is not there for us. The window never waits.
template <class Value, class Then>
void whenAnswered(const QDBusPendingCall& call, QObject* context, Then then)
{
    auto* watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher,
                     &QDBusPendingCallWatcher::finished,
                     context,
                     [then = std::move(then)](QDBusPendingCallWatcher* finished) {
                         const QDBusPendingReply<Value> reply = *finished;
                         finished->deleteLater();
                         if (!reply.isError()) {
                             then(reply.value());
                         }
                     });
}

} // namespace

void ComputerWatch::listen(const QDBusConnection& system, const QDBusConnection& session)
{
    if (system.isConnected()) {
        followLogin(system);
    }
    if (session.isConnected()) {
        followScreen(session, ScreenSaver);
        followScreen(session, GnomeScreenSaver);
    }
}

void ComputerWatch::hold()
{
    m_held = true;
    askToWait();
}

void ComputerWatch::letGo()
{
    m_held = false;
    m_inhibitor = QDBusUnixFileDescriptor();
}

void ComputerWatch::sleepPrepared(bool begins)
{
    if (begins) {
        Q_EMIT left();
    }
}

void ComputerWatch::sessionLocked()
{
    Q_EMIT left();
}

void ComputerWatch::screenChanged(bool locked)
{
    if (locked) {
        Q_EMIT left();
    }
}

void ComputerWatch::follow(const QDBusConnection& bus,
                           const QString& service,
                           const std::function<void(bool)>& found)
{
    auto* watcher = new QDBusServiceWatcher(service,
                                            bus,
                                            QDBusServiceWatcher::WatchForRegistration |
                                                QDBusServiceWatcher::WatchForUnregistration,
                                            this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, [found] { found(true); });
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [found] { found(false); });
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                                           QStringLiteral("/org/freedesktop/DBus"),
                                                           QStringLiteral("org.freedesktop.DBus"),
                                                           QStringLiteral("NameHasOwner"));
    question.setArguments({service});
    whenAnswered<bool>(bus.asyncCall(question), this, [found](bool there) {
        if (there) {
            found(true);
        }
    });
}

void ComputerWatch::followLogin(const QDBusConnection& system)
{
    m_system = system;
    m_system.connect(LoginService,
                     LoginPath,
                     LoginManager,
                     QStringLiteral("PrepareForSleep"),
                     this,
                     SLOT(sleepPrepared(bool)));
    follow(system, LoginService, [this](bool there) {
        m_sleepWatched = there;
        Q_EMIT watchedChanged();
        if (there) {
            followOwnSession();
            askToWait();
        } else {
            m_inhibitor = QDBusUnixFileDescriptor();
        }
    });
}

void ComputerWatch::followScreen(const QDBusConnection& session, const QString& service)
{
    // Desktops put it at different paths.
    QDBusConnection bus = session;
    bus.connect(service,
                QString(),
                service,
                QStringLiteral("ActiveChanged"),
                this,
                SLOT(screenChanged(bool)));
    follow(session, service, [this, service](bool there) {
        if (there) {
            m_screenSavers.insert(service);
        } else {
            m_screenSavers.remove(service);
        }
        Q_EMIT watchedChanged();
    });
}

void ComputerWatch::followOwnSession()
{
    // "auto" is the session of whoever asks, or else the one on that person's screen.
    whenAnswered<QDBusObjectPath>(
        m_system.asyncCall(toLogin(QStringLiteral("GetSession"), {QStringLiteral("auto")})),
        this,
        [this](const QDBusObjectPath& path) {
            if (path.path() == m_ownSession) {
                return;
            }
            m_ownSession = path.path();
            m_system.connect(LoginService,
                             m_ownSession,
                             LoginSession,
                             QStringLiteral("Lock"),
                             this,
                             SLOT(sessionLocked()));
        });
}

void ComputerWatch::askToWait()
{
    if (!m_held || !m_sleepWatched || m_inhibitor.isValid()) {
        return;
    }
    const QVariantList arguments{QStringLiteral("sleep"),
                                 QStringLiteral("Soundings"),
                                 tr("Locks the vault first"),
                                 QStringLiteral("delay")};
    whenAnswered<QDBusUnixFileDescriptor>(
        m_system.asyncCall(toLogin(QStringLiteral("Inhibit"), arguments)),
        this,
        [this](const QDBusUnixFileDescriptor& inhibitor) {
            // Locked before the answer came: the computer need not wait.
            if (m_held) {
                m_inhibitor = inhibitor;
            }
        });
}

} // namespace soundings::app
