// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/number_text.h"

#include <array>
#include <charconv>

namespace soundings::core {

std::string numberText(double value)
{
    std::array<char, 64> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

} // namespace soundings::core
