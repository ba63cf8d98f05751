// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/change_points.h"

#include "core/measure/number_text.h"
#include "core/record/invalid_value.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace soundings::core {

namespace {

constexpr std::size_t MostForAllOrders = 6;
constexpr int DrawnOrders = 999;
constexpr double SquaresTolerance = 1e-9;

/// Sums from the start, of scores about their mean, so that squares of any stretch cost nothing.
class StretchSquares
{
public:
    explicit StretchSquares(std::span<const double> scores)
        : m_sums(scores.size() + 1, 0.0)
        , m_squares(scores.size() + 1, 0.0)
    {
        double mean = 0.0;
        for (const double score : scores) {
            mean += score / static_cast<double>(scores.size());
        }
        for (std::size_t index = 0; index < scores.size(); ++index) {
            const double score = scores[index] - mean;
            m_sums[index + 1] = m_sums[index] + score;
            m_squares[index + 1] = m_squares[index] + score * score;
        }
    }

    /// Squares about the mean of the scores from `from` up to, not with, `to`.
    [[nodiscard]] double between(std::size_t from, std::size_t to) const
    {
        const double sum = m_sums[to] - m_sums[from];
        return m_squares[to] - m_squares[from] - sum * sum / static_cast<double>(to - from);
    }

private:
    std::vector<double> m_sums;
    std::vector<double> m_squares;
};

struct BestSplit
{
    std::size_t at = 0;
    double squares = 0.0;
};

BestSplit bestSplit(std::span<const double> scores, std::size_t minimumSegment)
{
    const StretchSquares squares(scores);
    const double whole = squares.between(0, scores.size());
    BestSplit best{minimumSegment, -1.0};
    for (std::size_t at = minimumSegment; at + minimumSegment <= scores.size(); ++at) {
        const double gained = whole - squares.between(0, at) - squares.between(at, scores.size());
        if (gained > best.squares + SquaresTolerance * whole) {
            best = {at, gained};
        }
    }
    return best;
}

double pByAllOrders(std::vector<double> scores, std::size_t minimumSegment, double observed)
{
    std::ranges::sort(scores);
    double orders = 0.0;
    double asMuch = 0.0;
    do {
        orders += 1.0;
        asMuch += bestSplit(scores, minimumSegment).squares >= observed ? 1.0 : 0.0;
    } while (std::ranges::next_permutation(scores).found);
    return asMuch / orders;
}

double pByDrawnOrders(std::vector<double> scores, std::size_t minimumSegment, double observed)
{
    std::mt19937_64 random(1); // fixed: whoever recomputes it gets the same
    double asMuch = 1.0;
    for (int draw = 0; draw < DrawnOrders; ++draw) {
        for (std::size_t last = scores.size() - 1; last > 0; --last) {
            std::swap(scores[last], scores[random() % (last + 1)]);
        }
        asMuch += bestSplit(scores, minimumSegment).squares >= observed ? 1.0 : 0.0;
    }
    return asMuch / (DrawnOrders + 1);
}

} // namespace

std::optional<double> differenceSd(std::span<const double> scores)
{
    if (scores.size() < 3) {
        return std::nullopt;
    }
    const auto steps = static_cast<double>(scores.size() - 1);
    const double mean = (scores.back() - scores.front()) / steps;
    double squares = 0.0;
    double level = 0.0;
    for (std::size_t index = 1; index < scores.size(); ++index) {
        const double rest = scores[index] - scores[index - 1] - mean;
        squares += rest * rest;
        level += scores[index] * scores[index];
    }
    if (squares <= 1e-18 * level) {
        return std::nullopt;
    }
    return std::sqrt(squares / (steps - 1.0) / 2.0);
}

std::vector<std::size_t>
changePoints(std::span<const double> scores, double penalty, std::size_t minimumSegment)
{
    if (!std::isfinite(penalty) || penalty < 0.0) {
        throw InvalidValue(
            InvalidKind::OutOfRange, "penalty", numberText(penalty), "0 or a number above it");
    }
    if (minimumSegment < 1) {
        throw InvalidValue(InvalidKind::OutOfRange, "segment", "0", "1 score or more");
    }
    if (scores.size() < 2 * minimumSegment) {
        return {};
    }
    const StretchSquares squares(scores);
    const std::size_t count = scores.size();
    std::vector<double> least(count + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> startOf(count + 1, 0);
    least[0] = -penalty;
    std::vector<std::size_t> starts;
    for (std::size_t to = minimumSegment; to <= count; ++to) {
        starts.push_back(to - minimumSegment);
        for (const std::size_t from : starts) {
            const double cost = least[from] + squares.between(from, to) + penalty;
            if (cost < least[to]) {
                least[to] = cost;
                startOf[to] = from;
            }
        }
        // A start that is worse by now than a shift here can never win again. The shift here can
        // be taken only once a whole segment follows, which is why it is asked that much later.
        if (to >= 2 * minimumSegment) {
            const std::size_t then = to - minimumSegment;
            std::erase_if(starts, [&](std::size_t from) {
                return from + minimumSegment <= then &&
                       least[from] + squares.between(from, then) > least[then];
            });
        }
    }
    std::vector<std::size_t> changes;
    for (std::size_t to = count; startOf[to] > 0; to = startOf[to]) {
        changes.push_back(startOf[to]);
    }
    std::ranges::reverse(changes);
    return changes;
}

std::optional<SingleChange> singleChange(std::span<const double> scores, std::size_t minimumSegment)
{
    if (minimumSegment < 1 || scores.size() < 2 * minimumSegment ||
        std::ranges::all_of(scores, [&](double score) { return score == scores.front(); })) {
        return std::nullopt;
    }
    const auto [at, squares] = bestSplit(scores, minimumSegment);
    SingleChange change;
    change.at = at;
    change.squares = squares;
    change.isExact = scores.size() <= MostForAllOrders;
    const double whole = StretchSquares(scores).between(0, scores.size());
    const double observed = squares - SquaresTolerance * whole;
    const std::vector<double> copy(scores.begin(), scores.end());
    change.p = change.isExact ? pByAllOrders(copy, minimumSegment, observed)
                              : pByDrawnOrders(copy, minimumSegment, observed);
    return change;
}

} // namespace soundings::core
