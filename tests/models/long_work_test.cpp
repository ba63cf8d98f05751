// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/long_work.h"
#include "tests/models/test_vault.h"

#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("long work tells how far it is while it runs, and forgets that at its end",
          "[models][work]")
{
    LongWork work;
    QSignalSpy running(&work, &LongWork::runningChanged);
    CHECK_FALSE(work.isRunning());
    CHECK(work.progress() < 0.0);
    const LongWork::Report report = work.begin();
    CHECK(work.isRunning());
    CHECK(work.progress() < 0.0);
    CHECK(report(0.25));
    REQUIRE(waitFor([&work] { return work.progress() > 0.0; }));
    CHECK(work.progress() == 0.25);
    work.end();
    CHECK_FALSE(work.isRunning());
    CHECK(work.progress() < 0.0);
    work.end();
    CHECK(running.count() == 2);
}

TEST_CASE("what is stopped hears it at its next report, and what begins after it does not",
          "[models][work]")
{
    LongWork work;
    const LongWork::Report first = work.begin();
    CHECK_FALSE(work.isStopped());
    work.stop();
    CHECK(work.isStopped());
    CHECK_FALSE(first(0.5));
    work.end();
    const LongWork::Report second = work.begin();
    CHECK_FALSE(work.isStopped());
    CHECK(second(0.1));
    CHECK_FALSE(first(0.6));
}

TEST_CASE("work whose window is gone is stopped", "[models][work]")
{
    auto work = std::make_unique<LongWork>();
    const LongWork::Report report = work->begin();
    work.reset();
    CHECK_FALSE(report(0.5));
}
