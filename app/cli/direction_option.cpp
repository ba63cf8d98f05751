// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/direction_option.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

void DirectionOption::declare(CLI::App& app, core::Direction otherwise)
{
    const bool isHigher = otherwise == core::Direction::HigherIsBetter;
    app.add_option("--better",
                   m_word,
                   isHigher ? "higher or lower; higher without it"
                            : "lower or higher; lower without it")
        ->check(CLI::IsMember({"lower", "higher"}));
}

core::Direction DirectionOption::valueOr(core::Direction otherwise) const
{
    if (m_word.empty()) {
        return otherwise;
    }
    return m_word == "higher" ? core::Direction::HigherIsBetter : core::Direction::LowerIsBetter;
}

} // namespace soundings::app
