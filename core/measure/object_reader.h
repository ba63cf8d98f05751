// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/json_value.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace soundings::core {

/// Reads the fields of one JSON object, noting every fault with its place instead of stopping at
/// the first, and remembers which fields it was asked for.
class ObjectReader
{
public:
    /// `value` need not be an object: that is the first fault. `path` is file and place.
    ObjectReader(const JsonValue& value, std::string path, std::vector<MeasureFault>& faults);

    /// A name paired with what it stands for, as {"sum", ScoreOp::Sum}.
    template <class Value> using Choice = std::pair<std::string_view, Value>;

    /// The text, or `fallback` where the field is missing or null. At most 4096 bytes.
    [[nodiscard]] std::string text(const std::string& name, const std::string& fallback = {});
    /// The text; missing, null or blank is a fault.
    [[nodiscard]] std::string requiredText(const std::string& name);
    [[nodiscard]] bool flag(const std::string& name, bool fallback = false);
    /// At most 1e6 in size; missing or null is nullopt.
    [[nodiscard]] std::optional<double> number(const std::string& name);
    [[nodiscard]] double requiredNumber(const std::string& name);
    [[nodiscard]] std::optional<int> integer(const std::string& name);
    /// A list of texts, or a single text as a list of one.
    [[nodiscard]] std::vector<std::string> texts(const std::string& name);
    /// An object whose values are all texts.
    [[nodiscard]] std::map<std::string, std::string> textMap(const std::string& name);

    /// One of the named values. A missing field is `fallback`, or a fault where there is none.
    template <class Value>
    [[nodiscard]] Value choice(const std::string& name,
                               std::span<const Choice<Value>> choices,
                               std::optional<Value> fallback = std::nullopt)
    {
        const JsonValue* value = member(name);
        if (value == nullptr && fallback) {
            return *fallback;
        }
        std::string names;
        for (const auto& [known, meaning] : choices) {
            if (value != nullptr && value->kind == JsonKind::Text && value->text == known) {
                return meaning;
            }
            names += (names.empty() ? "" : ", ") + std::string(known);
        }
        fault(name, value == nullptr ? "missing" : describe(*value) + " is not known", names);
        return fallback.value_or(choices.front().second);
    }

    /// Calls `read` with a reader for each object of the list; a missing list is an empty one.
    void each(const std::string& name, const std::function<void(ObjectReader&)>& read);
    /// Calls `read` with a reader for the object; a missing one is skipped.
    void with(const std::string& name, const std::function<void(ObjectReader&)>& read);

    /// The field as it stands, marked as known; nullptr where it is missing or null.
    [[nodiscard]] const JsonValue* member(const std::string& name);
    [[nodiscard]] bool has(const std::string& name) const;

    void fault(const std::string& name, const std::string& what, const std::string& expected);
    /// A fault for every field that nobody asked for.
    void refuseUnknown();
    /// The same as notices, in `notices`.
    void noteUnknown(std::vector<MeasureFault>& notices) const;

    [[nodiscard]] const std::string& path() const { return m_path; }

    [[nodiscard]] std::vector<MeasureFault>& faults() { return m_faults; }

private:
    [[nodiscard]] std::string placeOf(const std::string& name) const;

    const JsonValue& m_value;
    std::string m_path;
    std::vector<MeasureFault>& m_faults;
    std::set<std::string> m_known;
};

} // namespace soundings::core
