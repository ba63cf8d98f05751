// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_method.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings::core;

TEST_CASE("the codes of the methods are on disk and are what they always were", "[core][change]")
{
    CHECK(changeMethodCode(ChangeMethod::JacobsonTruax) == "jacobson-truax");
    CHECK(changeMethodCode(ChangeMethod::PublishedPoints) == "published-points");
    CHECK(changeMethodCode(ChangeMethod::GulliksenLordNovick) == "gulliksen-lord-novick");
    CHECK(changeMethodCode(ChangeMethod::HsuLinnLord) == "hsu-linn-lord");
    CHECK(changeMethodCode(ChangeMethod::EdwardsNunnally) == "edwards-nunnally");
    CHECK(changeMethodCode(ChangeMethod::NunnallyKotsch) == "nunnally-kotsch");
    CHECK(changeMethodCode(ChangeMethod::HagemanArrindell) == "hageman-arrindell");
    CHECK(changeMethodCode(ChangeMethod::Percentage) == "percentage");
    CHECK(changeMethodCode(ChangeMethod::MinimalDifference) == "minimal-difference");
    CHECK(changeMethodCode(ChangeMethod::HierarchicalLinear) == "hlm");
}

TEST_CASE("every method there is has a code of its own that reads back", "[core][change]")
{
    const auto methods = allChangeMethods();
    CHECK(methods.size() == static_cast<std::size_t>(ChangeMethod::HierarchicalLinear) + 1);
    std::set<std::string> codes;
    for (const ChangeMethod method : methods) {
        const std::string code = changeMethodCode(method);
        CHECK(codes.insert(code).second);
        CHECK(changeMethodFromCode(code) == method);
    }
}

TEST_CASE("a word that is nearly the code of a method is none", "[core][change]")
{
    for (const std::string_view word :
         {"", "Jacobson-Truax", "jacobson_truax", "jacobson-truax ", "jacobson", "percent"}) {
        CHECK_FALSE(changeMethodFromCode(word));
    }
}
