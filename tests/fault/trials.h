// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>

namespace soundings::tests {

/// How often a test of row `row` ("R4") of the table in docs/torture.md tries: as often as in every
/// run, unless SOUNDINGS_TORTURE_R4 says otherwise.
[[nodiscard]] inline int trialsOf(const std::string& row, int inEveryRun)
{
    const char* wanted = std::getenv(("SOUNDINGS_TORTURE_" + row).c_str());
    return wanted == nullptr ? inEveryRun : std::atoi(wanted);
}

/// Whether the long run of that row was asked for, where it is longer in kind and not in number.
[[nodiscard]] inline bool isLongRun(const std::string& row)
{
    return std::getenv(("SOUNDINGS_TORTURE_" + row).c_str()) != nullptr;
}

/// Which of so many parts of a long run this is, from 0; the first of one where nobody asked for a
/// part. So a run of hours can be ended and gone on with.
struct Part
{
    long number = 0;
    long of = 1;
};

[[nodiscard]] inline Part partOf(long parts)
{
    const char* number = std::getenv("SOUNDINGS_TORTURE_PART");
    return number == nullptr ? Part() : Part{std::atol(number) % parts, parts};
}

/// Whether what is done once in a long run is to be done in this part of it.
[[nodiscard]] inline bool isFirstPart()
{
    const char* number = std::getenv("SOUNDINGS_TORTURE_PART");
    return number == nullptr || std::atol(number) == 0;
}

/// The same draws in every run; SOUNDINGS_TORTURE_SEED draws others.
[[nodiscard]] inline std::mt19937 dice()
{
    const char* seed = std::getenv("SOUNDINGS_TORTURE_SEED");
    return std::mt19937(
        seed == nullptr ? 20250714U : static_cast<std::uint32_t>(std::strtoul(seed, nullptr, 10)));
}

} // namespace soundings::tests
