// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/change_method.h"
#include "core/measure/comparison.h"

#include <optional>
#include <string>

namespace soundings::core {

/// SD * sqrt(1 - reliability), in points; see docs/statistics.md#reliable-change. Throws
/// InvalidValue unless the SD is above 0 and the reliability at least 0 and below 1.
[[nodiscard]] double standardErrorOfMeasurement(double sd, double reliability);

/// sqrt(2) * standardErrorOfMeasurement: the SD of the difference of two scores of somebody who has
/// not changed. Throws as that does.
[[nodiscard]] double standardErrorOfDifference(double sd, double reliability);

/// The two-sided normal quantile of a confidence such as 0.95 (1.959964). Throws InvalidValue
/// unless the confidence is above 0 and below 1.
[[nodiscard]] double criticalValue(double confidence);

/// How large a change must be, in points of the score, and how it is compared.
struct ReliableChangeCriterion
{
    ChangeMethod method = ChangeMethod::JacobsonTruax;
    double points = 0.0;
    /// Above for a computed index, which a change must exceed; AtLeast for published whole points.
    Comparison comparison = Comparison::Above;
    std::optional<double> sd;                         ///< empty for published points
    std::optional<double> reliability;                ///< empty for published points
    std::optional<double> standardErrorOfMeasurement; ///< empty for published points
    std::optional<double> standardErrorOfDifference;  ///< empty for published points
    std::optional<double> critical;                   ///< empty for published points
    std::string source; ///< where SD and reliability, or the points, come from

    // What is held against the points: postWeight * post - preWeight * pre + constant. The plain
    // difference unless the method expects a score to move towards a mean.
    double preWeight = 1.0;
    double postWeight = 1.0;
    double constant = 0.0;
    std::optional<double> denominator; ///< the index is the above over this; empty: no index

    // Percentage only: shares of the score before, instead of the points.
    std::optional<double> improvedShare;
    std::optional<double> deterioratedShare;
};

/// The change that the criterion looks at, in points, with the sign of the scale.
[[nodiscard]] double
countedChange(const ReliableChangeCriterion& criterion, double pre, double post);

/// How large it must be, in points; a percentage asks for a share of the score before.
[[nodiscard]] double
pointsNeeded(const ReliableChangeCriterion& criterion, double pre, bool isForTheWorse);

/// Jacobson & Truax 1991: reliable if |post - pre| / Sdiff > critical, strictly. Throws
/// InvalidValue as standardErrorOfMeasurement and criticalValue do.
[[nodiscard]] ReliableChangeCriterion jacobsonTruaxCriterion(double sd,
                                                             double reliability,
                                                             double confidence = 0.95,
                                                             std::string source = "setting");

/// A published number of points with its own operator, AtLeast or Above. Throws InvalidValue unless
/// the points are above 0.
[[nodiscard]] ReliableChangeCriterion
publishedCriterion(double points, Comparison comparison, std::string source);

} // namespace soundings::core
