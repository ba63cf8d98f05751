// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/series.h"

#include "core/record/invalid_value.h"

#include <cmath>
#include <string>
#include <utility>

namespace soundings::core {

namespace {

std::optional<AvailableRating> whereThere(const Rating& rating)
{
    if (!rating.score) {
        return std::nullopt;
    }
    return AvailableRating{rating.session, *rating.score};
}

} // namespace

Series::Series(std::vector<Rating> ratings)
    : m_ratings(std::move(ratings))
{
    const Rating* before = nullptr;
    for (const Rating& rating : m_ratings) {
        if (before != nullptr && rating.session <= before->session) {
            throw InvalidValue(InvalidKind::Contradiction,
                               "session",
                               std::to_string(rating.session) + " after session " +
                                   std::to_string(before->session),
                               "session numbers that increase");
        }
        if (rating.score && !std::isfinite(*rating.score)) {
            throw InvalidValue(InvalidKind::OutOfRange,
                               "score",
                               std::to_string(*rating.score) + " in session " +
                                   std::to_string(rating.session),
                               "a finite number");
        }
        m_availableCount += rating.score ? 1U : 0U;
        before = &rating;
    }
}

std::optional<AvailableRating> Series::firstAvailable() const
{
    for (const Rating& rating : m_ratings) {
        if (rating.score) {
            return whereThere(rating);
        }
    }
    return std::nullopt;
}

std::optional<AvailableRating> Series::lastAvailable() const
{
    for (auto rating = m_ratings.rbegin(); rating != m_ratings.rend(); ++rating) {
        if (rating->score) {
            return whereThere(*rating);
        }
    }
    return std::nullopt;
}

std::vector<AvailableRating> Series::available() const
{
    std::vector<AvailableRating> found;
    found.reserve(m_availableCount);
    for (const Rating& rating : m_ratings) {
        if (const auto there = whereThere(rating)) {
            found.push_back(*there);
        }
    }
    return found;
}

} // namespace soundings::core
