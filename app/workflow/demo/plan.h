// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/demo/dice.h"
#include "core/record/case.h"

#include <string>
#include <vector>

namespace soundings::app::demo {

/// A made-up episode of care before anything of it is stored.
struct PlannedCase
{
    core::CaseFormat format = core::CaseFormat::Individual;
    std::vector<core::Part> parts; ///< one for each client
    int sessions = 0; ///< at most; those that would come after today have not been held
    core::Date start;
    std::optional<core::Ending> ending; ///< empty: still open
    std::vector<core::DueMeasure> measures;
};

/// Cases for about `clients` people over the two years before `today`: two in three individual, the
/// rest couples, families, young people with a parent, and groups.
[[nodiscard]] std::vector<PlannedCase> planCases(Dice& dice, int clients, const core::Date& today);

} // namespace soundings::app::demo
