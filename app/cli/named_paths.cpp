// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/named_paths.h"

#include "app/cli/input_file.h"
#include "app/workflow/places.h"
#include "app/workflow/refusal.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <system_error>

namespace soundings::app {

namespace {

constexpr auto PathType = "PATH";

[[noreturn]] void refuseOutput(const std::string& output, const std::string& what)
{
    throw Refusal(RefusalKind::Conflict,
                  "'" + output + "' is named by --output and " + what +
                      ": expected another file for the result; nothing was written");
}

} // namespace

CLI::Option*
addPath(CLI::App& app, const std::string& name, std::string& value, const std::string& help)
{
    return app.add_option(name, value, help)->type_name(PathType);
}

std::vector<NamedPath> namedPaths(const CLI::App& app)
{
    std::vector<NamedPath> named;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_type_name() != PathType) {
            continue;
        }
        for (const std::string& path : option->results()) {
            if (path != "-") {
                named.push_back({option->get_name(), path});
            }
        }
    }
    return named;
}

void requireApart(const std::string& output, const std::vector<NamedPath>& others)
{
    std::error_code ignored;
    if (std::filesystem::is_character_file(output, ignored)) {
        return; // A terminal is written to, not replaced.
    }
    for (const NamedPath& other : others) {
        if (isSamePlace(other.path, output)) {
            refuseOutput(output, "by " + other.option);
        }
        if (isWithin(output, other.path)) {
            refuseOutput(output, "is in '" + other.path + "', which is named by " + other.option);
        }
    }
    if (std::filesystem::is_regular_file(output, ignored) && isStandardInput(output)) {
        refuseOutput(output, "is what standard input is read from");
    }
}

} // namespace soundings::app
