// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change_options.h"
#include "app/cli/change_warning.h"
#include "app/cli/commands.h"
#include "app/cli/input_file.h"
#include "app/cli/input_option.h"
#include "app/cli/named_paths.h"
#include "core/summary/benchmark_table.h"
#include "core/summary/effect_size.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseBenchmark : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("A clinic's figures: effect sizes, rates, drop-out, therapists");
        m_input.declare(app, "INPUT", "CSV file");
        core::PairColumns& pair = m_benchmark.columns.pair;
        app.add_option("--id", pair.id, "Column that says who it is")->capture_default_str();
        app.add_option("--pre", pair.pre, "Column of the first score")->capture_default_str();
        app.add_option("--post", pair.post, "Column of the last score")->capture_default_str();
        app.add_option("--therapist",
                       m_benchmark.columns.therapist,
                       "Column of who treated; no view of therapists without it");
        app.add_option("--ending",
                       m_benchmark.columns.ending,
                       "Column of how the case ended: agreed, drop-out, referred, other; empty "
                       "where it is not closed");
        app.add_option("--attended",
                       m_benchmark.columns.attended,
                       "Column of how many sessions were attended, for completeness");
        app.add_option("--correlation",
                       m_benchmark.correlation,
                       "Of pre and post, for the interval of the effect size; computed from the "
                       "input without it");
        addPath(app,
                "--reference",
                m_reference,
                "CSV file with the same columns of the sample to be held against; the "
                "input itself without it");
        m_change.declare(app);
        app.footer(
            "Columns: statistic, value, low, high (95 %), n, note, therapist. Shares are from 0 to "
            "1, effect sizes in SDs, effects of therapists in points; positive is better. The note "
            "says of whom a figure is, or why there is none.\n\n"
            "Example:\n"
            "  soundings-cli analyse benchmark cases.csv --measure phq-9 --therapist therapist "
            "--ending ending");
    }

    ExitCode run(Console& console) override
    {
        const std::string input = m_input.path();
        console.requireOneOnStandardInput({input, m_reference});
        const core::ChangeParameters& parameters = m_change.parameters();
        m_benchmark.columns.pair.limits = m_change.limits();
        core::requireCorrelation(m_benchmark.correlation); // before anything is told
        const std::string text = readInput(input);
        m_benchmark.cases =
            readNaming(input, [&] { return core::readBenchmarkCases(text, m_benchmark.columns); });
        if (!m_reference.empty()) {
            const std::string sample = readInput(m_reference);
            m_benchmark.reference = readNaming(
                m_reference, [&] { return core::readPairs(sample, m_benchmark.columns.pair); });
        }
        m_benchmark.setup = core::prepareChange(core::pairsOf(m_benchmark.cases), parameters);
        for (const std::string& warning : m_benchmark.setup.warnings) {
            console.tell(changeWarningWords(warning));
        }
        console.stream([&](core::TableSink& sink) { core::analyseBenchmark(m_benchmark, sink); });
        return ExitCode::Done;
    }

private:
    InputOption m_input{"-"};
    ChangeOptions m_change;
    core::Benchmark m_benchmark;
    std::string m_reference;
};

} // namespace

std::unique_ptr<Command> analyseBenchmark()
{
    return std::make_unique<AnalyseBenchmark>();
}

} // namespace soundings::app
