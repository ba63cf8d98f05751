// SPDX-License-Identifier: GPL-3.0-or-later
// R6: something old is put back into records.db, by somebody who copied the file before and has no
// key: the whole file, its end, or one page.
#include "tests/fault/history.h"
#include "tests/fault/trials.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;

TEST_CASE("old records that are put back as a whole are refused, however old they are",
          "[fault][damage][R6][torture]")
{
    const History history;
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.copies.size() - 2);
    const int trials = trialsOf("R6", 50);
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t moment = moments(random);
        INFO("the copy after session " << moment);
        writeAll(history.known().file(), history.copies[moment]);
        CHECK(errorOf([&] {
                  static_cast<void>(history.recording.openIn(history.recording.dir()));
              }) == storage::ErrorKind::BehindHead);
        CHECK(readAll(history.known().file()) == history.copies[moment]);
    }
    writeAll(history.known().file(), history.newest());
    CHECK(history.recording.openIn(history.recording.dir()).check().ok());
}

TEST_CASE("an old end of the records that is put back is refused or reported",
          "[fault][damage][R6][torture]")
{
    const History history;
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.copies.size() - 2);
    const int trials = trialsOf("R6", 50);
    for (int trial = 0; trial < trials;) {
        const std::string& old = history.copies[moments(random)];
        std::uniform_int_distribution<std::size_t> pages(0, old.size() / PageBytes - 1);
        const std::size_t from = pages(random) * PageBytes;
        const std::string mixed = history.newest().substr(0, from) + old.substr(from);
        if (mixed == history.newest()) {
            continue;
        }
        ++trial;
        INFO("from page " << from / PageBytes << " on as it was when there were "
                          << old.size() / PageBytes << " pages");
        CHECK(outcomeOf(history.known(), mixed).fate != Fate::Unnoticed);
    }
}

TEST_CASE("an old page of the records that is put back is refused or reported",
          "[fault][damage][R6][torture]")
{
    const History history;
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.copies.size() - 2);
    const int trials = trialsOf("R6", 50);
    int harmless = 0;
    for (int trial = 0; trial < trials;) {
        const std::string& old = history.copies[moments(random)];
        std::uniform_int_distribution<std::size_t> pages(0, old.size() / PageBytes - 1);
        const std::size_t from = pages(random) * PageBytes;
        std::string mixed = history.newest();
        mixed.replace(from, PageBytes, old, from, PageBytes);
        if (mixed == history.newest()) {
            continue;
        }
        ++trial;
        INFO("page " << from / PageBytes);
        const Fate fate = outcomeOf(history.known(), mixed).fate;
        CHECK(fate != Fate::Unnoticed);
        harmless += fate == Fate::Harmless ? 1 : 0;
    }
    CAPTURE(harmless);
    CHECK(harmless < trials / 2);
}
