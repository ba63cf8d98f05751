// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/profile.h"

#include <string>

namespace soundings::app {

/// Where a number of this profile comes from, so that somebody without the profile can look it up:
/// each source by its address, by its key where the profile's list has none, then the remark.
/// "https://...; Kroenke 2001: screen for major depression" or "setting: why".
[[nodiscard]] std::string sourceOf(const core::Profile& profile,
                                   const core::Provenance& provenance);

} // namespace soundings::app
