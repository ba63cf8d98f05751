// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"
#include "core/measure/relationship_element.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace soundings::core;

TEST_CASE("every element has one code, of small letters and hyphens", "[core][measure]")
{
    std::set<std::string_view> codes;
    for (const std::string_view code : relationshipElements()) {
        INFO(code);
        CHECK(codes.insert(code).second);
        CHECK(isRelationshipElement(code));
        CHECK(code.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        CHECK_FALSE(isRelationshipElement(std::string(code) + " "));
    }
    CHECK_FALSE(isRelationshipElement(""));
    CHECK_FALSE(isRelationshipElement("Alliance"));
}

TEST_CASE("an item that is shipped asks about a known element or about none", "[core][measure]")
{
    int elements = 0;
    for (const Measure& measure : shippedMeasures()) {
        for (const MeasureItem& item : itemsOf(measure)) {
            INFO(measure.profile.id << " " << item.id);
            CHECK((item.element.empty() || isRelationshipElement(item.element)));
            elements += item.element.empty() ? 0 : 1;
        }
    }
    CHECK(elements > 0);
}
