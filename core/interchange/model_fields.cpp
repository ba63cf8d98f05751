// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/model_fields.h"

#include "core/interchange/text_check.h"

#include <cmath>
#include <utility>

namespace soundings::core {

ModelJson parseModelJson(std::string_view text)
{
    try {
        return ModelJson::parse(text);
    } catch (const ModelJson::parse_error& error) {
        const std::size_t at = error.byte > 0 ? error.byte - 1 : 0;
        throw InputError({lineOf(text, at), "", "a fault in the JSON", "valid JSON"});
    } catch (const ModelJson::out_of_range&) {
        throw InputError({0, "", "a number too large in the JSON", "numbers below 1e308"});
    }
}

ModelFields::ModelFields(const ModelJson& object, std::string path)
    : m_object(object)
    , m_path(std::move(path))
{
    if (!object.is_object()) {
        refuseField(m_path, "no object", "an object in braces");
    }
}

ModelFields ModelFields::object(const std::string& key) const
{
    return {at(key), pathOf(key)};
}

bool ModelFields::has(const std::string& key) const
{
    return m_object.contains(key) && !m_object.at(key).is_null();
}

double ModelFields::number(const std::string& key) const
{
    return finite(pathOf(key), at(key));
}

double ModelFields::share(const std::string& key) const
{
    const double value = number(key);
    if (value < 0.0 || value > 1.0) {
        refuseField(pathOf(key), at(key).dump(), "a share from 0 to 1");
    }
    return value;
}

std::size_t ModelFields::count(const std::string& key) const
{
    return whole(pathOf(key), at(key));
}

std::string ModelFields::text(const std::string& key) const
{
    if (!at(key).is_string()) {
        refuseField(pathOf(key), at(key).dump(), "a text in quotation marks");
    }
    return at(key).get<std::string>();
}

bool ModelFields::flag(const std::string& key) const
{
    if (!at(key).is_boolean()) {
        refuseField(pathOf(key), at(key).dump(), "true or false");
    }
    return at(key).get<bool>();
}

std::string ModelFields::pathOf(const std::string& key) const
{
    return m_path.empty() ? key : m_path + "." + key;
}

const ModelJson& ModelFields::at(const std::string& key) const
{
    if (!m_object.contains(key)) {
        refuseField(pathOf(key), "missing", "the field as the program writes it");
    }
    return m_object.at(key);
}

const ModelJson& ModelFields::listOf(const std::string& key, std::size_t count) const
{
    const ModelJson& list = at(key);
    if (!list.is_array() || list.size() != count) {
        refuseField(pathOf(key), "another list", "a list of " + std::to_string(count) + " numbers");
    }
    return list;
}

double ModelFields::finite(const std::string& path, const ModelJson& value)
{
    if (!value.is_number() || !std::isfinite(value.get<double>())) {
        refuseField(path, value.dump(), "a number");
    }
    return value.get<double>();
}

std::size_t ModelFields::whole(const std::string& path, const ModelJson& value)
{
    if (!value.is_number_unsigned()) {
        refuseField(path, value.dump(), "a whole number, 0 or more");
    }
    return value.get<std::size_t>();
}

Date modelDate(const ModelFields& fields)
{
    const auto date = dateFromIso(fields.text("date"));
    if (!date) {
        refuseField("date", fields.text("date"), "a date as 2026-01-31");
    }
    return *date;
}

void requireModelFormat(const ModelFields& fields, std::string_view format, std::size_t version)
{
    if (fields.text("format") != format || fields.count("version") != version) {
        refuseField("format",
                    fields.text("format") + ", version " + std::to_string(fields.count("version")),
                    std::string(format) + ", version " + std::to_string(version));
    }
}

} // namespace soundings::core
