// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_mark.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using soundings::app::ChartMark;

namespace {

constexpr std::initializer_list<ChartMark> Marks{ChartMark::PossibleRupture,
                                                 ChartMark::Repaired,
                                                 ChartMark::Watch,
                                                 ChartMark::Deterioration,
                                                 ChartMark::SafetyItem,
                                                 ChartMark::SuddenGain};

} // namespace

TEST_CASE("every mark has one letter and words, told apart without colour", "[chart][mark]")
{
    std::set<QString> letters;
    std::set<QString> words;
    for (const ChartMark mark : Marks) {
        CHECK(soundings::app::markLetter(mark).size() == 1);
        CHECK(letters.insert(soundings::app::markLetter(mark)).second);
        CHECK(words.insert(soundings::app::markWords(mark)).second);
        CHECK_FALSE(soundings::app::markWords(mark).isEmpty());
    }
}

TEST_CASE("every mark's shape is there and stays within its grid", "[chart][mark]")
{
    for (const ChartMark mark : Marks) {
        const QRectF shape = soundings::app::markPath(mark).boundingRect();
        INFO(soundings::app::markWords(mark).toStdString());
        CHECK(shape.width() > 12.0);
        CHECK(shape.height() > 10.0);
        CHECK(QRectF(0.0, 0.0, 24.0, 24.0).contains(shape));
    }
}

TEST_CASE("a broken link and a closed one are different shapes", "[chart][mark]")
{
    CHECK(soundings::app::markPath(ChartMark::PossibleRupture) !=
          soundings::app::markPath(ChartMark::Repaired));
}
