// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace soundings::app {

/// Notices that nobody has touched keyboard, mouse or screen for a while. Compares times of the
/// wall clock, so that a computer that slept through the time counts as idle when it wakes.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<std::chrono::milliseconds()>;

    /// `now` gives the time since some fixed moment.
    explicit IdleWatch(Now now, QObject* parent = nullptr);

    /// Since the computer was started, sleep included; nobody can set it back.
    [[nodiscard]] static std::chrono::milliseconds sinceBoot();

    void setLimit(std::chrono::milliseconds limit);

    /// From now on emits idle() once when the limit has passed without input.
    void start();

    void stop() { m_timer.stop(); }

    /// Emits idle() when the limit has passed; called by a timer.
    void check();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void idle();

private:
    Now m_now;
    QTimer m_timer;
    std::chrono::milliseconds m_limit{0};
    std::chrono::milliseconds m_lastInput{0};
};

} // namespace soundings::app
