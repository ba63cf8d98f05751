// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "core/interchange/input_error.h"

#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace soundings::app {

/// Whether the name stands for standard input: "-", or one such as /dev/stdin.
[[nodiscard]] inline bool isStandardInput(const std::string& path)
{
    struct stat named{};
    struct stat input{};
    return path == "-" ||
           (::stat(path.c_str(), &named) == 0 && ::fstat(STDIN_FILENO, &input) == 0 &&
            named.st_dev == input.st_dev && named.st_ino == input.st_ino);
}

/// The whole file; "-" is standard input. Throws Refusal(BadFile).
[[nodiscard]] inline std::string readInput(const std::string& path)
{
    constexpr std::size_t MaxInputBytes = std::size_t{2} << 30U;
    return readFile(path, MaxInputBytes);
}

/// What an error calls it.
[[nodiscard]] inline std::string inputName(const std::string& path)
{
    return path == "-" ? "standard input" : "'" + path + "'";
}

/// Runs `read` on what came from `path`, so that an error names the file as well as the line.
template <class Read> auto readNaming(const std::string& path, Read read)
{
    try {
        return read();
    } catch (const core::InputError& error) {
        throw Refusal(RefusalKind::BadFile, inputName(path) + ", " + error.what());
    }
}

} // namespace soundings::app
