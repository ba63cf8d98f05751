// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/comparison.h"

namespace soundings::core {

/// The scores for which a method would have stayed silent: those that hold `comparison` against
/// `score`, such as "> 33.2".
struct ClearingScore
{
    double score = 0.0;
    Comparison comparison = Comparison::AtLeast;

    bool operator==(const ClearingScore&) const = default;
};

} // namespace soundings::core
