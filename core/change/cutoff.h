// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/direction.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// Mean and SD of a group of people, the clinical or the functional one.
struct GroupNorm
{
    double mean = 0.0;
    double sd = 0.0;
};

/// The three cut-offs of Jacobson & Truax 1991, or one that was published for the measure.
enum class CutoffKind
{
    A,
    B,
    C,
    Given
};

/// "a", "b", "c" or "given".
[[nodiscard]] std::string cutoffKindCode(CutoffKind kind);
[[nodiscard]] std::optional<CutoffKind> cutoffKindFromCode(std::string_view code);

/// Two SDs from the clinical mean towards the better; see docs/statistics.md#cut-offs. Throws
/// InvalidValue, as the others do, when a mean is not finite or an SD not above 0.
[[nodiscard]] double cutoffA(Direction better, const GroupNorm& clinical);

/// Two SDs *of the functional group* from its mean towards the worse, as in the paper; one R
/// package takes the clinical SD here.
[[nodiscard]] double cutoffB(Direction better, const GroupNorm& functional);

/// Where the two groups, as normal curves, are equally likely: the means weighted by the other SD.
[[nodiscard]] double cutoffC(const GroupNorm& clinical, const GroupNorm& functional);

/// A line between the clinical and the functional range.
struct ClinicalCutoff
{
    double value = 0.0;
    CutoffKind kind = CutoffKind::Given;
    /// A score on the line is in the clinical range ("case at 10 or more"); otherwise functional.
    bool isClinicalAtCutoff = true;
    std::string source = "setting";
};

/// Whether the score is in the clinical range, within 1e-9 of the scale at the line itself.
[[nodiscard]] bool isClinical(double score, const ClinicalCutoff& cutoff, Direction better);

} // namespace soundings::core
