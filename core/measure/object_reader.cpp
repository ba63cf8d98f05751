// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/object_reader.h"

#include <cmath>

namespace soundings::core {

namespace {

constexpr std::size_t MaxTextBytes = 4096;
constexpr double MaxNumber = 1e6;

} // namespace

ObjectReader::ObjectReader(const JsonValue& value,
                           std::string path,
                           std::vector<MeasureFault>& faults)
    : m_value(value)
    , m_path(std::move(path))
    , m_faults(faults)
{
    if (m_value.kind != JsonKind::Object) {
        m_faults.push_back({m_path, describe(m_value) + " stands here", "an object"});
    }
}

std::string ObjectReader::text(const std::string& name, const std::string& fallback)
{
    const JsonValue* value = member(name);
    if (value == nullptr) {
        return fallback;
    }
    if (value->kind != JsonKind::Text) {
        fault(name, describe(*value) + " is not text", "text");
        return fallback;
    }
    if (value->text.size() > MaxTextBytes) {
        fault(name, "the text is too long", "at most 4096 bytes");
        return fallback;
    }
    return value->text;
}

std::string ObjectReader::requiredText(const std::string& name)
{
    const auto before = m_faults.size();
    std::string found = text(name);
    if (m_faults.size() == before && found.find_first_not_of(" \t\r\n") == std::string::npos) {
        fault(name, has(name) ? "the text is blank" : "missing", "some text");
    }
    return found;
}

bool ObjectReader::flag(const std::string& name, bool fallback)
{
    const JsonValue* value = member(name);
    if (value != nullptr && value->kind != JsonKind::Bool) {
        fault(name, describe(*value) + " is not a yes or no", "true or false");
        return fallback;
    }
    return value == nullptr ? fallback : value->flag;
}

std::optional<double> ObjectReader::number(const std::string& name)
{
    const JsonValue* value = member(name);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->kind != JsonKind::Number) {
        fault(name, describe(*value) + " is not a number", "a number");
        return std::nullopt;
    }
    if (std::abs(value->number) > MaxNumber) {
        fault(name, "the number is too large", "at most 1000000 either way");
        return std::nullopt;
    }
    return value->number;
}

double ObjectReader::requiredNumber(const std::string& name)
{
    const auto before = m_faults.size();
    const auto found = number(name);
    if (!found && m_faults.size() == before) {
        fault(name, "missing", "a number");
    }
    return found.value_or(0.0);
}

std::optional<int> ObjectReader::integer(const std::string& name)
{
    const auto found = number(name);
    if (found && *found != std::floor(*found)) {
        fault(name, "the number is not whole", "a whole number");
        return std::nullopt;
    }
    return found ? std::optional(static_cast<int>(*found)) : std::nullopt;
}

std::vector<std::string> ObjectReader::texts(const std::string& name)
{
    const JsonValue* value = member(name);
    if (value == nullptr) {
        return {};
    }
    if (value->kind == JsonKind::Text) {
        return {text(name)};
    }
    std::vector<std::string> found;
    if (value->kind != JsonKind::Array) {
        fault(name, describe(*value) + " is not a list", "a list of texts");
    }
    for (const auto& item : value->items) {
        if (item.kind != JsonKind::Text || item.text.size() > MaxTextBytes) {
            fault(name, describe(item) + " is not a text of at most 4096 bytes", "a list of texts");
            continue;
        }
        found.push_back(item.text);
    }
    return found;
}

std::map<std::string, std::string> ObjectReader::textMap(const std::string& name)
{
    std::map<std::string, std::string> found;
    with(name, [&found](ObjectReader& reader) {
        for (const auto& [key, value] : reader.m_value.members) {
            found[key] = reader.text(key);
        }
    });
    return found;
}

void ObjectReader::each(const std::string& name, const std::function<void(ObjectReader&)>& read)
{
    const JsonValue* value = member(name);
    if (value == nullptr) {
        return;
    }
    if (value->kind != JsonKind::Array) {
        fault(name, describe(*value) + " is not a list", "a list");
        return;
    }
    for (std::size_t index = 0; index < value->items.size(); ++index) {
        ObjectReader reader(
            value->items[index], placeOf(name) + "/" + std::to_string(index), m_faults);
        if (value->items[index].kind == JsonKind::Object) {
            read(reader);
        }
    }
}

void ObjectReader::with(const std::string& name, const std::function<void(ObjectReader&)>& read)
{
    const JsonValue* value = member(name);
    if (value == nullptr) {
        return;
    }
    ObjectReader reader(*value, placeOf(name), m_faults);
    if (value->kind == JsonKind::Object) {
        read(reader);
    }
}

const JsonValue* ObjectReader::member(const std::string& name)
{
    m_known.insert(name);
    const JsonValue* value = m_value.member(name);
    return value == nullptr || value->kind == JsonKind::Null ? nullptr : value;
}

bool ObjectReader::has(const std::string& name) const
{
    return m_value.member(name) != nullptr;
}

void ObjectReader::fault(const std::string& name,
                         const std::string& what,
                         const std::string& expected)
{
    m_faults.push_back({placeOf(name), what, expected});
}

void ObjectReader::refuseUnknown()
{
    std::vector<MeasureFault> unknown;
    noteUnknown(unknown);
    m_faults.insert(m_faults.end(), unknown.begin(), unknown.end());
}

void ObjectReader::noteUnknown(std::vector<MeasureFault>& notices) const
{
    std::string names;
    for (const auto& name : m_known) {
        names += (names.empty() ? "" : ", ") + name;
    }
    for (const auto& [name, value] : m_value.members) {
        if (!m_known.contains(name)) {
            notices.push_back({placeOf(name.substr(0, 60)), "this field is not known", names});
        }
    }
}

std::string ObjectReader::placeOf(const std::string& name) const
{
    return m_path + "/" + name;
}

} // namespace soundings::core
