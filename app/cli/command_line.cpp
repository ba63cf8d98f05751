// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/named_paths.h"
#include "app/cli/nearest.h"
#include "app/cli/output_target.h"
#include "app/cli/typed_words.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"

#include <sstream>
#include <string>
#include <utility>

namespace soundings::app {

namespace {

constexpr auto SharedHelp =
    "With every command, before or after it:\n"
    "  --format csv|json|table  how results are printed: table on a terminal, else csv\n"
    "  --output FILE            where they go; - is standard output\n"
    "  --vault DIR --user NAME  the vault and who opens it; the passphrase is asked for on the\n"
    "                           terminal, or --passphrase-file FILE, or --passphrase-stdin\n"
    "  --key-file FILE          the key file, where one belongs to the passphrase\n"
    "Exit: 0 done, 1 what was checked does not hold, 2 wrong usage or bad input, 3 wrong\n"
    "passphrase or not allowed, 4 damaged data, 5 not found or in the way, 70 our own fault.";

constexpr auto Version = "soundings-cli " SOUNDINGS_VERSION;

} // namespace

CommandLine::CommandLine()
    : m_app("Soundings: session feedback for psychotherapists, on the command line.",
            "soundings-cli")
{
    m_app.require_subcommand(1);
    // The shared options may stand after the command too.
    m_app.fallthrough();
    m_app.set_version_flag("--version", Version);
    m_app.footer(SharedHelp);
    declareGlobalOptions();
}

void CommandLine::declareGlobalOptions()
{
    m_app.add_option("--format", m_options.format, "csv, json or table")
        ->check(CLI::IsMember({"csv", "json", "table"}));
    m_app.add_option("--output", m_options.output, "File for the results; - is standard output");
    addPath(m_app, "--vault", m_options.vault, "Folder of the vault");
    m_app.add_option("--user", m_options.user, "Who opens the vault");
    auto* file = addPath(m_app,
                         "--passphrase-file",
                         m_options.passphrase.file,
                         "File whose first line is the passphrase");
    m_app
        .add_flag("--passphrase-stdin",
                  m_options.passphrase.standardInput,
                  "The passphrase is the first line of standard input")
        ->excludes(file);
    addPath(m_app,
            "--key-file",
            m_options.keyFile,
            "The key file, where one belongs to the passphrase");
}

CLI::App& CommandLine::group(const std::string& words)
{
    CLI::App* found = &m_app;
    std::istringstream stream(words);
    for (std::string word; stream >> word;) {
        found = found->get_subcommand(word);
    }
    return *found;
}

void CommandLine::describe(const std::string& group, const std::string& duty)
{
    const std::size_t last = group.rfind(' ');
    const bool isInner = last != std::string::npos;
    CLI::App& parent = this->group(isInner ? group.substr(0, last) : "");
    parent.add_subcommand(isInner ? group.substr(last + 1) : group, duty)->require_subcommand(1);
}

void CommandLine::add(const std::string& group,
                      const std::string& name,
                      std::unique_ptr<Command> command)
{
    CLI::App* words = this->group(group).add_subcommand(name);
    command->declare(*words);
    words->footer(words->get_footer() + "\n\n" + SharedHelp);
    words->callback([this, chosen = command.get()] { m_chosen = chosen; });
    m_commands.push_back(std::move(command));
}

std::pair<const CLI::App*, std::string> CommandLine::innermost() const
{
    const CLI::App* app = &m_app;
    std::string before;
    while (!app->get_subcommands().empty()) {
        before += (before.empty() ? "" : " ") + app->get_name();
        app = app->get_subcommands().front();
    }
    return {app, before};
}

std::string CommandLine::help() const
{
    const auto [app, before] = innermost();
    return app->help(before);
}

std::string CommandLine::namedGroups() const
{
    std::string words;
    const CLI::App* app = &m_app;
    while (!app->get_subcommands().empty()) {
        app = app->get_subcommands().front();
        words += app->get_name() + " ";
    }
    return words;
}

std::vector<std::string> CommandLine::knownWords() const
{
    std::vector<std::string> known;
    for (const CLI::App* command :
         innermost().first->get_subcommands([](const CLI::App*) { return true; })) {
        // A group of options is one too, without a name.
        if (!command->get_name().empty()) {
            known.push_back(command->get_name());
        }
    }
    return known;
}

void CommandLine::refuseUnknown(const std::string& word) const
{
    const std::string group = namedGroups();
    const std::string meant = nearest(word, knownWords());
    throw Refusal(RefusalKind::BadFile,
                  "there is no command '" + group + word + "'" +
                      (meant.empty() ? "" : ": did you mean '" + group + meant + "'?") +
                      (meant.empty() ? "; " : " ") + "'soundings-cli " + group +
                      "--help' shows all there are");
}

void CommandLine::refuseUnfinished() const
{
    std::string known;
    for (const std::string& word : knownWords()) {
        known += (known.empty() ? "" : ", ") + word;
    }
    std::string words = "soundings-cli " + namedGroups();
    words.pop_back();
    throw Refusal(RefusalKind::BadFile,
                  "a command is missing after '" + words + "': one of " + known);
}

void CommandLine::requireSafeOutput() const
{
    if (m_options.output == "-") {
        return;
    }
    requireReplaceable(m_options.output);
    const CLI::App* app = &m_app;
    requireApart(m_options.output, namedPaths(*app));
    while (!app->get_subcommands().empty()) {
        app = app->get_subcommands().front();
        requireApart(m_options.output, namedPaths(*app));
    }
}

ExitCode CommandLine::run(int count, const char* const* words, const Clock& clock)
{
    requireUtf8(count, words);
    try {
        m_app.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        OutputTarget("-").write(help());
        return ExitCode::Done;
    } catch (const CLI::CallForVersion&) {
        OutputTarget("-").write(std::string(Version) + "\n");
        return ExitCode::Done;
    } catch (const CLI::RequiredError&) {
        // "A subcommand is required" does not help somebody who mistyped one.
        const std::vector<std::string> unknown = m_app.remaining(true);
        if (m_chosen == nullptr && !unknown.empty()) {
            refuseUnknown(unknown.front());
        }
        if (!knownWords().empty()) {
            refuseUnfinished();
        }
        throw;
    }
    requireSafeOutput();
    Console console(m_options, clock);
    return m_chosen->run(console);
}

} // namespace soundings::app
