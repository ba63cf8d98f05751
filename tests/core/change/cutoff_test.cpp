// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/cutoff.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <limits>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

TEST_CASE("the cut-offs of Jacobson and Truax's example are 55, 45 and 50", "[core][change]")
{
    const GroupNorm clinical{40.0, 7.5};
    const GroupNorm functional{60.0, 7.5};
    CHECK(cutoffA(Direction::HigherIsBetter, clinical) == 55.0);
    CHECK(cutoffB(Direction::HigherIsBetter, functional) == 45.0);
    CHECK(cutoffC(clinical, functional) == 50.0);
}

TEST_CASE("the cut-offs of the dyadic adjustment data are the published ones", "[core][change]")
{
    // Clinical mean and SD to six digits; functional mean 114.8, SD 17.8 (their table 2).
    const GroupNorm clinical{81.583333, 11.825662};
    const GroupNorm functional{114.8, 17.8};
    CHECK_THAT(cutoffA(Direction::HigherIsBetter, clinical), WithinAbs(105.2347, 1e-4));
    CHECK_THAT(cutoffB(Direction::HigherIsBetter, functional), WithinRel(79.2, 1e-12));
    CHECK_THAT(cutoffC(clinical, functional), WithinAbs(94.8424, 1e-4));
}

TEST_CASE("where lower is better the cut-offs lie mirrored", "[core][change]")
{
    const GroupNorm clinical{-40.0, 7.5};
    const GroupNorm functional{-60.0, 5.0};
    CHECK(cutoffA(Direction::LowerIsBetter, clinical) == -55.0);
    CHECK(cutoffB(Direction::LowerIsBetter, functional) == -50.0);
    CHECK_THAT(cutoffC(clinical, functional), WithinRel(-52.0, 1e-12));
}

TEST_CASE("norms without spread or without a mean are refused", "[core][change]")
{
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(cutoffA(Direction::LowerIsBetter, {10.0, 0.0}), InvalidValue);
    CHECK_THROWS_AS(cutoffB(Direction::LowerIsBetter, {notANumber, 1.0}), InvalidValue);
    CHECK_THROWS_AS(cutoffC({10.0, 1.0}, {10.0, -1.0}), InvalidValue);
}

TEST_CASE("a score a rounding error away from the cut-off counts as on it", "[core][change]")
{
    const ClinicalCutoff cutoff{0.3, CutoffKind::Given, true, ""};
    const double score = 0.1 + 0.2;
    REQUIRE(score != 0.3);
    CHECK(isClinical(score, cutoff, Direction::LowerIsBetter));
    CHECK(isClinical(score, cutoff, Direction::HigherIsBetter));
}

TEST_CASE("the kinds of cut-off are read as they are written", "[core][change]")
{
    for (const auto kind : {CutoffKind::A, CutoffKind::B, CutoffKind::C, CutoffKind::Given}) {
        CHECK(cutoffKindFromCode(cutoffKindCode(kind)) == kind);
    }
    CHECK(!cutoffKindFromCode("d"));
}
