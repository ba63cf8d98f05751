// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/provenance.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("a number is sourced when anybody wrote a source, a reason or that it is a setting",
          "[core][measure]")
{
    CHECK_FALSE(Provenance().isStated());
    Provenance source;
    source.sources = {"manual"};
    CHECK(source.isStated());
    Provenance reason;
    reason.reason = "why";
    CHECK(reason.isStated());
    for (const auto basis : {Basis::Setting, Basis::Computed}) {
        Provenance bare;
        bare.basis = basis;
        CHECK(bare.isStated());
    }
    // How far a source is trusted is no source.
    Provenance trusted;
    trusted.confidence = Confidence::High;
    CHECK_FALSE(trusted.isStated());
}
