// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/relationship_element.h"

#include <algorithm>
#include <array>

namespace soundings::core {

namespace {

constexpr std::array<std::string_view, 13> Elements = {
    "alliance",
    "goal-consensus",
    "collaboration",
    "collecting-feedback",
    "rupture-repair",
    "empathy",
    "positive-regard",
    "genuineness",
    "countertransference",
    "cohesion",
    "couple-family-alliance",
    "adapting-to-the-person",
    "what-does-not-help",
};

} // namespace

std::span<const std::string_view> relationshipElements()
{
    return Elements;
}

bool isRelationshipElement(std::string_view code)
{
    return std::ranges::find(Elements, code) != Elements.end();
}

} // namespace soundings::core
