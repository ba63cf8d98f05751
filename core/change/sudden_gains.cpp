// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/sudden_gains.h"

#include "core/series/at_scale.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace soundings::core {

namespace {

constexpr int Beside = 3;       // sessions on each side of an interval that are averaged
constexpr int LeastFreedom = 2; // of two scores on each side

/// Mean and squares of up to three scores of one side.
struct Side
{
    int count = 0;
    double mean = 0.0;
    double squares = 0.0; ///< about the mean
    double largest = 0.0; ///< size of the scores

    void add(double score)
    {
        ++count;
        const double step = score - mean;
        mean += step / count;
        squares += step * (score - mean);
        largest = std::max(largest, std::abs(score));
    }
};

/// Looks at one series with lower scores being better, whatever the measure's own direction.
class GainSearch
{
public:
    GainSearch(const Series& series,
               const GainParameters& parameters,
               const std::array<double, 3>& quantiles)
        : m_parameters(parameters)
        , m_quantiles(quantiles)
        , m_sign(parameters.kind == GainKind::Gains ? 1.0 : -1.0)
        , m_ratings(series.ratings())
    {
    }

    [[nodiscard]] std::vector<GainInterval> run() const
    {
        std::vector<GainInterval> found;
        for (std::size_t at = 0; at < m_ratings.size(); ++at) {
            const int session = m_ratings[at].session;
            if (session >= m_parameters.firstInterval && session + 2 <= m_ratings.back().session) {
                found.push_back(interval(at));
            }
        }
        return found;
    }

private:
    /// Lower is better from here on.
    [[nodiscard]] std::optional<double> scoreAt(std::size_t at) const
    {
        if (at >= m_ratings.size() || !m_ratings[at].score) {
            return std::nullopt;
        }
        const double score = *m_ratings[at].score;
        return m_parameters.better == Direction::LowerIsBetter
                   ? score
                   : m_parameters.scale->lowest + m_parameters.scale->highest - score;
    }

    [[nodiscard]] std::optional<double> scoreOfNext(std::size_t at) const
    {
        const bool isNext =
            at + 1 < m_ratings.size() && m_ratings[at + 1].session == m_ratings[at].session + 1;
        return isNext ? scoreAt(at + 1) : std::nullopt;
    }

    [[nodiscard]] Side before(std::size_t at) const
    {
        Side side;
        const int first = m_ratings[at].session - Beside + 1;
        for (std::size_t each = at + 1; each-- > 0 && m_ratings[each].session >= first;) {
            if (const auto score = scoreAt(each)) {
                side.add(*score);
            }
        }
        return side;
    }

    [[nodiscard]] Side after(std::size_t at) const
    {
        Side side;
        const int last = m_ratings[at].session + Beside;
        for (std::size_t each = at + 1; each < m_ratings.size() && m_ratings[each].session <= last;
             ++each) {
            if (const auto score = scoreAt(each)) {
                side.add(*score);
            }
        }
        return side;
    }

    /// Whether the means differ by more than the scatter about them lets one expect.
    [[nodiscard]] bool isStable(const Side& pre, const Side& post) const
    {
        const int freedom = pre.count + post.count - 2;
        const double sd = std::sqrt((pre.squares + post.squares) / freedom);
        const double quantile = m_quantiles.at(static_cast<std::size_t>(freedom - LeastFreedom));
        return holdsAtScale(m_sign * (pre.mean - post.mean),
                            Comparison::Above,
                            quantile * sd,
                            std::max(pre.largest, post.largest));
    }

    [[nodiscard]] Verdict reversal(std::size_t at, double from, double to) const
    {
        const double middle = (from + to) / 2;
        for (std::size_t later = at + 2; later < m_ratings.size(); ++later) {
            const auto score = scoreAt(later);
            if (score &&
                holdsAtScale(
                    m_sign * (*score - middle), Comparison::Above, 0.0, std::abs(middle))) {
                return Verdict::Yes;
            }
        }
        return Verdict::No;
    }

    [[nodiscard]] GainInterval interval(std::size_t at) const
    {
        GainInterval found;
        found.from = m_ratings[at].session;
        found.to = found.from + 1;
        const Side pre = before(at);
        const Side post = after(at);
        if (pre.count >= 2 && post.count >= 2) {
            found.criteria[2] = verdictOf(isStable(pre, post));
        } else {
            found.reason = pre.count < 2 ? GainReason::TooFewBefore : GainReason::TooFewAfter;
        }
        const auto from = scoreAt(at);
        const auto to = scoreOfNext(at);
        if (!from || !to) {
            found.reason = GainReason::NoScore;
            return found;
        }
        const double change = m_sign * (*from - *to);
        const double size = std::max(std::abs(*from), std::abs(*to));
        found.magnitude = change;
        found.criteria[0] =
            verdictOf(holdsAtScale(change, Comparison::AtLeast, m_parameters.magnitude, size));
        found.criteria[1] = verdictOf(
            holdsAtScale(change, Comparison::AtLeast, m_parameters.proportion * *from, size));
        if (found.reason != GainReason::None) {
            return found;
        }
        const bool isSudden = std::ranges::all_of(
            found.criteria, [](Verdict verdict) { return verdict == Verdict::Yes; });
        found.sudden = verdictOf(isSudden);
        if (isSudden) {
            found.reversed = reversal(at, *from, *to);
        }
        return found;
    }

    const GainParameters& m_parameters;
    const std::array<double, 3>& m_quantiles;
    double m_sign;
    std::span<const Rating> m_ratings;
};

} // namespace

std::string gainReasonCode(GainReason reason)
{
    switch (reason) {
    case GainReason::NoScore:
        return "no-score";
    case GainReason::TooFewBefore:
        return "too-few-before";
    case GainReason::TooFewAfter:
        return "too-few-after";
    case GainReason::None:
        break;
    }
    return {};
}

GainRule::GainRule(const GainParameters& parameters)
    : m_parameters(parameters)
{
    requireValid(parameters);
    double freedom = LeastFreedom;
    for (double& quantile : m_quantiles) {
        const boost::math::students_t t(freedom);
        quantile = boost::math::quantile(boost::math::complement(t, parameters.alpha / 2));
        freedom += 1.0;
    }
}

std::vector<GainInterval> GainRule::intervalsOf(const Series& series) const
{
    return GainSearch(series, m_parameters, m_quantiles).run();
}

} // namespace soundings::core
