// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace soundings::app {

/// The words of the command line: groups, their commands and the options that all of them share.
class CommandLine
{
public:
    CommandLine();

    /// Adds "GROUP NAME", or "NAME" alone when `group` is empty. The group has to be described
    /// once; a group in another one is said with both words, "analyse trajectory".
    void add(const std::string& group, const std::string& name, std::unique_ptr<Command> command);
    void describe(const std::string& group, const std::string& duty);

    /// Reads the words and carries out the command they name. Prints help and version itself.
    /// Throws Refusal for a command there is not, CLI::ParseError for other words that do not fit,
    /// and whatever the command throws.
    ExitCode run(int count, const char* const* words, const Clock& clock);

private:
    void declareGlobalOptions();

    /// The group of these words, which has to be there; the whole program where there are none.
    [[nodiscard]] CLI::App& group(const std::string& words);

    /// The innermost group or command that was named, and the words before it.
    [[nodiscard]] std::pair<const CLI::App*, std::string> innermost() const;

    /// The groups that were named, each followed by a space.
    [[nodiscard]] std::string namedGroups() const;

    /// What can follow the innermost group; nothing where it is a command.
    [[nodiscard]] std::vector<std::string> knownWords() const;

    /// Throws Refusal(BadFile) that names the nearest command and where all of them are listed.
    [[noreturn]] void refuseUnknown(const std::string& word) const;
    [[noreturn]] void refuseUnfinished() const;

    /// Throws Refusal(Conflict) where the result would take the place of something dear, or of a
    /// file that the same command is given.
    void requireSafeOutput() const;

    /// Of the innermost group or command that was named.
    [[nodiscard]] std::string help() const;

    GlobalOptions m_options;
    CLI::App m_app;
    std::vector<std::unique_ptr<Command>> m_commands;
    Command* m_chosen = nullptr;
};

} // namespace soundings::app
