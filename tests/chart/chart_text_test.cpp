// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_text.h"
#include "tests/chart/sample_charts.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;

namespace {

QStringList broken(const QString& words, double width, int maxLines)
{
    return app::brokenText(
        words, app::ChartFonts(tests::lightLook()).metrics(false), width, maxLines);
}

const QChar Ellipsis(0x2026);

} // namespace

TEST_CASE("words that fit stay on one line, blanks put right", "[chart][text]")
{
    CHECK(broken(QStringLiteral("  doing   well "), 1000.0, 1) ==
          QStringList{QStringLiteral("doing well")});
    CHECK(broken({}, 1000.0, 2).isEmpty());
    CHECK(broken(QStringLiteral("   "), 1000.0, 2).isEmpty());
}

TEST_CASE("words are broken between words and none is lost while there are lines", "[chart][text]")
{
    const app::ChartFonts fonts(tests::lightLook());
    const QString words = QStringLiteral("working well together");
    const double width = fonts.width(QStringLiteral("working well"));
    const QStringList lines = broken(words, width, 3);
    CHECK(lines == QStringList{QStringLiteral("working well"), QStringLiteral("together")});
}

TEST_CASE("what is left over ends with an ellipsis and fits", "[chart][text]")
{
    const app::ChartFonts fonts(tests::lightLook());
    const double width = fonts.width(QStringLiteral("working well"));
    for (const int lines : {1, 2}) {
        const QStringList cut =
            broken(QStringLiteral("working well together again and again"), width, lines);
        REQUIRE(cut.size() == lines);
        CHECK(cut.back().endsWith(Ellipsis));
        for (const QString& line : cut)
            CHECK(fonts.metrics(false).horizontalAdvance(line) <= width);
    }
    const QStringList one = broken(QString(80, u'w') + QStringLiteral(" well"), width, 2);
    REQUIRE(one.size() == 2);
    CHECK(one.front().endsWith(Ellipsis));
    CHECK(one.back() == QStringLiteral("well"));
}

TEST_CASE("a text size that cannot be is the smallest that can", "[chart][text]")
{
    const app::ChartFonts none(tests::lightLook(0.0));
    CHECK(none.normal.pixelSize() == 1);
    CHECK(none.lineHeight >= 1.0);
    CHECK(none.width({}) >= 0.0);
}
