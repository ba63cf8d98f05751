// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/idle_watch.h"

#include <QEvent>

#include <algorithm>
#include <ctime>
#include <utility>

namespace soundings::app {

namespace {

using namespace std::chrono_literals;

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // a key that a shortcut takes never arrives as KeyPress
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(Now now, QObject* parent)
    : QObject(parent)
    , m_now(std::move(now))
{
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

std::chrono::milliseconds IdleWatch::sinceBoot()
{
    // Counts while the computer sleeps, and nobody can set it back.
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

void IdleWatch::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_timer.setInterval(std::clamp(limit / 10, 10ms, 1000ms));
}

void IdleWatch::start()
{
    m_lastInput = m_now();
    m_timer.start();
}

void IdleWatch::check()
{
    if (m_timer.isActive() && m_now() - m_lastInput >= m_limit) {
        stop();
        Q_EMIT idle();
    }
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (isInput(event->type()) && m_timer.isActive()) {
        // A computer that slept: the key that wakes it must not let it off.
        check();
        m_lastInput = m_now();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace soundings::app
