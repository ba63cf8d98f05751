// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"

#include <optional>
#include <span>

namespace soundings::core {

/// How far one person's scores scatter from session to session.
struct WithinPersonSd
{
    double sd = 0.0;          ///< in points of the score
    int persons = 0;          ///< series that had enough scores to count
    int degreesOfFreedom = 0; ///< scores minus two a series
};

/// Residual SD of all series about each person's own straight line on session number, pooled over
/// the degrees of freedom; see docs/statistics.md#within-person-sd. Series with fewer than three
/// scores say nothing about scatter and are left out. Nullopt when none is left.
[[nodiscard]] std::optional<WithinPersonSd> pooledWithinPersonSd(std::span<const Series> series);

} // namespace soundings::core
