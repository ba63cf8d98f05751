// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace soundings::app {

/// A QR code (ISO/IEC 18004) as a square of modules: one text a row, '#' for a dark module and '.'
/// for a light one, without the margin of four light modules that has to stand around it. A quarter
/// of it may be lost (level Q). Throws std::runtime_error for a text that does not fit into one.
[[nodiscard]] std::vector<std::string> qrCode(std::string_view text);

} // namespace soundings::app
