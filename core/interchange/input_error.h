// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace soundings::core {

/// What is wrong with a place of an input file: enough for somebody to open it and put it right.
struct InputProblem
{
    std::size_t line =
        0;              ///< counted from 1; a quoted cell counts where its row begins. 0: the file
    std::string column; ///< name of the column, or its number from 1; empty: the whole row
    std::string what;   ///< what was found there
    std::string expected; ///< what would be right

    bool operator==(const InputProblem&) const = default;
};

/// "line 3, column score: "abc", expected a number".
[[nodiscard]] std::string sentence(const InputProblem& problem);

/// An input that cannot be read; nothing was taken from it.
class InputError : public std::runtime_error
{
public:
    explicit InputError(InputProblem problem);

    [[nodiscard]] const InputProblem& problem() const { return m_problem; }

private:
    InputProblem m_problem;
};

/// Throws InputError for a field of a JSON text, which has no lines worth naming.
[[noreturn]] void refuseField(const std::string& field, std::string what, std::string expected);

/// The value between quotation marks, shortened when it is long, for a problem's `what`.
[[nodiscard]] std::string inQuotes(std::string_view value);

} // namespace soundings::core
