// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/comparison.h"
#include "core/measure/provenance.h"

#include <string>

namespace soundings::core {

/// An item whose answer must be seen by a person whatever the total says. A blank answer is its own
/// finding and is never filled in.
struct SafetyRule
{
    std::string item;
    Comparison comparison = Comparison::AtLeast;
    double value = 0.0;
    std::string level;      ///< how soon: "review-now" or "review-soon"
    std::string messageKey; ///< label key of the sentence shown
    Provenance provenance;
};

} // namespace soundings::core
