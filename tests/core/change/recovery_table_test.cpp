// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/recovery_table.h"
#include "core/interchange/csv_writer.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace soundings::core;

namespace {

constexpr auto Header = "id,case_at_start,case_at_end,recovered,reliably_improved,"
                        "reliably_recovered,reason\n";

ChangeRule ruleFor(double cutoff, double points)
{
    ChangeRule rule;
    rule.criterion = publishedCriterion(points, Comparison::AtLeast, "setting");
    rule.cutoff = ClinicalCutoff{};
    rule.cutoff->value = cutoff;
    return rule;
}

/// PHQ-9: a case from 10 on, reliable from 6 points on; GAD-7: 8 and 4.
std::string tableOfBoth(std::span<const ScorePair> first, std::span<const ScorePair> second)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyseRecovery({.first = first,
                     .second = second,
                     .firstRule = ruleFor(10.0, 6.0),
                     .secondRule = ruleFor(8.0, 4.0)},
                    writer);
    writer.flush();
    return out;
}

} // namespace

TEST_CASE("every person has a row with five verdicts, in the order given", "[core][change]")
{
    const std::vector<ScorePair> phq = {
        {"z", 18.0, 4.0}, {"both", 18.0, 12.0}, {"never", 9.0, 3.0}, {"small", 10.0, 9.0}};
    const std::vector<ScorePair> gad = {
        {"z", 12.0, 3.0}, {"both", 12.0, 8.0}, {"never", 7.0, 7.0}, {"small", 3.0, 3.0}};
    CHECK(tableOfBoth(phq, gad) == std::string(Header) + "z,yes,no,yes,yes,yes,\n"
                                                         "both,yes,yes,no,yes,no,\n"
                                                         "never,no,no,no,yes,no,\n"
                                                         "small,yes,no,yes,no,no,\n");
}

TEST_CASE("each measure is judged by its own rule", "[core][change]")
{
    // 9 is a case on the GAD-7 only, and 5 points are reliable there only.
    const std::vector<ScorePair> nine = {{"a", 9.0, 4.0}};
    const std::vector<ScorePair> three = {{"a", 3.0, 3.0}};
    CHECK(tableOfBoth(nine, three) == std::string(Header) + "a,no,no,no,no,no,\n");
    CHECK(tableOfBoth(three, nine) == std::string(Header) + "a,yes,no,yes,yes,yes,\n");
}

TEST_CASE("a missing score leaves cells empty and says so, and what is decided stays",
          "[core][change]")
{
    const std::vector<ScorePair> phq = {{"open", 18.0, 4.0}, {"still", 18.0, 17.0}};
    const std::vector<ScorePair> gad = {{"open", {}, {}}, {"still", 12.0, {}}};
    CHECK(tableOfBoth(phq, gad) == std::string(Header) + "open,yes,,,,,missing-score\n"
                                                         "still,yes,yes,no,,no,missing-score\n");
}

TEST_CASE("nobody makes a table with a header alone", "[core][change]")
{
    CHECK(tableOfBoth({}, {}) == Header);
}
