// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace std::chrono_literals;

namespace {

struct Watched
{
    std::chrono::milliseconds now{1000};
    QObject input;
    IdleWatch watch{[this] { return now; }};
    QSignalSpy idle{&watch, &IdleWatch::idle};

    Watched()
    {
        input.installEventFilter(&watch);
        watch.setLimit(5min);
    }

    void touch(QEvent::Type type)
    {
        QEvent event(type);
        QCoreApplication::sendEvent(&input, &event);
    }

    void passTime(std::chrono::milliseconds time)
    {
        now += time;
        watch.check();
    }
};

} // namespace

TEST_CASE("five minutes without input are idle, said once", "[models][idle]")
{
    Watched watched;
    watched.watch.start();
    watched.passTime(5min - 1ms);
    CHECK(watched.idle.count() == 0);
    watched.passTime(1ms);
    CHECK(watched.idle.count() == 1);
    watched.passTime(1h);
    CHECK(watched.idle.count() == 1);
}

TEST_CASE("every kind of input begins the time anew", "[models][idle]")
{
    Watched watched;
    watched.watch.start();
    for (const QEvent::Type type : {QEvent::KeyPress,
                                    QEvent::ShortcutOverride,
                                    QEvent::MouseMove,
                                    QEvent::MouseButtonPress,
                                    QEvent::Wheel,
                                    QEvent::TouchBegin}) {
        watched.passTime(4min);
        watched.touch(type);
    }
    CHECK(watched.idle.count() == 0);
}

TEST_CASE("what is not input does not keep the vault open", "[models][idle]")
{
    Watched watched;
    watched.watch.start();
    watched.passTime(4min);
    watched.touch(QEvent::Timer);
    watched.touch(QEvent::UpdateRequest);
    watched.passTime(1min);
    CHECK(watched.idle.count() == 1);
}

TEST_CASE("the key that wakes a computer after hours does not keep the vault open",
          "[models][idle]")
{
    Watched watched;
    watched.watch.start();
    watched.now += 8h; // no timer runs while the computer sleeps
    watched.touch(QEvent::KeyPress);
    CHECK(watched.idle.count() == 1);
}

TEST_CASE("nobody is idle before anybody came in", "[models][idle]")
{
    Watched watched;
    watched.passTime(1h);
    CHECK(watched.idle.count() == 0);
    watched.watch.start();
    watched.watch.stop();
    watched.passTime(1h);
    CHECK(watched.idle.count() == 0);
}

TEST_CASE("the timer alone notices it", "[models][idle]")
{
    IdleWatch watch(IdleWatch::sinceBoot);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(50ms);
    watch.start();
    CHECK(idle.wait(5000));
}
