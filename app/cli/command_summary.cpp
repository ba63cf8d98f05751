// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/named_paths.h"
#include "app/workflow/summarise_clinic.h"
#include "core/disclosure/protect_count.h"
#include "core/record/invalid_value.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

core::Quarter quarterFrom(const std::string& field, const std::string& text)
{
    if (const auto quarter = core::quarterFromText(text)) {
        return *quarter;
    }
    throw core::InvalidValue(
        core::InvalidKind::NotADate, field, text, "a quarter, such as 2025-Q1");
}

class Summary : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Writes the clinic's figures without any client; a manager's task");
        app.add_option("--from", m_from, "First quarter, such as 2025-Q1")->required();
        app.add_option("--to", m_to, "Last quarter, such as 2026-Q3")->required();
        addPath(app, "--out", m_folder, "New folder for summary.csv and manifest.json")->required();
        app.add_option("--as", m_format, "csv")
            ->capture_default_str()
            ->check(CLI::IsMember({"csv"}));
        const core::DisclosureRules rules;
        app.footer(
            "Columns: table, period, category, clients, percent; an empty cell is hidden. "
            "Counts of fewer than " +
            std::to_string(rules.threshold) + " are hidden, the rest rounded to " +
            std::to_string(rules.rounding) +
            ". The same as summary.csv.\n\n"
            "Example:\n"
            "  soundings-cli summary --from 2025-Q1 --to 2025-Q4 --out summary-2025 --as csv "
            "--vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const core::Quarter from = quarterFrom("from", m_from);
        const core::Quarter to = quarterFrom("to", m_to);
        SignedIn signedIn = console.signIn();
        const ClinicSummary summary = summariseClinic(signedIn, from, to);
        {
            // The two files belong together: an interruption must not leave one without the other.
            const PostponedInterrupt interrupt;
            exportSummary(signedIn, summary, m_folder);
        }
        Table table({"table", "period", "category", "clients", "percent"});
        for (const SummaryCell& cell : summary.cells) {
            table.add({textCell(summaryTableCode(cell.table)),
                       textCell(cell.period),
                       textCell(cell.category),
                       countCell(cell.clients),
                       countCell(cell.percent)});
        }
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_from;
    std::string m_to;
    std::string m_folder;
    std::string m_format = "csv";
};

} // namespace

std::unique_ptr<Command> summaryWrite()
{
    return std::make_unique<Summary>();
}

} // namespace soundings::app
