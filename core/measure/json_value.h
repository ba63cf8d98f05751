// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure_fault.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::core {

enum class JsonKind
{
    Null,
    Bool,
    Number,
    Text,
    Array,
    Object,
};

struct JsonMember;

/// A JSON text as plain values, so that only the reader knows which library parsed it.
struct JsonValue
{
    JsonKind kind = JsonKind::Null;
    bool flag = false;
    double number = 0.0;
    std::string text;
    std::vector<JsonValue> items;    ///< Array
    std::vector<JsonMember> members; ///< Object, in the order of the file

    [[nodiscard]] const JsonValue* member(const std::string& name) const;
};

struct JsonMember
{
    std::string name;
    JsonValue value;
};

/// "an object", "a number" ...: what a value is, for a fault.
[[nodiscard]] std::string describe(const JsonValue& value);

/// Reads one JSON document. A syntax error, a name given twice, more than 1 MiB, more than 32
/// levels, more than 50000 values or
/// 500 names in one object, invalid UTF-8 or a number that is not finite adds one fault
/// (with line and column where there is one) and returns nullopt.
[[nodiscard]] std::optional<JsonValue>
readJson(const std::string& text, const std::string& file, std::vector<MeasureFault>& faults);

} // namespace soundings::core
