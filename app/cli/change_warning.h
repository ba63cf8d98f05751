// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings::app {

/// What a warning of core::ChangeSetup or core::SlopeSetup means to whom runs a command.
[[nodiscard]] std::string changeWarningWords(const std::string& code);

} // namespace soundings::app
