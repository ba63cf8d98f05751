// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/csv_reader.h"
#include "core/interchange/import_map.h"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace soundings::core {

/// Knows where each field of an import stands in the file, and reads it through the map's constants
/// and translations.
class ImportColumns
{
public:
    /// Throws InputError: a column that the map names or a rating needs is not there, item columns
    /// with a gap, neither a score nor items.
    ImportColumns(const CsvReader& reader, const ImportMap& map);

    /// Whether the map's filter asks for the row that the reader stands on.
    [[nodiscard]] bool takes(const CsvReader& reader) const;

    /// The translated text of a field, without blanks around it; empty when the file has none.
    [[nodiscard]] std::string textOf(const CsvReader& reader, const std::string& field) const;

    /// What the file calls the field, for messages.
    [[nodiscard]] std::string nameOf(const std::string& field) const;

    [[nodiscard]] bool has(const std::string& field) const;

    [[nodiscard]] const std::vector<std::string>& itemFields() const { return m_itemFields; }

private:
    void findItems(const CsvReader& reader);

    const ImportMap& m_map;
    std::map<std::string, std::size_t, std::less<>> m_places;
    std::vector<std::pair<std::size_t, const std::set<std::string>*>> m_filters;
    std::vector<std::string> m_itemFields;
};

} // namespace soundings::core
