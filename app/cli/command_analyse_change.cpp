// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change_options.h"
#include "app/cli/commands.h"
#include "app/cli/input_file.h"
#include "app/cli/input_option.h"
#include "core/change/change_table.h"
#include "core/change/pair_table.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseChange : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Judges reliable and clinically significant change, one row a person");
        m_input.declare(app, "INPUT", "CSV file");
        app.add_option("--id", m_columns.id, "Column that says who it is")->capture_default_str();
        app.add_option("--pre", m_columns.pre, "Column of the first score")->capture_default_str();
        app.add_option("--post", m_columns.post, "Column of the last score")->capture_default_str();
        m_change.declare(app);
        auto* summary = app.add_flag("--summary", m_summary, "One row a category instead");
        app.add_flag("--parameters", m_describe, "The numbers behind the rule instead")
            ->excludes(summary);
        app.footer("Columns: id, pre, post, change, index, reliable (improved, deteriorated, "
                   "unchanged), crossed, clinical_at_start, category (recovered, improved, "
                   "unchanged, deteriorated, harmed), reason, crossed_without_reliable_change. "
                   "--summary: category, count, percent and their denominators. --parameters: "
                   "name, value, source.\n\n"
                   "Example:\n"
                   "  soundings-cli analyse change pairs.csv --reliability 0.88 --better lower "
                   "--functional-mean 7.5 --functional-sd 5.2");
    }

    ExitCode run(Console& console) override
    {
        const std::string input = m_input.path();
        console.requireOneOnStandardInput({input});
        const core::ChangeParameters& parameters = m_change.parameters();
        m_columns.limits = m_change.limits();
        const std::string text = readInput(input);
        const auto pairs = readNaming(input, [&] { return core::readPairs(text, m_columns); });
        const core::ChangeSetup setup = core::prepareChange(pairs, parameters);
        for (const std::string& warning : setup.warnings) {
            console.tell(changeWarningWords(warning));
        }
        console.stream([&](core::TableSink& sink) {
            if (m_summary) {
                core::summariseChange(pairs, setup, sink);
            } else if (m_describe) {
                core::describeChange(setup, parameters, sink);
            } else {
                core::analyseChange(pairs, setup, sink);
            }
        });
        return ExitCode::Done;
    }

private:
    InputOption m_input{"-"};
    core::PairColumns m_columns;
    ChangeOptions m_change;
    bool m_summary = false;
    bool m_describe = false;
};

} // namespace

std::unique_ptr<Command> analyseChange()
{
    return std::make_unique<AnalyseChange>();
}

} // namespace soundings::app
