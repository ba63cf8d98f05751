// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/input_error.h"
#include "core/record/date.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace soundings::core {

using ModelJson = nlohmann::ordered_json;

/// Throws InputError naming the line where the text is no JSON.
[[nodiscard]] ModelJson parseModelJson(std::string_view text);

/// The fields of one object of a frozen model; every refusal is an InputError that names the field
/// with the objects it is in.
class ModelFields
{
public:
    /// `object` must outlive this one.
    ModelFields(const ModelJson& object, std::string path);

    [[nodiscard]] ModelFields object(const std::string& key) const;
    [[nodiscard]] bool has(const std::string& key) const;
    [[nodiscard]] double number(const std::string& key) const; ///< finite
    [[nodiscard]] double share(const std::string& key) const;  ///< 0 to 1
    [[nodiscard]] std::size_t count(const std::string& key) const;
    [[nodiscard]] std::string text(const std::string& key) const;
    [[nodiscard]] bool flag(const std::string& key) const;

    template <std::size_t Count>
    [[nodiscard]] std::array<double, Count> numbers(const std::string& key) const
    {
        std::array<double, Count> found{};
        const ModelJson& list = listOf(key, Count);
        for (std::size_t index = 0; index < Count; ++index) {
            found.at(index) = finite(pathOf(key), list.at(index));
        }
        return found;
    }

    template <std::size_t Count>
    [[nodiscard]] std::array<std::size_t, Count> counts(const std::string& key) const
    {
        std::array<std::size_t, Count> found{};
        const ModelJson& list = listOf(key, Count);
        for (std::size_t index = 0; index < Count; ++index) {
            found.at(index) = whole(pathOf(key), list.at(index));
        }
        return found;
    }

    [[nodiscard]] std::string pathOf(const std::string& key) const;

private:
    [[nodiscard]] const ModelJson& at(const std::string& key) const;
    [[nodiscard]] const ModelJson& listOf(const std::string& key, std::size_t count) const;
    static double finite(const std::string& path, const ModelJson& value);
    static std::size_t whole(const std::string& path, const ModelJson& value);

    const ModelJson& m_object;
    std::string m_path;
};

/// The day a model was frozen on, from the field "date".
[[nodiscard]] Date modelDate(const ModelFields& fields);

/// Throws InputError unless the fields "format" and "version" say this.
void requireModelFormat(const ModelFields& fields, std::string_view format, std::size_t version);

} // namespace soundings::core
