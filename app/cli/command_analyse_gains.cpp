// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/direction_option.h"
#include "app/cli/rating_input.h"
#include "app/workflow/change_rule_of.h"
#include "app/workflow/measure_catalogue.h"
#include "app/workflow/sudden_gains_of.h"
#include "core/change/gain_table.h"
#include "core/measure/measure.h"
#include "core/record/invalid_value.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseGains : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Looks for sudden gains or losses, one row an interval");
        m_ratings.declare(app, "direction, scale and reliable change");
        m_better.declare(app, core::Direction::LowerIsBetter);
        app.add_option("--magnitude",
                       m_magnitude,
                       "Criterion 1, points from one session to the next: 7 on the BDI; the "
                       "measure's reliable change without it");
        app.add_option("--proportion", m_parameters.proportion, "Criterion 2, share of the score")
            ->capture_default_str();
        app.add_option("--alpha", m_parameters.alpha, "Criterion 3, of the t quantile")
            ->capture_default_str();
        app.add_option("--kind", m_kind, "gains or losses")
            ->capture_default_str()
            ->check(CLI::IsMember({"gains", "losses"}));
        app.add_option("--first-interval",
                       m_parameters.firstInterval,
                       "First session that a sudden change may follow; 1 where session 1 was rated "
                       "before treatment")
            ->capture_default_str();
        app.add_option("--select",
                       m_select,
                       "Which of several sudden changes of one person the column selected says yes "
                       "to: all, first, last, smallest or largest; every interval keeps its row")
            ->capture_default_str()
            ->check(CLI::IsMember(selections()));
        app.add_option("--lowest", m_lowest, "Lowest score there can be")
            ->needs(app.add_option("--highest", m_highest, "Highest score there can be"));
        app.footer("Columns: id, from, to, criterion_1, criterion_2, criterion_3, sudden, "
                   "magnitude, reversed, reason (no-score, too-few-before, too-few-after), start, "
                   "end (the first and the last score of the series), share_of_change (magnitude "
                   "over the change from start to end), share_reason (no-total-change), selected "
                   "(by --select). Where a higher score is better, the scale (--measure, or "
                   "--lowest and --highest) is needed.\n\n"
                   "Example:\n  soundings-cli analyse gains weeks.csv --magnitude 7");
    }

    ExitCode run(Console& console) override
    {
        const MeasureCatalogue catalogue;
        if (const core::Measure* measure = m_ratings.measure(catalogue)) {
            take(*measure);
        }
        applyOptions();
        core::requireValid(m_parameters);
        const core::RatingTable table = m_ratings.read(console);
        console.tell(SuddenGainsByChance);
        console.stream([&](core::TableSink& sink) {
            core::analyseGains(table, m_parameters, sink, *core::gainSelectionFromCode(m_select));
        });
        return ExitCode::Done;
    }

private:
    static std::vector<std::string> selections()
    {
        std::vector<std::string> codes;
        for (const core::GainSelection selection : core::allGainSelections()) {
            codes.push_back(core::gainSelectionCode(selection));
        }
        return codes;
    }

    void take(const core::Measure& measure)
    {
        const core::ChangeRule rule = changeRuleOf(measure);
        const core::ScoreRange range = core::scoreRange(measure);
        m_parameters.better = rule.better;
        m_parameters.scale = core::ScaleEnds{.lowest = range.min, .highest = range.max};
        if (rule.criterion) {
            m_parameters.magnitude = rule.criterion->points;
        }
    }

    void applyOptions()
    {
        m_parameters.better = m_better.valueOr(m_parameters.better);
        if (m_lowest && m_highest) {
            m_parameters.scale = core::ScaleEnds{.lowest = *m_lowest, .highest = *m_highest};
        }
        m_parameters.kind = m_kind == "losses" ? core::GainKind::Losses : core::GainKind::Gains;
        m_parameters.magnitude = m_magnitude.value_or(m_parameters.magnitude);
        if (m_parameters.better == core::Direction::HigherIsBetter && !m_parameters.scale) {
            throw core::InvalidValue(core::InvalidKind::Empty,
                                     "scale",
                                     "",
                                     "--lowest and --highest, or a --measure, where a higher score "
                                     "is better");
        }
        if (!m_magnitude && !(m_parameters.magnitude > 0.0)) {
            throw core::InvalidValue(
                core::InvalidKind::Empty,
                "magnitude",
                "",
                "--magnitude in points, or a --measure with a reliable change");
        }
    }

    RatingInput m_ratings;
    core::GainParameters m_parameters;
    DirectionOption m_better;
    std::string m_kind = "gains";
    std::string m_select = "all";
    std::optional<double> m_magnitude;
    std::optional<double> m_lowest;
    std::optional<double> m_highest;
};

} // namespace

std::unique_ptr<Command> analyseGains()
{
    return std::make_unique<AnalyseGains>();
}

} // namespace soundings::app
