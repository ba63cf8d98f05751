// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings::core {

/// The shortest text that reads back as the same number: 0.1, 36, -2.5. No locale.
[[nodiscard]] std::string numberText(double value);

} // namespace soundings::core
