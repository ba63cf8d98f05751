// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/score.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <cmath>

using namespace soundings::core;

namespace {

/// Any form that can be filled in: each item blank or one of its answers.
Answers anyAnswers(const Measure& measure)
{
    Answers answers;
    for (const auto& item : itemsOf(measure)) {
        const int steps = item.values.empty()
                              ? static_cast<int>(std::lround((item.max - item.min) / item.step))
                              : static_cast<int>(item.values.size()) - 1;
        const int choice = *rc::gen::inRange(-1, steps + 1);
        if (choice < 0) {
            answers[item.id] = std::nullopt;
        } else {
            answers[item.id] = item.values.empty()
                                   ? std::round((item.min + choice * item.step) * 10000.0) / 10000.0
                                   : item.values.at(static_cast<std::size_t>(choice));
        }
    }
    return answers;
}

int blanks(const Answers& answers, const ScoreRule& rule)
{
    int count = 0;
    for (const auto& term : rule.terms) {
        count += answers.at(term.ids.front()).has_value() ? 0 : 1;
    }
    return count;
}

} // namespace

TEST_CASE("any form gives a score inside the range, or none and the right reason",
          "[core][measure]")
{
    for (const auto& measure : shippedMeasures()) {
        INFO(measure.profile.id);
        CHECK(rc::check([&measure] {
            const auto answers = anyAnswers(measure);
            const auto response = score(measure, answers);
            for (std::size_t index = 0; index < response.scores.size(); ++index) {
                const auto& rule = measure.profile.scores[index];
                const auto& result = response.scores[index];
                RC_ASSERT(result.missing == blanks(answers, rule));
                RC_ASSERT(result.value.has_value() == (result.missing <= rule.missing.maxMissing));
                RC_ASSERT(result.prorated == (result.value.has_value() && result.missing > 0));
                RC_ASSERT(noScoreText(result).empty() == result.value.has_value());
                if (result.value) {
                    RC_ASSERT(*result.value >= rule.min);
                    RC_ASSERT(*result.value <= rule.max);
                    const Band* band = bandOf(measure, rule.id, *result.value);
                    RC_ASSERT((band == nullptr ? std::string() : band->code) == result.band);
                }
            }
        }));
    }
}

TEST_CASE("a blank safety item is always reported and never a number", "[core][measure]")
{
    const Measure& phq = *findShipped("phq-9");
    CHECK(rc::check([&phq] {
        const auto answers = anyAnswers(phq);
        const auto response = score(phq, answers);
        const auto& answer = answers.at("q9");
        RC_ASSERT(response.safety.size() == ((!answer || *answer >= 1.0) ? 1U : 0U));
        if (!response.safety.empty()) {
            RC_ASSERT(response.safety.front().answer == answer);
        }
    }));
}

TEST_CASE("a complete PHQ-9 is the plain sum of its nine answers", "[core][measure]")
{
    const Measure& phq = *findShipped("phq-9");
    CHECK(rc::check([&phq] {
        Answers answers;
        int sum = 0;
        for (int item = 1; item <= 9; ++item) {
            const int answer = *rc::gen::inRange(0, 4);
            answers["q" + std::to_string(item)] = answer;
            sum += answer;
        }
        RC_ASSERT(score(phq, answers).scores.front().value == static_cast<double>(sum));
    }));
}
