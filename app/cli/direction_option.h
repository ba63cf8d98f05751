// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/direction.h"

#include <string>

namespace CLI {
class App;
}

namespace soundings::app {

/// --better lower|higher: which way the scores of an analysis are good.
class DirectionOption
{
public:
    /// `otherwise` is what the help says holds without the option and without a measure.
    void declare(CLI::App& app, core::Direction otherwise);

    /// What was given, which wins over a measure's; `otherwise` where nothing was.
    [[nodiscard]] core::Direction valueOr(core::Direction otherwise) const;

private:
    std::string m_word;
};

} // namespace soundings::app
