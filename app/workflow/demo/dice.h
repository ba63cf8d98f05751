// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace soundings::app::demo {

/// Random numbers that are the same on every machine for the same seed: the standard library's own
/// distributions differ between implementations. For making up a clinic only.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// From 0 up to, not including, 1.
    [[nodiscard]] double uniform();

    /// A whole number from `low` to `high`, both included.
    [[nodiscard]] int between(int low, int high);

    [[nodiscard]] bool chance(double probability) { return uniform() < probability; }

    /// Normal with mean 0 and standard deviation 1.
    [[nodiscard]] double normal();

private:
    std::mt19937_64 m_engine;
};

} // namespace soundings::app::demo
