// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings::app {

/// Why somebody did what the audit keeps for good, in their words: one line of 1 to 200 bytes, not
/// of spaces alone. Throws core::InvalidValue otherwise. That it names nobody only a person can
/// see.
void requireReason(const std::string& reason);

} // namespace soundings::app
