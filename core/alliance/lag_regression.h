// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/lag_pairs.h"
#include "core/statistics/estimate.h"

#include <cstddef>
#include <optional>
#include <span>

namespace soundings::core {

/// Degrees of freedom of what varies within a person: pairs - persons - regressors that vary within
/// one, as Pinheiro & Bates 2000 (section 2.4.2) count them; 0 where none is left.
[[nodiscard]] std::size_t
lagFreedom(std::size_t pairs, std::size_t persons, const LagParameters& parameters);

/// The within-person effect where each person has a level of their own, which no distribution is
/// asked to explain: for one or two people. Everybody has a pair. Nullopt where there is no one
/// answer. Throws InvalidValue where there are more people and covariates than LeastSquares takes.
[[nodiscard]] std::optional<Estimate> lagByLeastSquares(std::span<const LagPerson> people,
                                                        const LagParameters& parameters);

/// The same by a mixed model with a normal level of each person, and the person's mean alliance as
/// the part between people. Everybody has a pair and lagFreedom is above 0.
[[nodiscard]] std::optional<Estimate> lagByMixedModel(std::span<const LagPerson> people,
                                                      const LagParameters& parameters);

} // namespace soundings::core
