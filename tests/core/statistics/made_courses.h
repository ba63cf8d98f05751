// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <limits>

/// Forty made-up courses of sessions 2 to 8 about an intake score, drawn in R from a line on log
/// session with random intercept and slope (seed 7) and rounded; some sessions are missing.
namespace made {

inline constexpr double None = std::numeric_limits<double>::quiet_NaN();

struct Course
{
    double intake;
    std::array<double, 7> scores; ///< of sessions 2 to 8
};

// clang-format off
inline constexpr std::array<Course, 40> Courses{{
    {24, {26, 33, 31, 28, 30, None, 29}},
    {22, {12, 7, 12, 7, None, 9, 8}},
    {22, {18, 12, 14, 14, None, 13, 6}},
    {20, {11, None, 11, 10, 8, 5, 8}},
    {17, {11, 6, 7, None, 4, 5, 7}},
    {20, {None, 7, 13, 12, 8, None, 8}},
    {20, {21, 22, 23, None, 21, 21, 20}},
    {20, {12, 10, 16, 18, None, 16, 14}},
    {11, {12, 13, 9, 7, 14, 14, 10}},
    {26, {30, 31, 28, 32, 30, 24, 26}},
    {32, {None, 28, 23, None, 22, 22, 19}},
    {18, {26, None, 25, 28, 25, 22, 24}},
    {26, {34, 26, 27, 29, 24, 30, None}},
    {23, {18, None, None, 19, None, 21, None}},
    {27, {28, 28, None, 25, 30, 28, 25}},
    {19, {21, 17, 15, 15, 11, 18, None}},
    {29, {None, 15, 18, 9, 11, None, 10}},
    {13, {9, 8, 9, 6, 12, 7, 13}},
    {19, {14, 15, 9, 16, None, 5, 9}},
    {21, {19, 17, 16, 15, 20, 15, 15}},
    {25, {22, 19, 28, 23, 22, 21, None}},
    {26, {24, 20, 25, 23, None, 20, 17}},
    {22, {24, None, 25, 24, 25, None, 26}},
    {15, {9, 3, 5, 7, 5, 6, 7}},
    {24, {24, None, 21, None, 19, 21, None}},
    {12, {12, 11, 9, None, 10, 13, 11}},
    {28, {27, 24, 24, 21, 28, 23, 21}},
    {28, {None, None, 28, 29, None, 25, 27}},
    {27, {20, 16, 17, 14, 15, 16, 23}},
    {23, {19, 19, 15, 17, 15, 13, 14}},
    {19, {None, 11, 13, 11, 10, 8, None}},
    {25, {25, None, 22, 16, None, 12, 12}},
    {26, {19, 22, 21, 17, None, None, 16}},
    {26, {20, 15, None, 15, 14, 13, 9}},
    {17, {None, 14, 8, 0, 5, 5, 6}},
    {31, {20, 20, 19, None, 17, 10, 16}},
    {15, {None, 13, 15, None, 13, 12, 13}},
    {29, {14, 13, 21, 15, 15, 12, 13}},
    {28, {16, None, 17, 18, 16, 18, 15}},
    {24, {22, None, 24, 25, None, 22, 26}},
}};
// clang-format on

} // namespace made
