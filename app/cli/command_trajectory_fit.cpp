// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/direction_option.h"
#include "app/cli/rating_input.h"
#include "app/workflow/change_rule_of.h"
#include "app/workflow/learned_model.h"
#include "app/workflow/measure_catalogue.h"
#include "core/interchange/trajectory_file.h"
#include "core/trajectory/fit_trajectory.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class TrajectoryFit : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Fits the expected course to the clinic's own closed cases, as JSON");
        m_ratings.declare(app, "direction");
        m_better.declare(app, core::Direction::LowerIsBetter);
        app.add_option("--effects",
                       m_effects,
                       "In what people may differ: intercept (where they stand) or "
                       "intercept-slope (also how fast they go)")
            ->capture_default_str()
            ->check(CLI::IsMember({"intercept", "intercept-slope"}));
        app.footer("The intake score is that of session 1 (or 0). The line is fitted to the later "
                   "ones, on the logarithm of the session, by restricted maximum likelihood. "
                   "Below 100 cases with three scores only the intercept varies, and the model "
                   "says so.\n\n"
                   "Example:\n  soundings-cli analyse trajectory fit closed.csv --measure phq-9 "
                   "--output model.json");
    }

    ExitCode run(Console& console) override
    {
        core::TrajectoryRequest request;
        request.date = console.today();
        request.effects = *core::trajectoryEffectsFromCode(m_effects);
        const MeasureCatalogue catalogue;
        if (const core::Measure* measure = m_ratings.measure(catalogue)) {
            request.better = changeRuleOf(*measure).better;
            request.measure = measure->profile.id;
        }
        request.better = m_better.valueOr(request.better);
        const core::RatingTable table = m_ratings.read(console);
        const core::TrajectoryModel model = core::fitTrajectory(table.cases, request);
        tellLimits(console, table.cases.size(), model);
        console.printText(core::trajectoryJson(model));
        return ExitCode::Done;
    }

private:
    void tellLimits(const Console& console, std::size_t given, const core::TrajectoryModel& model)
    {
        if (model.cases < given) {
            console.tell(std::to_string(given - model.cases) + " of " + std::to_string(given) +
                         " cases were left out: they have no score at session 1, or none later");
        }
        if (model.hasTooFewCases()) {
            console.tell("too few cases: " + std::to_string(model.casesWithThreeScores) +
                         " have three scores or more, 100 are needed; take the expected course as "
                         "a sketch");
        }
        if (core::trajectoryEffectsCode(model.effects) != m_effects) {
            console.tell("only the intercept varies between people: for slopes there are too few "
                         "cases or scores");
        }
        if (model.isSingular) {
            console.tell("the fit is singular: these cases do not show that people differ in all "
                         "that was asked for");
        }
        if (model.calibration && !model.calibration->holds()) {
            console.tell(limitsDoNotHold(*model.calibration));
        }
    }

    RatingInput m_ratings;
    DirectionOption m_better;
    std::string m_effects = "intercept-slope";
};

} // namespace

std::unique_ptr<Command> trajectoryFit()
{
    return std::make_unique<TrajectoryFit>();
}

} // namespace soundings::app
