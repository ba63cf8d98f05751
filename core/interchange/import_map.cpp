// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/import_map.h"

#include "core/interchange/input_error.h"
#include "core/interchange/numbers.h"
#include "core/interchange/text_check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace soundings::core {

namespace {

using Json = nlohmann::json;

std::string shown(const Json& value)
{
    return value.is_string() ? inQuotes(value.get<std::string>()) : inQuotes(value.dump());
}

const Json& requireObject(const std::string& key, const Json& value)
{
    if (!value.is_object()) {
        refuseField(key, shown(value), "an object");
    }
    return value;
}

std::string requireString(const std::string& key, const Json& value)
{
    if (!value.is_string()) {
        refuseField(key, shown(value), "a text in quotation marks");
    }
    return value.get<std::string>();
}

int requireWhole(const std::string& key, const Json& value, int from, int to)
{
    if (!value.is_number_integer() || value.get<double>() < from || value.get<double>() > to) {
        refuseField(key,
                    shown(value),
                    "a whole number from " + std::to_string(from) + " to " + std::to_string(to));
    }
    return value.get<int>();
}

void requireField(const std::string& key, const std::string& field)
{
    if (std::ranges::find(importFields(), field) == importFields().end() && !isItemField(field)) {
        std::string known;
        for (const std::string& candidate : importFields()) {
            known += candidate + ", ";
        }
        refuseField(key, "the field " + inQuotes(field), "one of " + known + "item_1, item_2 ...");
    }
}

std::map<std::string, std::string> readFields(const std::string& key, const Json& value)
{
    std::map<std::string, std::string> fields;
    for (const auto& [field, text] : requireObject(key, value).items()) {
        requireField(key, field);
        fields[field] = requireString(key + "." + field, text);
    }
    return fields;
}

std::map<std::string, std::map<std::string, std::string>> readValues(const Json& value)
{
    std::map<std::string, std::map<std::string, std::string>> values;
    const std::string section = "values";
    for (const auto& [field, words] : requireObject(section, value).items()) {
        requireField(section, field);
        const std::string key = section + "." + field;
        for (const auto& [theirs, ours] : requireObject(key, words).items()) {
            values[field][theirs] = requireString(key + "." + theirs, ours);
        }
    }
    return values;
}

/// One word or a list of them.
std::set<std::string> readWords(const std::string& key, const Json& value)
{
    std::set<std::string> words;
    if (!value.is_array()) {
        words.insert(requireString(key, value));
        return words;
    }
    for (const Json& word : value) {
        words.insert(requireString(key, word));
    }
    if (words.empty()) {
        refuseField(key, "an empty list", "at least one word");
    }
    return words;
}

char readSeparator(const Json& value)
{
    const std::string text = requireString("separator", value);
    if (text != "," && text != ";" && text != "\t") {
        refuseField("separator", shown(value), R"(",", ";" or "\t")");
    }
    return text.front();
}

void readKey(ImportMap& map, const std::string& key, const Json& value)
{
    if (key == "columns") {
        map.columns = readFields(key, value);
    } else if (key == "constants") {
        map.constants = readFields(key, value);
    } else if (key == "values") {
        map.values = readValues(value);
    } else if (key == "rows") {
        for (const auto& [column, words] : requireObject(key, value).items()) {
            map.rows[column] = readWords("rows." + column, words);
        }
    } else if (key == "missing") {
        map.missing = readWords(key, value);
    } else if (key == "firstSession") {
        map.firstSession = dateFromIso(requireString(key, value));
        if (!map.firstSession) {
            refuseField(key, shown(value), "a day as YYYY-MM-DD");
        }
    } else if (key == "daysBetween") {
        map.daysBetween = requireWhole(key, value, 0, 366);
    } else if (key == "addToSession") {
        map.addToSession = requireWhole(key, value, -10'000, 10'000);
    } else if (key == "separator") {
        map.separator = readSeparator(value);
    } else if (key == "decimal") {
        const std::string text = requireString(key, value);
        if (text != "," && text != ".") {
            refuseField(key, shown(value), R"("," or ".")");
        }
        map.hasDecimalComma = text == ",";
    } else {
        refuseField(
            key,
            "an unknown key",
            "columns, constants, values, rows, missing, firstSession, daysBetween, addToSession, "
            "separator or decimal");
    }
}

void requireConsistent(const ImportMap& map)
{
    for (const auto& [field, value] : map.constants) {
        if (map.columns.contains(field)) {
            refuseField(field, "both a column and a constant", "one of the two");
        }
    }
    if (map.firstSession.has_value() != map.daysBetween.has_value()) {
        refuseField(map.firstSession ? "daysBetween" : "firstSession",
                    "missing",
                    "firstSession and daysBetween together");
    }
    if (map.firstSession && (map.columns.contains("date") || map.constants.contains("date"))) {
        refuseField("firstSession", "a date column as well", "one of the two");
    }
}

} // namespace

const std::vector<std::string>& importFields()
{
    static const std::vector<std::string> fields = {
        "client", "date", "session", "measure", "score", "rater", "participant"};
    return fields;
}

bool isItemField(std::string_view field)
{
    constexpr std::string_view Prefix = "item_";
    if (!field.starts_with(Prefix) || field.size() == Prefix.size() ||
        field[Prefix.size()] == '0') {
        return false;
    }
    field.remove_prefix(Prefix.size());
    return field.size() <= 3 &&
           std::ranges::all_of(field, [](char digit) { return digit >= '0' && digit <= '9'; });
}

ImportMap readImportMap(std::string_view json)
{
    Json root;
    try {
        root = Json::parse(json);
    } catch (const Json::parse_error& error) {
        const std::size_t at = error.byte > 0 ? error.byte - 1 : 0;
        throw InputError({lineOf(json, at), "", "a fault in the JSON", "valid JSON"});
    } catch (const Json::out_of_range&) {
        throw InputError({0, "", "a number too large in the JSON", "numbers below 1e308"});
    }
    if (!root.is_object()) {
        refuseField("", "no object", "an object in braces");
    }
    ImportMap map;
    for (const auto& [key, value] : root.items()) {
        readKey(map, key, value);
    }
    requireConsistent(map);
    return map;
}

} // namespace soundings::core
