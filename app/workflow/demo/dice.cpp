// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/dice.h"

#include <cmath>
#include <numbers>

namespace soundings::app::demo {

double Dice::uniform()
{
    constexpr unsigned UnusedBits = 11; // a double keeps 53 of 64 bits
    return static_cast<double>(m_engine() >> UnusedBits) * 0x1p-53;
}

int Dice::between(int low, int high)
{
    return low + static_cast<int>(std::floor(uniform() * (high - low + 1)));
}

double Dice::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

} // namespace soundings::app::demo
