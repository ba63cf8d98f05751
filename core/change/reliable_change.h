// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/comparison.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// By which method a change counts as reliable. The codes are on disk, do not change.
enum class ChangeMethod
{
    JacobsonTruax,  ///< computed from SD and reliability
    PublishedPoints ///< so many points, as printed for the measure
};

[[nodiscard]] std::string changeMethodCode(ChangeMethod method);
[[nodiscard]] std::optional<ChangeMethod> changeMethodFromCode(std::string_view code);

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
};

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
