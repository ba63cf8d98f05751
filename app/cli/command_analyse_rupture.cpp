// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/direction_option.h"
#include "app/cli/rating_input.h"
#include "app/cli/within_sd_option.h"
#include "app/workflow/measure_catalogue.h"
#include "app/workflow/rupture_parameters_of.h"
#include "core/alliance/rupture_table.h"
#include "core/record/invalid_value.h"

#include <CLI/CLI.hpp>

#include <span>

namespace soundings::app {

namespace {

class AnalyseRupture : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Looks for possible ruptures in alliance ratings, one row a rating");
        m_ratings.declare(app, "direction and limits");
        m_better.declare(app, core::Direction::HigherIsBetter);
        m_withinSd.declare(app, "--within-sd", "SD of one person's scores from session to session");
        app.add_option("--minimum-drop", m_minimumDrop, "A smaller drop is never a rupture");
        app.add_option("--watch-drop", m_watchDrop, "Drop from the session before to watch");
        app.add_option("--watch-below", m_watchBelow, "Level on whose worse side to watch");
        app.add_option("--multiplier", m_multiplier, "SDs from the own mean; 2.5 without it");
        app.add_option("--window", m_window, "Earlier scores in the own mean; 5 without it");
        app.add_flag("--explain", m_explain, "One row for each session and method");
        app.footer("Columns: id, session, score, earlier, baseline, drop, threshold, signal (none, "
                   "watch, probable), methods (those that fired; of the panel, which raises no "
                   "signal, too), repair, shape, reason. With --explain: id, session, "
                   "method, statistic, comparison, threshold, verdict, source, reason, "
                   "cleared_by.\n\n"
                   "Example:\n  soundings-cli analyse rupture ratings.csv --measure srs");
    }

    ExitCode run(Console& console) override
    {
        core::RuptureParameters parameters = fromMeasure();
        applyNumbers(parameters);
        core::requireValid(parameters);
        const core::RatingTable table = m_ratings.read(console);
        if (m_withinSd.isPooled()) {
            parameters.withinSd = pooledSdOf(std::span(&table, 1));
        }
        if (!parameters.withinSd) {
            console.tell(NoWithinSd);
        }
        console.stream([&](core::TableSink& sink) {
            if (m_explain) {
                core::explainRupture(table, parameters, sink);
            } else {
                core::analyseRupture(table, parameters, sink);
            }
        });
        return ExitCode::Done;
    }

private:
    /// What the profile says, or what holds for every measure.
    [[nodiscard]] core::RuptureParameters fromMeasure() const
    {
        const MeasureCatalogue catalogue;
        const core::Measure* measure = m_ratings.measure(catalogue);
        if (measure == nullptr) {
            return {};
        }
        const auto parameters = ruptureParametersOf(*measure);
        if (!parameters) {
            throw core::InvalidValue(core::InvalidKind::Unknown,
                                     "measure",
                                     m_ratings.measureId(),
                                     "a measure with rupture settings, such as srs");
        }
        return *parameters;
    }

    void applyNumbers(core::RuptureParameters& parameters) const
    {
        parameters.better = m_better.valueOr(parameters.better);
        if (const auto withinSd = m_withinSd.number()) {
            parameters.withinSd = withinSd;
        }
        if (m_minimumDrop) {
            parameters.minimumDrop = {.value = *m_minimumDrop};
        }
        if (m_watchDrop) {
            parameters.watchDrop = core::SourcedNumber{.value = *m_watchDrop};
        }
        if (m_watchBelow) {
            const bool isHigherBetter = parameters.better == core::Direction::HigherIsBetter;
            parameters.watchLevel = core::WatchThreshold{
                .value = *m_watchBelow,
                .comparison = isHigherBetter ? core::Comparison::Below : core::Comparison::Above};
        }
        parameters.multiplier = m_multiplier.value_or(parameters.multiplier);
        parameters.window = m_window.value_or(parameters.window);
    }

    RatingInput m_ratings;
    DirectionOption m_better;
    WithinSdOption m_withinSd;
    std::optional<double> m_minimumDrop;
    std::optional<double> m_watchDrop;
    std::optional<double> m_watchBelow;
    std::optional<double> m_multiplier;
    std::optional<int> m_window;
    bool m_explain = false;
};

} // namespace

std::unique_ptr<Command> analyseRupture()
{
    return std::make_unique<AnalyseRupture>();
}

} // namespace soundings::app
