// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/json_value.h"

#include "core/measure/number_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace soundings::core {

namespace {

constexpr std::size_t MaxBytes = 1024 * 1024;
constexpr std::size_t MaxDepth = 32;
constexpr std::size_t MaxValues = 50000;
constexpr std::size_t MaxNames = 500;
constexpr std::size_t MaxShown = 60;

std::string lineAndColumn(const std::string& text, std::size_t position)
{
    const auto end = std::min(position, text.size());
    const auto stop = text.begin() + static_cast<std::ptrdiff_t>(end);
    const auto line = 1 + std::count(text.begin(), stop, '\n');
    const auto lineStart = end == 0 ? std::string::npos : text.rfind('\n', end - 1);
    const auto column = end - (lineStart == std::string::npos ? 0 : lineStart + 1);
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Builds a JsonValue event by event, so that a hostile file stops at the first limit it breaks.
class Builder
{
public:
    using Json = nlohmann::json;

    bool null() { return add({}); }

    bool boolean(bool value)
    {
        auto made = ofKind(JsonKind::Bool);
        made.flag = value;
        return add(std::move(made));
    }

    bool number_integer(Json::number_integer_t value) { return addNumber(double(value)); }

    bool number_unsigned(Json::number_unsigned_t value) { return addNumber(double(value)); }

    bool number_float(Json::number_float_t value, const std::string& /*digits*/)
    {
        return std::isfinite(value) ? addNumber(value) : stop("a number is too large");
    }

    bool string(std::string& value)
    {
        auto made = ofKind(JsonKind::Text);
        made.text = std::move(value);
        return add(std::move(made));
    }

    bool binary(Json::binary_t& /*value*/) { return stop("binary data"); }

    bool start_object(std::size_t /*count*/) { return open(JsonKind::Object); }

    bool start_array(std::size_t /*count*/) { return open(JsonKind::Array); }

    bool end_object() { return close(); }

    bool end_array() { return close(); }

    bool key(std::string& name)
    {
        auto& object = *m_open.back();
        if (object.members.size() >= MaxNames) {
            return stop("more than " + std::to_string(MaxNames) + " names in one object");
        }
        if (object.member(name) != nullptr) {
            return stop("the name '" + name.substr(0, MaxShown) + "' is given twice");
        }
        m_key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position,
                     const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/)
    {
        m_position = position;
        return stop("this is not JSON");
    }

    [[nodiscard]] const std::string& complaint() const { return m_complaint; }

    [[nodiscard]] std::optional<std::size_t> position() const { return m_position; }

    [[nodiscard]] JsonValue takeRoot() { return std::move(m_root); }

private:
    static JsonValue ofKind(JsonKind kind)
    {
        JsonValue value;
        value.kind = kind;
        return value;
    }

    bool stop(std::string complaint)
    {
        m_complaint = std::move(complaint);
        return false;
    }

    bool addNumber(double value)
    {
        auto made = ofKind(JsonKind::Number);
        made.number = value;
        return add(std::move(made));
    }

    bool add(JsonValue value) { return place(std::move(value)) != nullptr; }

    JsonValue* place(JsonValue value)
    {
        if (++m_count > MaxValues) {
            stop("more than " + std::to_string(MaxValues) + " values");
            return nullptr;
        }
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        auto& parent = *m_open.back();
        if (parent.kind == JsonKind::Array) {
            return &parent.items.emplace_back(std::move(value));
        }
        return &parent.members.emplace_back(JsonMember{std::move(m_key), std::move(value)}).value;
    }

    bool open(JsonKind kind)
    {
        if (m_open.size() >= MaxDepth) {
            return stop("more than " + std::to_string(MaxDepth) + " levels deep");
        }
        auto* placed = place(ofKind(kind));
        if (placed != nullptr) {
            m_open.push_back(placed);
        }
        return placed != nullptr;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    JsonValue m_root;
    /// From the root down. Only the last one grows, so the others stay where they are.
    std::vector<JsonValue*> m_open;
    std::string m_key;
    std::string m_complaint;
    std::optional<std::size_t> m_position;
    std::size_t m_count = 0;
};

} // namespace

const JsonValue* JsonValue::member(const std::string& name) const
{
    const auto found = std::ranges::find(members, name, &JsonMember::name);
    return found == members.end() ? nullptr : &found->value;
}

std::string describe(const JsonValue& value)
{
    switch (value.kind) {
    case JsonKind::Null:
        return "null";
    case JsonKind::Bool:
        return value.flag ? "true" : "false";
    case JsonKind::Number:
        return numberText(value.number);
    case JsonKind::Text:
        return "'" + value.text.substr(0, MaxShown) + "'";
    case JsonKind::Array:
        return "a list";
    case JsonKind::Object:
        return "an object";
    }
    return {};
}

std::optional<JsonValue>
readJson(const std::string& text, const std::string& file, std::vector<MeasureFault>& faults)
{
    if (text.size() > MaxBytes) {
        faults.push_back({file, "the file is larger than 1 MiB", "a smaller file"});
        return std::nullopt;
    }
    Builder builder;
    if (nlohmann::json::sax_parse(text, &builder)) {
        return builder.takeRoot();
    }
    const auto position = builder.position();
    const std::string where = position ? file + ": " + lineAndColumn(text, *position) : file;
    faults.push_back({where, builder.complaint(), "one well-formed JSON document"});
    return std::nullopt;
}

} // namespace soundings::core
