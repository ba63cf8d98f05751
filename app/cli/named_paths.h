// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace soundings::app {

/// Declares a word or an option whose value names a file or a folder: whatever a command reads,
/// makes or writes beside its result. All of them are declared by this, and the help shows them as
/// PATH.
CLI::Option*
addPath(CLI::App& app, const std::string& name, std::string& value, const std::string& help);

/// A place that the command line names, and by what.
struct NamedPath
{
    std::string option; ///< "--map", "FILE"
    std::string path;
};

/// Every place that was given to this command or group itself, in the order of declaration; "-" is
/// none.
[[nodiscard]] std::vector<NamedPath> namedPaths(const CLI::App& app);

/// Asked before anything is done. Throws Refusal(Conflict) where `output`, the file for the result,
/// is one of the others, is in a folder among them, or is what standard input is read from: it
/// would destroy what the command was given, or be lost among what it makes.
void requireApart(const std::string& output, const std::vector<NamedPath>& others);

} // namespace soundings::app
