// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"

#include <optional>

namespace soundings::app {

/// Taken for the client of a case for young people whose year of birth is not known: under 18, so
/// that a cut-off that holds for adults only is not held against them.
inline constexpr int AssumedYoungAge = 17;

/// Years of age in the year of `day`, by which cut-offs are chosen; without a year of birth nullopt
/// or, for a young person (not their parent), what is assumed.
[[nodiscard]] std::optional<int> ageOf(core::CaseFormat format,
                                       core::Part part,
                                       const std::optional<int>& yearOfBirth,
                                       const core::Date& day);

} // namespace soundings::app
