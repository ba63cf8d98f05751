// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/long_work.h"

namespace soundings::app {

namespace {

constexpr int ProgressEveryMs = 100;

} // namespace

LongWork::LongWork(QObject* parent)
    : QObject(parent)
{
    m_poll.setInterval(ProgressEveryMs);
    connect(&m_poll, &QTimer::timeout, this, &LongWork::takeProgress);
}

LongWork::~LongWork()
{
    stop();
}

bool LongWork::isStopped() const
{
    return !m_shared->goesOn;
}

LongWork::Report LongWork::begin()
{
    // What was stopped before and has not ended yet stays stopped.
    m_shared = std::make_shared<Shared>();
    setRunning(true);
    return [shared = m_shared](double share) {
        shared->share = share;
        return shared->goesOn.load();
    };
}

void LongWork::end()
{
    setRunning(false);
}

void LongWork::stop()
{
    m_shared->goesOn = false;
}

void LongWork::setRunning(bool running)
{
    if (m_running == running) {
        return;
    }
    m_running = running;
    if (running) {
        m_poll.start();
    } else {
        m_poll.stop();
    }
    m_progress = -1.0;
    Q_EMIT progressChanged();
    Q_EMIT runningChanged();
}

void LongWork::takeProgress()
{
    if (const double share = m_shared->share; share != m_progress) {
        m_progress = share;
        Q_EMIT progressChanged();
    }
}

} // namespace soundings::app
