// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/split.h"

#include <string_view>
#include <vector>

namespace soundings::core {

inline constexpr std::string_view SplitMethod = "split";
inline constexpr std::string_view OutlierMethod = "outlier";
inline constexpr std::string_view SplitRulesVersion = "1";

/// How the split and, in the order of the participants, each outlier was judged, enough to
/// recompute it by hand. The rule is this program's own and a setting; the source also says where
/// the error is from. `parameters` are those the session was judged with.
[[nodiscard]] std::vector<Evidence> evidenceOf(const SplitSession& session,
                                               const SplitParameters& parameters);

} // namespace soundings::core
