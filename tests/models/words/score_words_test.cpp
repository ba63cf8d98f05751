// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/score_words.h"
#include "tests/models/words/made_up_curve.h"

#include <QLocale>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

/// Another language for as long as it lives.
class Language
{
public:
    explicit Language(QLocale::Language language) { QLocale::setDefault(QLocale(language)); }

    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;
    Language(Language&&) = delete;
    Language& operator=(Language&&) = delete;

    ~Language() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

SinceLast from(const char* measure, const std::vector<std::optional<double>>& values)
{
    return sinceLast(curveOf(shipped(measure), values));
}

} // namespace

TEST_CASE("a number has the decimals it needs and at most two", "[models][words]")
{
    CHECK(numberWords(14.0) == QStringLiteral("14"));
    CHECK(numberWords(0.0) == QStringLiteral("0"));
    CHECK(numberWords(1.4) == QStringLiteral("1.4"));
    CHECK(numberWords(0.1 + 0.2) == QStringLiteral("0.3"));
    CHECK(numberWords(1.05) == QStringLiteral("1.05"));
    CHECK(numberWords(1.456) == QStringLiteral("1.46"));
    CHECK(numberWords(25.000000001) == QStringLiteral("25"));
    CHECK(numberWords(-3.5) == QStringLiteral("-3.5"));
    CHECK(numberWords(1.999) == QStringLiteral("2"));
}

TEST_CASE("a number a hair below nought is nought", "[models][words]")
{
    CHECK(numberWords(-0.001) == QStringLiteral("0"));
    CHECK(numberWords(-0.0) == QStringLiteral("0"));
}

TEST_CASE("a number is written as the reader's language does", "[models][words]")
{
    const Language german(QLocale::German);
    CHECK(numberWords(1.4) == QStringLiteral("1,4"));
    CHECK(limitWords(">=", 1.4).startsWith(QStringLiteral("1,4")));
}

TEST_CASE("a score stands with its range, and with its band where there is one", "[models][words]")
{
    CHECK(scoreWords(shipped("phq-9"), 14) == QStringLiteral("14 of 27, moderate"));
    CHECK(scoreWords(shipped("phq-9"), 0) == QStringLiteral("0 of 27, none or minimal"));
    CHECK(scoreWords(shipped("phq-9"), 27) == QStringLiteral("27 of 27, severe"));
    CHECK(scoreWords(shipped("ors"), 24.5) == QStringLiteral("24.5 of 40"));
    CHECK(bandWords(shipped("phq-9"), 9.9) == QStringLiteral("mild"));
    CHECK(bandWords(shipped("phq-9"), 10) == QStringLiteral("moderate"));
    CHECK(bandWords(shipped("phq-9"), 28).isEmpty());
    CHECK(bandWords(shipped("phq-9"), -1).isEmpty());
    CHECK(bandWords(shipped("ors"), 10).isEmpty());
}

TEST_CASE("a point without a score says why there is none", "[models][words]")
{
    CurvePoint point;
    CHECK(pointWords(shipped("ors"), point) == QStringLiteral("no rating"));
    point.reason = "two answers are blank";
    CHECK(pointWords(shipped("ors"), point) == QStringLiteral("no score: two answers are blank"));
    point.value = 0.0;
    CHECK(pointWords(shipped("ors"), point) == QStringLiteral("0 of 40"));
}

TEST_CASE("one point is not points", "[models][words]")
{
    CHECK(pointsWords(1.0) == QStringLiteral("1 point"));
    CHECK(pointsWords(1.001) == QStringLiteral("1 point"));
    CHECK(pointsWords(1.4) == QStringLiteral("1.4 points"));
    CHECK(pointsWords(0.0) == QStringLiteral("0 points"));
}

TEST_CASE("a limit says how a number is held against it", "[models][words]")
{
    CHECK(limitWords(">=", 1.4) == QStringLiteral("1.4 or more"));
    CHECK(limitWords(">", 5) == QStringLiteral("more than 5"));
    CHECK(limitWords("<=", 36) == QStringLiteral("36 or less"));
    CHECK(limitWords("<", 36) == QStringLiteral("below 36"));
    CHECK(limitWords("", 36) == QStringLiteral("36"));
    CHECK(limitWords("=", 36) == QStringLiteral("36"));
}

TEST_CASE("the clinical cut-off is named only where there is one", "[models][words]")
{
    CHECK(cutoffWords(shipped("phq-9")) == QStringLiteral("clinical: 10 or more"));
    CHECK(cutoffWords(shipped("ors")) == QStringLiteral("clinical: below 25"));
    // Its limit is one of concern for the alliance, which is nobody's illness.
    CHECK(cutoffWords(shipped("srs")).isEmpty());
    CHECK(cutoffWords(shipped("soundings-progress")).isEmpty());
}

TEST_CASE("the ends of a scale are named by what is measured", "[models][words]")
{
    CHECK(goodEndWords(shipped("phq-9")) == QStringLiteral("doing well"));
    CHECK(badEndWords(shipped("ors")) == QStringLiteral("struggling"));
    CHECK(goodEndWords(shipped("srs")) == QStringLiteral("working well together"));
    CHECK(badEndWords(shipped("srs")) == QStringLiteral("strained"));
    CHECK(measureName(shipped("phq-9")) == QStringLiteral("PHQ-9"));
}

TEST_CASE("the last rating is held against the one before, whatever lies between",
          "[models][words]")
{
    CHECK(from("ors", {}) == SinceLast::First);
    CHECK(from("ors", {std::nullopt, std::nullopt}) == SinceLast::First);
    CHECK(from("ors", {20.0, std::nullopt}) == SinceLast::First);
    CHECK(from("ors", {10.0, 30.0, 20.0}) == SinceLast::Worse);
    CHECK(from("ors", {20.0, std::nullopt, 30.0, std::nullopt}) == SinceLast::Better);
    CHECK(from("ors", {0.0, 0.0}) == SinceLast::Same);
}

TEST_CASE("better is what the measure says is better", "[models][words]")
{
    CHECK(from("ors", {20.0, 30.0}) == SinceLast::Better);
    CHECK(from("phq-9", {20.0, 10.0}) == SinceLast::Better);
    CHECK(from("phq-9", {10.0, 20.0}) == SinceLast::Worse);
    CHECK(from("phq-9", {10.0, 11.0}) == SinceLast::Same);
    CHECK(from("phq-9", {10.0, 12.0}) == SinceLast::Worse);
}

TEST_CASE("a twentieth of the range is the same step wherever on the scale it is taken",
          "[models][words]")
{
    for (int tenths = 0; tenths <= 380; ++tenths) {
        const double before = tenths / 10.0;
        const double after = (tenths + 20) / 10.0;
        INFO(before);
        CHECK(from("ors", {before, after}) == SinceLast::Better);
        CHECK(from("ors", {after, before}) == SinceLast::Worse);
        CHECK(from("ors", {before, (tenths + 19) / 10.0}) == SinceLast::Same);
    }
}

TEST_CASE("how the last rating stands to the one before has words for each case", "[models][words]")
{
    const core::Measure& ors = shipped("ors");
    CHECK(comparedToLastWords(curveOf(ors, {20.0})).startsWith(QStringLiteral("The first rating")));
    CHECK(comparedToLastWords(curveOf(ors, {20.0, 20.0})) ==
          QStringLiteral("About the same as last time"));
    CHECK(comparedToLastWords(curveOf(ors, {20.0, 30.0})) ==
          QStringLiteral("Better than last time"));
    CHECK(comparedToLastWords(curveOf(ors, {30.0, 20.0})) ==
          QStringLiteral("Less well than last time"));
}
