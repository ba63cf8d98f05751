// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_format.h"

#include "core/interchange/numbers.h"

namespace soundings::app {

std::optional<OutputFormat> outputFormatFromCode(std::string_view code)
{
    if (code == "csv") {
        return OutputFormat::Csv;
    }
    if (code == "json") {
        return OutputFormat::Json;
    }
    return code == "table" ? std::optional(OutputFormat::Table) : std::nullopt;
}

std::string numberText(double number)
{
    std::string text;
    core::appendNumber(text, number);
    return text;
}

} // namespace soundings::app
