// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/input_file.h"
#include "app/cli/input_option.h"
#include "app/workflow/change_rule_of.h"
#include "app/workflow/measure_catalogue.h"
#include "core/change/recovery_table.h"
#include "core/measure/measure.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseRecovery : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Recovery on PHQ-9 and GAD-7 together, one row a person");
        m_input.declare(app, "INPUT", "CSV file");
        app.add_option("--id", m_depression.id, "Column that says who it is")
            ->capture_default_str();
        app.add_option("--phq-pre", m_depression.pre, "Column of the first PHQ-9")
            ->capture_default_str();
        app.add_option("--phq-post", m_depression.post, "Column of the last PHQ-9")
            ->capture_default_str();
        app.add_option("--gad-pre", m_anxiety.pre, "Column of the first GAD-7")
            ->capture_default_str();
        app.add_option("--gad-post", m_anxiety.post, "Column of the last GAD-7")
            ->capture_default_str();
        app.footer("Columns: id, case_at_start, case_at_end, recovered, reliably_improved, "
                   "reliably_recovered, reason. As NHS Talking Therapies counts: a case on either "
                   "measure; recovered when a case at the start and on neither at the end; "
                   "reliably improved when better on one and worse on none.\n\n"
                   "Example:\n  soundings-cli analyse recovery pairs.csv");
    }

    ExitCode run(Console& console) override
    {
        const std::string input = m_input.path();
        console.requireOneOnStandardInput({input});
        m_anxiety.id = m_depression.id;
        const MeasureCatalogue catalogue;
        const core::Measure& phq9 = *catalogue.require("phq-9").measure;
        const core::Measure& gad7 = *catalogue.require("gad-7").measure;
        m_depression.limits = core::scoreLimitsOf(phq9);
        m_anxiety.limits = core::scoreLimitsOf(gad7);
        const std::string text = readInput(input);
        const auto depression =
            readNaming(input, [&] { return core::readPairs(text, m_depression); });
        const auto anxiety = readNaming(input, [&] { return core::readPairs(text, m_anxiety); });
        const core::TwoMeasures measures{
            depression, anxiety, changeRuleOf(phq9), changeRuleOf(gad7)};
        console.stream([&](core::TableSink& sink) { core::analyseRecovery(measures, sink); });
        return ExitCode::Done;
    }

private:
    InputOption m_input{"-"};
    core::PairColumns m_depression{"client", "phq9_pre", "phq9_post", {}};
    core::PairColumns m_anxiety{"client", "gad7_pre", "gad7_post", {}};
};

} // namespace

std::unique_ptr<Command> analyseRecovery()
{
    return std::make_unique<AnalyseRecovery>();
}

} // namespace soundings::app
