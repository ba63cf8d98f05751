// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace soundings::core {

namespace {

constexpr std::array Signs = {
    std::pair{Comparison::AtLeast, std::string_view(">=")},
    std::pair{Comparison::Above, std::string_view(">")},
    std::pair{Comparison::AtMost, std::string_view("<=")},
    std::pair{Comparison::Below, std::string_view("<")},
};

} // namespace

bool holds(double value, Comparison comparison, double limit)
{
    if (std::isnan(value) || std::isnan(limit)) {
        return false;
    }
    const double tolerance = 1e-9 * std::max({1.0, std::abs(value), std::abs(limit)});
    const bool equal = std::abs(value - limit) <= tolerance;
    switch (comparison) {
    case Comparison::AtLeast:
        return equal || value > limit;
    case Comparison::Above:
        return !equal && value > limit;
    case Comparison::AtMost:
        return equal || value < limit;
    case Comparison::Below:
        return !equal && value < limit;
    }
    return false;
}

std::string_view comparisonSign(Comparison comparison)
{
    const auto* found = std::ranges::find(Signs, comparison, &decltype(Signs)::value_type::first);
    return found == Signs.end() ? std::string_view() : found->second;
}

std::optional<Comparison> comparisonFromSign(std::string_view sign)
{
    const auto* found = std::ranges::find(Signs, sign, &decltype(Signs)::value_type::second);
    return found == Signs.end() ? std::nullopt : std::optional(found->first);
}

} // namespace soundings::core
