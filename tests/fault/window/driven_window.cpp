// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/window/driven_window.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <unistd.h>

namespace soundings::tests {

namespace {

constexpr qint64 PatienceMs = 90'000;
constexpr qint64 RestMs = 300;

/// Empty at the end.
std::optional<char> nextLetter()
{
    char letter = 0;
    return ::read(STDIN_FILENO, &letter, 1) == 1 ? std::optional(letter) : std::nullopt;
}

} // namespace

DrivenWindow::DrivenWindow(app::Application& application, QQuickWindow& window)
    : m_application(application)
    , m_window(window)
{
    QObject::connect(
        &application.clinic(), &app::Clinic::keysGone, &window, [this] { m_keysGone = true; });
}

void DrivenWindow::obey()
{
    while (const auto order = nextLetter()) {
        const char answer = doOrder(*order) ? 'y' : 'n';
        if (::write(STDOUT_FILENO, &answer, 1) != 1) {
            return;
        }
    }
}

bool DrivenWindow::doOrder(char order)
{
    app::NavigationModel& navigation = *m_application.navigation();
    switch (order) {
    case 't': // types the letter that follows into whatever has the focus
        if (const auto letter = nextLetter()) {
            QTest::keyClick(&m_window, *letter);
            return true;
        }
        return false;
    case 'e': // presses Enter at the door
        QTest::keyClick(&m_window, Qt::Key_Return);
        return waitFor([this] {
            return m_application.vault()->stage() == app::VaultModel::Open && isSettled();
        });
    case 'c': // opens the first case of the caseload
        if (!waitFor([this] {
                return isSettled() && m_application.caseload()->cases()->rowCount() > 0;
            })) {
            return false;
        }
        navigation.openCase(m_application.caseload()
                                ->cases()
                                ->data(m_application.caseload()->cases()->index(0, 0),
                                       static_cast<int>(app::CaseloadListModel::Role::CaseId))
                                .toString());
        return waitFor([this] { return isSettled(); });
    case 'r': // goes on to the page that records a session of it
        navigation.recordSession(navigation.subject());
        if (!waitFor([this] { return isSettled(); })) {
            return false;
        }
        if (m_application.record()->stage() == app::RecordModel::Asked) {
            m_application.record()->goOn();
        }
        return m_application.record()->stage() == app::RecordModel::Ready;
    case 'n': // types the letter that follows into the private notes
        if (const auto letter = nextLetter()) {
            app::SessionFields& fields = *m_application.record()->fields();
            fields.setNotes(fields.notes() + QLatin1Char(*letter));
            return true;
        }
        return false;
    case 'l': // locks by key
        m_keysGone = false;
        QTest::keyClick(&m_window, Qt::Key_L, Qt::ControlModifier);
        return waitFor(
            [this] { return m_keysGone && m_application.vault()->isLocked() && isSettled(); });
    default:
        return false;
    }
}

bool DrivenWindow::waitFor(const std::function<bool()>& done)
{
    // Also a while after it is done: pages that were left are taken away later.
    QElapsedTimer waited;
    std::optional<QElapsedTimer> calm;
    waited.start();
    while (waited.elapsed() < PatienceMs) {
        if (!done()) {
            calm.reset();
        } else if (!calm) {
            calm.emplace().start();
        } else if (calm->elapsed() >= RestMs) {
            return true;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(1);
    }
    return false;
}

bool DrivenWindow::isSettled()
{
    return !m_application.isBusy();
}

} // namespace soundings::tests
