// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/kendall_distribution.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <vector>

using Catch::Matchers::WithinAbs;
using soundings::core::exactKendallP;

namespace {

int statisticOf(const std::vector<int>& values)
{
    int s = 0;
    for (std::size_t later = 1; later < values.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            s += (values[later] > values[earlier]) - (values[later] < values[earlier]);
        }
    }
    return s;
}

/// By going through every different order, which is as probable as any other.
double countedP(int s, const std::vector<int>& groups)
{
    std::vector<int> values;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        values.insert(
            values.end(), static_cast<std::size_t>(groups[group]), static_cast<int>(group));
    }
    int all = 0;
    int beyond = 0;
    do {
        ++all;
        beyond += static_cast<int>(std::abs(statisticOf(values)) >= std::abs(s));
    } while (std::ranges::next_permutation(values).found);
    return static_cast<double>(beyond) / all;
}

} // namespace

TEST_CASE("the distribution of S is that of every order counted one by one", "[core][statistics]")
{
    for (const std::vector<int>& groups : {std::vector<int>{1},
                                           {1, 1},
                                           {2},
                                           {1, 1, 1, 1, 1, 1, 1},
                                           {2, 2, 2},
                                           {3, 1, 1, 2},
                                           {1, 4},
                                           {4, 1},
                                           {3, 3, 2}}) {
        for (int s = 0; s <= 21; ++s) {
            INFO(s);
            CHECK_THAT(exactKendallP(s, groups), WithinAbs(countedP(s, groups), 1e-15));
            CHECK(exactKendallP(-s, groups) == exactKendallP(s, groups));
        }
    }
}

TEST_CASE("twenty different scores are still counted in whole numbers", "[core][statistics]")
{
    const std::vector<int> groups(20, 1);
    CHECK(exactKendallP(0, groups) == 1.0);
    // Two of 20! orders rise or fall throughout.
    CHECK_THAT(exactKendallP(190, groups) * 2432902008176640000.0, WithinAbs(2.0, 1e-12));
    CHECK(exactKendallP(191, groups) == 0.0);
}
