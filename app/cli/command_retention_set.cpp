// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/retention.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class RetentionSet : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description(
            "Sets how long clients are kept after the end of their last case; a manager's task");
        auto* choice = app.add_option_group("choice");
        choice->add_option("--years", m_years, "Whole years, 1 to 100");
        choice->add_flag("--off", m_isOff, "No such policy from now on");
        choice->require_option(1);
        app.add_option("--reason", m_reason, "Why, in one line; the audit keeps it. Name nobody")
            ->required();
        app.footer(
            "Columns: years; empty: the clinic has not said.\n"
            "Nothing is set until somebody sets it: how long records have to be kept, and when\n"
            "they have to go, differs between countries and professions. Nothing is ever erased\n"
            "by itself; 'retention due' lists whose time is over. A manager's task.\n\n"
            "Example:\n"
            "  soundings-cli retention set --years 10 --reason 'professional code, section 10' "
            "--vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        setRetention(signedIn, m_isOff ? std::nullopt : m_years, m_reason);
        Table table({"years"});
        table.add({countCell(retentionYears(signedIn))});
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::optional<int> m_years;
    std::string m_reason;
    bool m_isOff = false;
};

} // namespace

std::unique_ptr<Command> retentionSet()
{
    return std::make_unique<RetentionSet>();
}

} // namespace soundings::app
