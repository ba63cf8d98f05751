// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/input_error.h"

#include <utility>

namespace soundings::core {

namespace {

constexpr std::size_t LongestShown = 60;

} // namespace

std::string sentence(const InputProblem& problem)
{
    std::string text;
    if (problem.line > 0) {
        text += "line " + std::to_string(problem.line);
    }
    if (!problem.column.empty()) {
        text += (text.empty() ? "column " : ", column ") + problem.column;
    }
    if (!text.empty()) {
        text += ": ";
    }
    text += problem.what;
    if (!problem.expected.empty()) {
        text += ", expected " + problem.expected;
    }
    return text;
}

InputError::InputError(InputProblem problem)
    : std::runtime_error(sentence(problem))
    , m_problem(std::move(problem))
{
}

void refuseField(const std::string& field, std::string what, std::string expected)
{
    throw InputError({0, field, std::move(what), std::move(expected)});
}

std::string inQuotes(std::string_view value)
{
    std::string text = "\"";
    std::size_t end = value.size();
    if (end > LongestShown) {
        end = LongestShown;
        // Never cut through a character of several bytes.
        while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xc0U) == 0x80U) {
            --end;
        }
    }
    for (const char character : value.substr(0, end)) {
        // A line break in a cell must not break the line of the message.
        text += static_cast<unsigned char>(character) < 0x20 ? ' ' : character;
    }
    return text + (end < value.size() ? "...\"" : "\"");
}

} // namespace soundings::core
