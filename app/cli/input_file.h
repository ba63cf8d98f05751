// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "core/interchange/input_error.h"

#include <string>

namespace soundings::app {

/// The whole file; "-" is standard input. Throws Refusal(BadFile).
[[nodiscard]] inline std::string readInput(const std::string& path)
{
    constexpr std::size_t MaxInputBytes = std::size_t{2} << 30U;
    return readFile(path, MaxInputBytes);
}

/// Runs `read` on what came from `path`, so that an error names the file as well as the line.
template <class Read> auto readNaming(const std::string& path, Read read)
{
    try {
        return read();
    } catch (const core::InputError& error) {
        const std::string name = path == "-" ? "standard input" : "'" + path + "'";
        throw Refusal(RefusalKind::BadFile, name + ", " + error.what());
    }
}

} // namespace soundings::app
