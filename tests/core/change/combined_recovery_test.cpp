// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/combined_recovery.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

ChangeRule ruleOf(double cutoff, double points)
{
    ChangeRule rule;
    rule.criterion = publishedCriterion(points, Comparison::AtLeast, "setting");
    rule.cutoff = ClinicalCutoff{};
    rule.cutoff->value = cutoff;
    return rule;
}

using Score = std::optional<double>;

/// PHQ-9: a case from 10 on, reliable from 6 points on; GAD-7: 8 and 4.
CombinedRecovery recoveryOf(Score phqPre, Score phqPost, Score gadPre, Score gadPost)
{
    return combinedRecovery(classifyChange(phqPre, phqPost, ruleOf(10.0, 6.0)),
                            classifyChange(gadPre, gadPost, ruleOf(8.0, 4.0)));
}

} // namespace

TEST_CASE("recovered is who was a case on either measure and is one on neither", "[core][change]")
{
    const auto both = recoveryOf(18, 4, 12, 3);
    CHECK(both.recovered == Verdict::Yes);
    CHECK(both.reliablyImproved == Verdict::Yes);
    CHECK(both.reliablyRecovered == Verdict::Yes);
    CHECK(recoveryOf(18, 4, 12, 8).recovered == Verdict::No);
    CHECK(recoveryOf(9, 4, 7, 3).caseAtStart == Verdict::No);
    CHECK(recoveryOf(9, 4, 7, 3).recovered == Verdict::No);
}

TEST_CASE("a recovery by a step that is too small is no reliable one", "[core][change]")
{
    const auto small = recoveryOf(10, 9, 3, 3);
    CHECK(small.recovered == Verdict::Yes);
    CHECK(small.reliablyImproved == Verdict::No);
    CHECK(small.reliablyRecovered == Verdict::No);
}

TEST_CASE("who gets reliably worse on one measure has not improved", "[core][change]")
{
    CHECK(recoveryOf(18, 4, 3, 7).reliablyImproved == Verdict::No);
    CHECK(recoveryOf(18, 4, 3, 6).reliablyImproved == Verdict::Yes);
}

TEST_CASE("a missing score leaves open only what it could decide", "[core][change]")
{
    const auto noAnxiety = recoveryOf(18, 4, {}, {});
    CHECK(noAnxiety.caseAtStart == Verdict::Yes);
    CHECK(noAnxiety.caseAtEnd == Verdict::NotEvaluable);
    CHECK(noAnxiety.recovered == Verdict::NotEvaluable);
    CHECK(recoveryOf(18, 12, {}, {}).recovered == Verdict::No);
    CHECK(recoveryOf(9, 4, {}, 3).caseAtStart == Verdict::NotEvaluable);
    CHECK(recoveryOf({}, {}, {}, {}).reliablyRecovered == Verdict::NotEvaluable);
}
