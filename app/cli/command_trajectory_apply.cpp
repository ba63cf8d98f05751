// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/input_file.h"
#include "app/cli/named_paths.h"
#include "app/cli/rating_input.h"
#include "app/workflow/change_rule_of.h"
#include "app/workflow/learned_model.h"
#include "app/workflow/measure_catalogue.h"
#include "core/interchange/trajectory_file.h"
#include "core/trajectory/fit_trajectory.h"
#include "core/trajectory/trajectory_table.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class TrajectoryApply : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Holds courses against the expected one, one row a session");
        m_ratings.declare(app, "cut-off and reliable change");
        addPath(app, "--model", m_model, "File with the model that 'analyse trajectory fit' wrote")
            ->required();
        app.add_option("--amber",
                       m_limits.amber,
                       "Share of people whose scores stay on the better side of the amber limit")
            ->capture_default_str();
        app.add_option("--red", m_limits.red, "The same of the red limit")->capture_default_str();
        app.footer("Columns: id, session, score, expected, sd (of one person about it), amber, "
                   "red, status (on-track, amber, red, not-evaluable), extrapolated (yes: an "
                   "intake score outside the model's 5th to 95th percentile, or a later session "
                   "than it knows).\n"
                   "Judged from session 2 on. With --measure a score in the functional range, not "
                   "reliably worse than at intake, is on track.\n\n"
                   "Example:\n  soundings-cli analyse trajectory apply open.csv --model "
                   "model.json --measure phq-9");
    }

    ExitCode run(Console& console) override
    {
        core::requireValid(m_limits);
        const MeasureCatalogue catalogue;
        std::optional<core::ChangeRule> rule;
        if (const core::Measure* measure = m_ratings.measure(catalogue)) {
            rule = changeRuleOf(*measure);
        }
        const core::TrajectoryModel model =
            readNaming(m_model, [this] { return core::readTrajectoryJson(readInput(m_model)); });
        core::requireModelOf(model, m_ratings.measureId(), rule);
        const core::RatingTable table = m_ratings.read(console);
        tellLimits(console, table, model);
        console.stream([&](core::TableSink& sink) {
            core::applyTrajectory(table, model, m_limits, rule, sink);
        });
        return ExitCode::Done;
    }

private:
    static void tellLimits(const Console& console,
                           const core::RatingTable& table,
                           const core::TrajectoryModel& model)
    {
        if (model.hasTooFewCases()) {
            console.tell("too few cases: the model knows " +
                         std::to_string(model.casesWithThreeScores) +
                         " with three scores or more, 100 are needed");
            return;
        }
        if (model.calibration && !model.calibration->holds()) {
            console.tell(limitsDoNotHold(*model.calibration));
        }
        std::size_t rare = 0;
        for (const core::RatedCase& rated : table.cases) {
            const auto intake = core::intakeScore(rated.series);
            rare += intake && model.casesLike(*intake) < core::TrajectoryModel::MinimumTertileCases
                        ? 1U
                        : 0U;
        }
        if (rare > 0) {
            console.tell("too few cases like " + std::to_string(rare) + " of " +
                         std::to_string(table.cases.size()) +
                         ": the model knows fewer than 20 with such an intake score");
        }
    }

    RatingInput m_ratings;
    std::string m_model;
    core::TrajectoryLimits m_limits;
};

} // namespace

std::unique_ptr<Command> trajectoryApply()
{
    return std::make_unique<TrajectoryApply>();
}

} // namespace soundings::app
