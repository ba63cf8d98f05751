// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/parse.h"

#include <string>

namespace soundings::tests {

/// `text` with the first `from` replaced by `to`; a test that replaces nothing tests nothing.
[[nodiscard]] std::string
replaced(std::string text, const std::string& from, const std::string& to);

/// The smallest package a clinic may write: a total typed in, nothing published but its range.
[[nodiscard]] std::string minimalProfile();

/// A score-only profile with inputs a, b, c (0 to 4), d (0 to 10 in tenths) and these scores.
[[nodiscard]] std::string profileWithScores(const std::string& scores);

/// A package of this profile alone.
[[nodiscard]] soundings::core::MeasureText packageOf(const std::string& profile);

/// Every sentence of the MeasureError that parsing throws; empty when it throws none.
[[nodiscard]] std::string parseFaults(const soundings::core::MeasureText& text);

/// Every sentence that check() finds in a package that can be read.
[[nodiscard]] std::string checkFaults(const soundings::core::MeasureText& text);

} // namespace soundings::tests
