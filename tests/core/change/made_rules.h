// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"

namespace soundings::made {

using namespace soundings::core;

/// PHQ-9 as NHS Talking Therapies uses it: case at 10 or more, reliable change of 6 or more.
inline ChangeRule phqRule()
{
    return {Direction::LowerIsBetter,
            publishedCriterion(6.0, Comparison::AtLeast, "NCT05134103"),
            ClinicalCutoff{10.0, CutoffKind::Given, true, "NCT05134103"}};
}

/// Jacobson & Truax's example: 40 against 60, SD 7.5, reliability .80, cut-off c = 50.
inline ChangeRule truaxRule()
{
    return {Direction::HigherIsBetter,
            jacobsonTruaxCriterion(7.5, 0.8),
            ClinicalCutoff{50.0, CutoffKind::C, true, ""}};
}

} // namespace soundings::made
