// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/exact.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

using Whole = boost::multiprecision::cpp_int;

constexpr int MaxDecimals = 4;
constexpr double Scale = 10000.0;
constexpr double Largest = 1e9;

Whole tenToThe(int digits)
{
    return boost::multiprecision::pow(Whole(10), static_cast<unsigned>(std::max(0, digits)));
}

/// The largest whole number that is not above `value`.
Whole floorOf(const Exact& value)
{
    const Whole above = boost::multiprecision::numerator(value);
    const Whole below = boost::multiprecision::denominator(value);
    const Whole quotient = above / below;
    return above < 0 && quotient * below != above ? Whole(quotient - 1) : quotient;
}

} // namespace

std::optional<Exact> exactOf(double value)
{
    if (!std::isfinite(value) || std::abs(value) > Largest) {
        return std::nullopt;
    }
    const double scaled = value * Scale;
    const double nearest = std::round(scaled);
    if (std::abs(scaled - nearest) > 1e-9 * std::max(1.0, std::abs(scaled))) {
        return std::nullopt;
    }
    return Exact(Whole(static_cast<long long>(nearest)), tenToThe(MaxDecimals));
}

Exact exactOrNearest(double value)
{
    const auto decimal = exactOf(value);
    return decimal ? *decimal : Exact(value);
}

double toDouble(const Exact& value)
{
    // Few decimals: one division of two exact doubles, which is the nearest double.
    const Exact scaled = value * Exact(tenToThe(MaxDecimals));
    if (boost::multiprecision::denominator(scaled) == 1 && abs(scaled) < Exact(Whole(1) << 53)) {
        return boost::multiprecision::numerator(scaled).convert_to<double>() / Scale;
    }
    return value.convert_to<double>();
}

Exact rounded(const Exact& value, const Rounding& rounding)
{
    const Whole scale = tenToThe(std::min(rounding.digits, MaxDecimals));
    const Exact scaled = value * Exact(scale);
    Whole down = floorOf(scaled);
    const Exact rest = scaled - Exact(down);
    const Exact half(1, 2);
    const bool odd = down % 2 != 0;
    if (rest > half || (rest == half && (rounding.mode == RoundingMode::HalfUp || odd))) {
        down += 1;
    }
    return Exact(down, scale);
}

bool isOnStep(const Exact& value, const Exact& min, const Exact& step)
{
    return step > 0 && boost::multiprecision::denominator(Exact((value - min) / step)) == 1;
}

} // namespace soundings::core
