// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings::core {

/// Refuses a setting that is not a finite number or for which `holds` is false: InvalidValue with
/// the field's name, the number given and, in `expected`, what would be right.
void requireNumber(bool holds, const std::string& field, double given, const std::string& expected);

} // namespace soundings::core
