// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace soundings::app {

enum class OutputFormat
{
    Csv,
    Json,
    Table,
};

/// "csv", "json" or "table"; anything else is nullopt.
[[nodiscard]] std::optional<OutputFormat> outputFormatFromCode(std::string_view code);

/// A number as the command line prints it: shortest form that reads back the same, no locale.
[[nodiscard]] std::string numberText(double number);

} // namespace soundings::app
