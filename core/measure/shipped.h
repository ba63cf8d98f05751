// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"
#include "core/measure/parse.h"

#include <span>
#include <string_view>

namespace soundings::core {

/// The measures that come with the program, by id and then version. Parsed at the first call.
[[nodiscard]] std::span<const Measure> shippedMeasures();

/// The shipped measure with this id: in this version, or the newest when none is given. nullptr
/// when there is none.
[[nodiscard]] const Measure* findShipped(std::string_view id, std::string_view version = {});

/// The files of a shipped measure, byte for byte, for whoever hashes or exports them. Throws
/// InvalidValue (Unknown) when there is no such measure.
[[nodiscard]] MeasureText shippedText(std::string_view id, std::string_view version = {});

} // namespace soundings::core
