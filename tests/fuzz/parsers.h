// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace soundings::fuzz {

/// Something that reads what anybody may have written. It may refuse with the exceptions that it
/// documents, and those are caught here; whatever else it does with any bytes is a fault.
struct Parser
{
    std::string_view name; ///< also of the folder of its kept files
    void (*read)(std::string_view bytes);
};

[[nodiscard]] std::span<const Parser> parsers();

/// Throws std::out_of_range for a name that is none.
[[nodiscard]] const Parser& parserNamed(std::string_view name);

} // namespace soundings::fuzz
