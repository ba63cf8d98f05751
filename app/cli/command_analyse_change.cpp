// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change_options.h"
#include "app/cli/change_warning.h"
#include "app/cli/commands.h"
#include "app/cli/input_file.h"
#include "app/cli/rating_input.h"
#include "core/change/change_table.h"
#include "core/change/pair_table.h"
#include "core/change/slope_change_table.h"
#include "core/record/invalid_value.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseChange : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Judges reliable and clinically significant change, one row a person");
        m_ratings.declareSeries(app);
        m_ofPairs = {app.add_option("--pre", m_columns.pre, "Column of the first score")
                         ->capture_default_str(),
                     app.add_option("--post", m_columns.post, "Column of the last score")
                         ->capture_default_str()};
        m_ofCourses = {
            app.get_option("--session"), app.get_option("--score"), app.get_option("--rater")};
        m_change.declare(app, ChangeInput::PairsOrCourses);
        auto* summary = app.add_flag("--summary", m_summary, "One row a category instead");
        app.add_flag("--parameters", m_describe, "The numbers behind the rule instead")
            ->excludes(summary);
        app.footer(
            "Columns: id, pre, post, change, index, reliable (improved, deteriorated, "
            "unchanged), crossed, clinical_at_start, category (recovered, improved, "
            "unchanged, deteriorated, harmed), reason, crossed_without_reliable_change. "
            "The table has one row a person, with --pre and --post.\n"
            "--method hlm judges the slope of all scores of a person and takes a table with "
            "one row a score instead, with --session (or whole days since a first one, up to "
            "1000000) and --score, and only its rows of --measure where there is a column "
            "measure; three scores a person are needed. Pre and post are then the first and the "
            "last score, and after "
            "the columns above come scores, slope, slope_se, deviation, deviation_se and "
            "deviation_index: the person's total slope, whose index is the one above, and "
            "their own part of it.\n"
            "--summary: category, count, percent and their denominators. --parameters: "
            "name, value, source.\n\n"
            "Example:\n"
            "  soundings-cli analyse change pairs.csv --reliability 0.88 --better lower "
            "--functional-mean 7.5 --functional-sd 5.2\n"
            "  soundings-cli analyse change weeks.csv --method hlm --measure phq-9");
    }

    ExitCode run(Console& console) override
    {
        const core::ChangeParameters& parameters = m_change.parameters();
        if (m_change.looksAtCourses()) {
            refuse(m_ofPairs, "--session and --score with --method hlm");
            judgeCourses(console, parameters);
        } else {
            refuse(m_ofCourses, "--pre and --post, or --method hlm, which alone takes it");
            judgePairs(console, parameters);
        }
        return ExitCode::Done;
    }

private:
    static void refuse(const std::vector<CLI::Option*>& options, const std::string& expected)
    {
        for (const CLI::Option* option : options) {
            if (option->count() > 0) {
                throw core::InvalidValue(core::InvalidKind::Contradiction,
                                         option->get_name(),
                                         option->as<std::string>(),
                                         expected);
            }
        }
    }

    void judgePairs(Console& console, const core::ChangeParameters& parameters)
    {
        const std::string input = m_ratings.path();
        console.requireOneOnStandardInput({input});
        m_columns.id = m_ratings.columns().id;
        m_columns.limits = m_change.limits();
        const std::string text = readInput(input);
        const auto pairs = readNaming(input, [&] { return core::readPairs(text, m_columns); });
        const core::ChangeSetup setup = core::prepareChange(pairs, parameters);
        tell(console, setup.warnings);
        console.stream([&](core::TableSink& sink) {
            if (m_summary) {
                core::summariseChange(pairs, setup, sink);
            } else if (m_describe) {
                core::describeChange(setup, parameters, sink);
            } else {
                core::analyseChange(pairs, setup, sink);
            }
        });
    }

    void judgeCourses(Console& console, const core::ChangeParameters& parameters)
    {
        m_ratings.takeMeasure(m_change.measureId());
        const core::RatingTable table = m_ratings.read(console);
        const core::SlopeSetup setup = core::prepareSlopeChange(table.cases, parameters);
        tell(console, setup.change.warnings);
        console.stream([&](core::TableSink& sink) {
            if (m_summary) {
                core::summariseSlopeChange(table.cases, setup, sink);
            } else if (m_describe) {
                core::describeSlopeChange(setup, parameters, sink);
            } else {
                core::analyseSlopeChange(table.cases, setup, sink);
            }
        });
    }

    static void tell(const Console& console, const std::vector<std::string>& warnings)
    {
        for (const std::string& warning : warnings) {
            console.tell(changeWarningWords(warning));
        }
    }

    RatingInput m_ratings;
    core::PairColumns m_columns;
    ChangeOptions m_change;
    std::vector<CLI::Option*> m_ofPairs;
    std::vector<CLI::Option*> m_ofCourses;
    bool m_summary = false;
    bool m_describe = false;
};

} // namespace

std::unique_ptr<Command> analyseChange()
{
    return std::make_unique<AnalyseChange>();
}

} // namespace soundings::app
