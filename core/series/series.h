// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings::core {

/// The score of one session, or the fact that there is none.
struct Rating
{
    int session = 0;
    std::optional<double> score;

    bool operator==(const Rating&) const = default;
};

/// A rating that has its score.
struct AvailableRating
{
    int session = 0;
    double score = 0.0;

    bool operator==(const AvailableRating&) const = default;
};

/// One score of one rater over one case, in the order of the sessions, with its gaps. Nothing is
/// filled in: a session without a score stays a gap, and a gap is never "no change".
class Series
{
public:
    Series() = default;

    /// Throws InvalidValue naming both sessions when their numbers do not strictly increase, and
    /// naming the session when a score is NaN or infinite.
    explicit Series(std::vector<Rating> ratings);

    [[nodiscard]] std::span<const Rating> ratings() const { return m_ratings; }

    /// Number of sessions, with or without a score.
    [[nodiscard]] std::size_t size() const { return m_ratings.size(); }

    [[nodiscard]] bool isEmpty() const { return m_ratings.empty(); }

    /// Number of sessions that have a score.
    [[nodiscard]] std::size_t availableCount() const { return m_availableCount; }

    /// Nullopt when no session has a score.
    [[nodiscard]] std::optional<AvailableRating> firstAvailable() const;
    [[nodiscard]] std::optional<AvailableRating> lastAvailable() const;

    /// The scores that are there, oldest first; a copy.
    [[nodiscard]] std::vector<AvailableRating> available() const;

private:
    std::vector<Rating> m_ratings;
    std::size_t m_availableCount = 0;
};

} // namespace soundings::core
