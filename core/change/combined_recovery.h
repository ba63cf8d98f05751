// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"

namespace soundings::core {

/// Recovery on two measures taken together, as NHS Talking Therapies counts it with PHQ-9 and
/// GAD-7; see docs/statistics.md#recovery-on-two-measures. A missing score leaves open only what it
/// could decide: somebody who is a case on one measure is one whatever the other says.
struct CombinedRecovery
{
    Verdict caseAtStart = Verdict::NotEvaluable; ///< in the clinical range on either
    Verdict caseAtEnd = Verdict::NotEvaluable;
    Verdict recovered = Verdict::NotEvaluable; ///< a case at the start and none at the end
    /// Better reliably on at least one and worse reliably on none.
    Verdict reliablyImproved = Verdict::NotEvaluable;
    Verdict reliablyRecovered = Verdict::NotEvaluable; ///< both
};

[[nodiscard]] CombinedRecovery combinedRecovery(const ChangeAssessment& first,
                                                const ChangeAssessment& second);

} // namespace soundings::core
