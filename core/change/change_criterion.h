// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/reliable_change.h"

#include <optional>
#include <string>

namespace soundings::core {

/// What the methods know of the sample a person is held against. What is empty is not known.
struct ChangeSample
{
    double preSd = 0.0;
    double reliability = 0.0;              ///< of the score before
    std::optional<double> reliabilityPost; ///< of the score after; empty: as before
    std::optional<double> preMean;
    std::optional<double> postMean;
    std::optional<double> postSd;
    std::optional<double> correlation; ///< of pre and post
};

/// The criterion of one of the computed methods, JacobsonTruax to HagemanArrindell; see
/// docs/statistics.md#other-methods. `confidence` is two-sided, but one-sided for HagemanArrindell,
/// as its author has it. Nullopt when the sample lacks what the method needs. Throws InvalidValue
/// for an SD, reliability or confidence out of range, for differences without any reliability
/// (HagemanArrindell), and for a method that is not computed.
[[nodiscard]] std::optional<ReliableChangeCriterion> computedCriterion(ChangeMethod method,
                                                                       const ChangeSample& sample,
                                                                       double confidence,
                                                                       std::string source);

/// Hageman & Arrindell: the reliability of the score after, from the error that it shares with the
/// score before. Throws InvalidValue when the error is larger than the spread.
[[nodiscard]] double reliabilityAfter(const ChangeSample& sample);

/// Percentage: improved by at least `improved` percent of the score before, deteriorated by at
/// least `deteriorated`. Throws InvalidValue unless both are above 0.
[[nodiscard]] ReliableChangeCriterion percentageCriterion(double improved, double deteriorated);

/// MinimalDifference: at least so many points. Throws InvalidValue unless they are above 0.
[[nodiscard]] ReliableChangeCriterion minimalDifferenceCriterion(double points);

} // namespace soundings::core
