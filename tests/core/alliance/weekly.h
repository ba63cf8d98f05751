// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_assessment.h"

#include <optional>
#include <string_view>
#include <vector>

namespace soundings::core::test {

/// The SRS as the rules use it, with a within-person SD of 1.2 points.
[[nodiscard]] RuptureParameters srs();

/// As srs(), with nothing that prompts a watch but the own mean.
[[nodiscard]] RuptureParameters quiet();

/// The scores of sessions 1, 2, 3 and so on; nullopt is a session without one.
[[nodiscard]] Series weekly(const std::vector<std::optional<double>>& scores);

/// Fails the test when no method of this code was asked.
[[nodiscard]] const Evidence& evidenceBy(const RuptureAssessment& session, std::string_view method);

} // namespace soundings::core::test
