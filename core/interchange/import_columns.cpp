// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/import_columns.h"

#include "core/interchange/numbers.h"

#include <algorithm>
#include <optional>

namespace soundings::core {

ImportColumns::ImportColumns(const CsvReader& reader, const ImportMap& map)
    : m_map(map)
{
    for (const std::string& field : importFields()) {
        const auto renamed = map.columns.find(field);
        const auto place = renamed != map.columns.end()
                               ? std::optional(reader.require(renamed->second))
                           : map.constants.contains(field) ? std::nullopt
                                                           : reader.find(field);
        if (place) {
            m_places[field] = *place;
        }
    }
    if (map.firstSession) {
        m_places.erase("date");
    }
    findItems(reader);
    for (const std::string field : {"client", "session", "measure"}) {
        if (!has(field)) {
            static_cast<void>(reader.require(field));
        }
    }
    if (!has("date") && !map.firstSession) {
        static_cast<void>(reader.require("date"));
    }
    if (!has("score") && m_itemFields.empty()) {
        static_cast<void>(reader.require("score"));
    }
    for (const auto& [column, words] : map.rows) {
        m_filters.emplace_back(reader.require(column), &words);
    }
}

void ImportColumns::findItems(const CsvReader& reader)
{
    std::size_t highest = 0;
    const auto place = [&](const std::string& field, std::size_t at) {
        m_places[field] = at;
        const auto number = wholeNumberFromText(std::string_view(field).substr(5));
        highest = std::max(highest, static_cast<std::size_t>(number.value_or(0)));
    };
    for (const std::string& column : reader.header()) {
        if (isItemField(column) && !m_map.columns.contains(column)) {
            place(column, reader.require(column));
        }
    }
    for (const auto& [field, column] : m_map.columns) {
        if (isItemField(field)) {
            place(field, reader.require(column));
        }
    }
    for (std::size_t number = 1; number <= highest; ++number) {
        m_itemFields.push_back("item_" + std::to_string(number));
        if (!m_places.contains(m_itemFields.back())) {
            throw InputError({1,
                              m_itemFields.back(),
                              "no such column",
                              "every item from item_1 to item_" + std::to_string(highest)});
        }
    }
}

bool ImportColumns::takes(const CsvReader& reader) const
{
    for (const auto& [column, words] : m_filters) {
        if (!words->contains(std::string(trimmed(reader.cells()[column])))) {
            return false;
        }
    }
    return true;
}

std::string ImportColumns::textOf(const CsvReader& reader, const std::string& field) const
{
    const auto place = m_places.find(field);
    if (place == m_places.end()) {
        const auto constant = m_map.constants.find(field);
        return constant == m_map.constants.end() ? std::string() : constant->second;
    }
    std::string text(trimmed(reader.cells()[place->second]));
    const auto translations = m_map.values.find(field);
    if (translations != m_map.values.end()) {
        const auto translated = translations->second.find(text);
        if (translated != translations->second.end()) {
            return translated->second;
        }
    }
    return text;
}

std::string ImportColumns::nameOf(const std::string& field) const
{
    const auto renamed = m_map.columns.find(field);
    return renamed == m_map.columns.end() ? field : renamed->second;
}

bool ImportColumns::has(const std::string& field) const
{
    return m_places.contains(field) || m_map.constants.contains(field);
}

} // namespace soundings::core
