// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/client_data.h"

#include <string_view>
#include <vector>

namespace soundings::core {

/// client.csv, cases.csv, sessions.csv, responses.csv and flags.csv: UTF-8, a header each, also
/// where no row follows. An empty cell is missing. A text that a spreadsheet would take for a
/// formula begins with an apostrophe; the cover page says so.
[[nodiscard]] std::vector<GivenFile> clientCsvFiles(const GivenData& data,
                                                    const MeasureLookup& measures);

/// A column and what stands in it, in plain words.
struct GivenColumn
{
    std::string_view name;
    std::string_view meaning;
};

/// A file of the copy and its columns, in the order in which they are written.
struct GivenTable
{
    std::string_view file;
    std::string_view holds;
    std::vector<GivenColumn> columns;
};

[[nodiscard]] const std::vector<GivenTable>& clientCsvTables();

} // namespace soundings::core
