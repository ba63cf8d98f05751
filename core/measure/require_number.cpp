// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/require_number.h"

#include "core/measure/number_text.h"
#include "core/record/invalid_value.h"

#include <cmath>

namespace soundings::core {

void requireNumber(bool holds, const std::string& field, double given, const std::string& expected)
{
    if (!holds || !std::isfinite(given)) {
        throw InvalidValue(InvalidKind::OutOfRange, field, numberText(given), expected);
    }
}

} // namespace soundings::core
