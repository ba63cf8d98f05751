// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/cutoff.h"

#include "core/measure/number_text.h"
#include "core/record/codes.h"
#include "core/record/invalid_value.h"
#include "core/series/at_scale.h"

#include <cmath>

namespace soundings::core {

namespace {

constexpr CodeTable<CutoffKind, 4> KindCodes{{{CutoffKind::A, "a"},
                                              {CutoffKind::B, "b"},
                                              {CutoffKind::C, "c"},
                                              {CutoffKind::Given, "given"}}};

void requireValid(const GroupNorm& norm, const std::string& group)
{
    if (!std::isfinite(norm.mean)) {
        throw InvalidValue(
            InvalidKind::OutOfRange, group + " mean", numberText(norm.mean), "a finite number");
    }
    if (!std::isfinite(norm.sd) || norm.sd <= 0.0) {
        throw InvalidValue(
            InvalidKind::OutOfRange, group + " sd", numberText(norm.sd), "a number above 0");
    }
}

} // namespace

std::string cutoffKindCode(CutoffKind kind)
{
    return codeOf(KindCodes, kind);
}

std::optional<CutoffKind> cutoffKindFromCode(std::string_view code)
{
    return valueOf(KindCodes, code);
}

double cutoffA(Direction better, const GroupNorm& clinical)
{
    requireValid(clinical, "clinical");
    return clinical.mean + directionSign(better) * 2.0 * clinical.sd;
}

double cutoffB(Direction better, const GroupNorm& functional)
{
    requireValid(functional, "functional");
    return functional.mean - directionSign(better) * 2.0 * functional.sd;
}

double cutoffC(const GroupNorm& clinical, const GroupNorm& functional)
{
    requireValid(clinical, "clinical");
    requireValid(functional, "functional");
    return (clinical.sd * functional.mean + functional.sd * clinical.mean) /
           (clinical.sd + functional.sd);
}

bool isClinical(double score, const ClinicalCutoff& cutoff, Direction better)
{
    const bool higherIsBetter = better == Direction::HigherIsBetter;
    if (cutoff.isClinicalAtCutoff) {
        return holdsAtScale(
            score, higherIsBetter ? Comparison::AtMost : Comparison::AtLeast, cutoff.value, 0.0);
    }
    return holdsAtScale(
        score, higherIsBetter ? Comparison::Below : Comparison::Above, cutoff.value, 0.0);
}

} // namespace soundings::core
