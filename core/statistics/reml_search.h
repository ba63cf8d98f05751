// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reml_criterion.h"

#include <boost/math/tools/minima.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <new>
#include <nlopt.h>
#include <utility>
#include <vector>

namespace soundings::core {

/// Looks for the theta with the smallest criterion. The criterion may have several valleys, and one
/// near an edge, where a variance is 0 or a correlation 1, can hide a deeper one inside; so it is
/// looked at over a grid of many sizes before and after an optimiser goes down. With one random
/// effect the optimiser is Brent's (1973), with two BOBYQA (Powell 2009).
template <int Random> class RemlSearch
{
public:
    static constexpr std::size_t Count = Random * (Random + 1) / 2;
    using Theta = std::array<double, Count>;

    /// A standard deviation below this share of the residual one counts as none.
    static constexpr double AtEdge = 1e-4;

    /// `criterion` must outlive this object.
    explicit RemlSearch(const RemlCriterion<Random>& criterion)
        : m_criterion(criterion)
    {
    }

    [[nodiscard]] Theta smallest() const
    {
        Valley best = deepest();
        // At exactly 0 a variance is 0, which an optimiser only comes near to: so near that nothing
        // but rounding tells the two apart.
        constexpr double Rounding = 1e-10; // of the criterion
        for (std::size_t index = 0; index < Count; ++index) {
            if (isOnDiagonal(index)) {
                Valley without = best;
                without.theta.at(index) = 0.0;
                without.value = valueAt(without.theta);
                best = without.value <= best.value + Rounding ? without : best;
            }
        }
        return best.theta;
    }

private:
    struct Valley
    {
        Theta theta;
        double value;
    };

    /// Whether theta of this index is on the diagonal of Lambda, where it may not be negative.
    static bool isOnDiagonal(std::size_t index) { return index == 0 || index + 1 == Count; }

    static bool isAtEdge(const Theta& theta)
    {
        return theta.front() < AtEdge || theta.back() < AtEdge;
    }

    static bool lower(const Valley& one, const Valley& other) { return one.value < other.value; }

    [[nodiscard]] double valueAt(const Theta& theta) const
    {
        const double value = m_criterion.at(theta.data());
        return std::isfinite(value) ? value : std::numeric_limits<double>::max();
    }

    [[nodiscard]] Valley at(const Theta& theta) const { return {theta, valueAt(theta)}; }

    [[nodiscard]] Valley deepest() const
    {
        if constexpr (Random == 1) {
            return deepestOfOne();
        } else {
            return deepestOfTwo();
        }
    }

    /// From a thousandth of the residual SD to a million of them, and 0: the best of these and what
    /// lies between its neighbours. Scores without any scatter end at the far end.
    [[nodiscard]] Valley deepestOfOne() const
    {
        constexpr int Steps = 36;
        constexpr double Smallest = 1e-3;
        constexpr double Factor = 1.7782794100389228; // four of them are ten
        std::vector<Valley> grid{at({0.0})};
        double size = Smallest;
        for (int step = 0; step <= Steps; ++step) {
            grid.push_back(at({size}));
            size *= Factor;
        }
        const auto best = std::min_element(grid.begin(), grid.end(), &lower);
        const double low = best == grid.begin() ? 0.0 : std::prev(best)->theta.front();
        const double high =
            best + 1 == grid.end() ? best->theta.front() * Factor : std::next(best)->theta.front();
        constexpr int Bits = std::numeric_limits<double>::digits / 2;
        const auto [theta, value] = boost::math::tools::brent_find_minima(
            [this](double one) { return valueAt({one}); }, low, high, Bits);
        return value < best->value ? Valley{{theta}, value} : *best;
    }

    [[nodiscard]] Valley deepestOfTwo() const
    {
        Valley best = descendAgain({1.0, 0.0, 1.0});
        std::vector<Valley> starts = grid();
        const auto lowest = std::min_element(starts.begin(), starts.end(), &lower);
        if (lowest->value < best.value) {
            const Valley other = descendAgain(lowest->theta);
            best = other.value < best.value ? other : best;
        }
        if (!isAtEdge(best.theta)) {
            return best;
        }
        // An edge may have a valley on either sign of the correlation, and a deeper one inside.
        constexpr double Small = 0.3; // as what ends at an edge tends to be
        constexpr std::size_t Most = 6;
        std::sort(starts.begin(), starts.end(), &lower);
        starts.resize(std::min(starts.size(), Most));
        starts.push_back(at({Small, -Small, Small / 4.0}));
        starts.push_back(at({Small, Small, Small / 4.0}));
        for (const Valley& start : starts) {
            const Valley other = descendAgain(start.theta);
            best = other.value < best.value ? other : best;
        }
        return best;
    }

    /// The best correlation for each of several sizes of both effects, well away from the edges.
    [[nodiscard]] std::vector<Valley> grid() const
    {
        std::vector<Valley> points;
        for (const double first : {0.25, 1.0, 5.0, 20.0}) {
            for (const double second : {0.25, 1.0, 5.0}) {
                Valley best = at({first, 0.0, second});
                for (const double correlation : {-0.7, 0.7}) {
                    const Valley other = at({first,
                                             correlation * second,
                                             std::sqrt(1.0 - correlation * correlation) * second});
                    best = other.value < best.value ? other : best;
                }
                points.push_back(best);
            }
        }
        return points;
    }

    static double objective(unsigned, const double* theta, double*, void* search)
    {
        Theta point;
        std::copy_n(theta, Count, point.begin());
        return static_cast<const RemlSearch*>(search)->valueAt(point);
    }

    /// One run of BOBYQA.
    [[nodiscard]] Valley descend(Theta theta) const
    {
        constexpr double FirstStep = 0.2;  // in theta, which is of the order of 1
        constexpr double Tolerance = 1e-7; // far below what the criterion can tell
        constexpr int MostEvaluations = 5000;
        const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> optimiser(
            nlopt_create(NLOPT_LN_BOBYQA, static_cast<unsigned>(Count)), &nlopt_destroy);
        if (!optimiser) {
            throw std::bad_alloc();
        }
        Theta lowest;
        for (std::size_t index = 0; index < Count; ++index) {
            lowest.at(index) = isOnDiagonal(index) ? 0.0 : -HUGE_VAL;
        }
        nlopt_set_lower_bounds(optimiser.get(), lowest.data());
        nlopt_set_min_objective(
            optimiser.get(), &RemlSearch::objective, const_cast<RemlSearch*>(this));
        nlopt_set_initial_step1(optimiser.get(), FirstStep);
        nlopt_set_xtol_abs1(optimiser.get(), Tolerance);
        nlopt_set_maxeval(optimiser.get(), MostEvaluations);
        // Whatever ends the run, theta holds the best point so far.
        double best = 0.0;
        nlopt_optimize(optimiser.get(), theta.data(), &best);
        return at(theta);
    }

    /// An optimiser may stop early, at an edge above all: begin anew until that no longer helps.
    [[nodiscard]] Valley descendAgain(const Theta& start) const
    {
        constexpr int MostStarts = 5;
        constexpr double Improvement = 1e-8; // of the criterion, that is worth another start
        Valley best = descend(start);
        for (int again = 1; again < MostStarts; ++again) {
            const Valley other = descend(best.theta);
            if (!(other.value < best.value)) {
                break;
            }
            const bool isEnough = best.value - other.value < Improvement;
            best = other;
            if (isEnough) {
                break;
            }
        }
        return best;
    }

    const RemlCriterion<Random>& m_criterion;
};

} // namespace soundings::core
