// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings::app {

/// Asked before a recovery key is drawn: one that reached nobody must not come into being. Nothing
/// to say of an empty name. Throws Refusal(Conflict) where `sheet` exists, is in the folder of a
/// vault or cannot be written.
void requireNewSheet(const std::string& sheet);

} // namespace soundings::app
