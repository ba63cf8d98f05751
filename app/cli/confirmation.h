// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings::app {

/// Shows `question` on the terminal and waits for one line: true when it is exactly `expected`.
/// Standard input and output are left alone. Throws Refusal(BadFile), with `withoutTerminal`, where
/// nobody can be asked.
[[nodiscard]] bool isTypedOnTerminal(const std::string& question,
                                     const std::string& expected,
                                     const std::string& withoutTerminal);

} // namespace soundings::app
