// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/rating_input.h"
#include "core/record/invalid_value.h"
#include "core/statistics/chart_table.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace soundings::app {

namespace {

class AnalyseChart : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Control charts of scores, one row a session");
        m_ratings.declare(app);
        app.add_option("--type", m_type, "individuals, ewma or cusum")
            ->capture_default_str()
            ->check(CLI::IsMember({"individuals", "ewma", "cusum"}));
        const auto only = [this](const char* type, CLI::Option* option) {
            m_onlyFor.emplace_back(type, option);
            return option;
        };
        only("individuals",
             app.add_option("--rules", m_rules, "For individuals: western-electric or nelson"))
            ->capture_default_str()
            ->check(CLI::IsMember({"western-electric", "nelson"}));
        only("ewma",
             app.add_option("--lambda", m_parameters.lambda, "EWMA: weight of the newest score"))
            ->capture_default_str();
        only(
            "ewma",
            app.add_option("--width", m_parameters.width, "EWMA: limits, in sigmas of the average"))
            ->capture_default_str();
        only("cusum", app.add_option("--k", m_parameters.k, "CUSUM: slack, in sigmas"))
            ->capture_default_str();
        only("cusum",
             app.add_option("--h", m_parameters.h, "CUSUM: a sum above it is a signal, in sigmas"))
            ->capture_default_str();
        only("cusum",
             app.add_flag(
                 "--head-start", m_parameters.headStart, "CUSUM: both sums begin at h / 2"));
        app.add_option("--baseline",
                       m_parameters.baseline,
                       "So many first scores set the limits; all without it");
        app.add_option("--centre", m_parameters.centre, "Instead of the mean of those scores");
        app.add_option("--sigma", m_parameters.sigma, "Instead of their mean moving range / 1.128");
        app.footer("Columns: id, session, score, centre, sigma, lower, upper, statistic (ewma) or "
                   "statistic_high and statistic_low (cusum), rule_1 to rule_8 (individuals), "
                   "out_of_control, reason (no-score, too-few-scores-for-limits, no-variation).\n"
                   "For scores that should stay as they are, such as alliance ratings. Symptoms "
                   "are meant to fall, and a chart then reports just that. Limits from fewer than "
                   "8 scores say little.\n\n"
                   "Example:\n  soundings-cli analyse chart ratings.csv --type ewma --baseline 8");
    }

    ExitCode run(Console& console) override
    {
        static const std::map<std::string, core::ControlChartType> types = {
            {"individuals", core::ControlChartType::Individuals},
            {"ewma", core::ControlChartType::Ewma},
            {"cusum", core::ControlChartType::Cusum}};
        m_parameters.type = types.at(m_type);
        m_parameters.rules =
            m_rules == "nelson" ? core::RunRules::Nelson : core::RunRules::WesternElectric;
        core::requireValid(m_parameters);
        requireOptionsOfType();
        const core::RatingTable table = m_ratings.read(console);
        console.stream(
            [&](core::TableSink& sink) { core::analyseChart(table, m_parameters, sink); });
        return ExitCode::Done;
    }

private:
    /// An option that would do nothing was meant for another chart.
    void requireOptionsOfType() const
    {
        for (const auto& [type, option] : m_onlyFor) {
            if (option->count() > 0 && type != m_type) {
                throw core::InvalidValue(core::InvalidKind::Contradiction,
                                         option->get_name(),
                                         "--type " + m_type,
                                         "--type " + type + ", which alone takes it");
            }
        }
    }

    RatingInput m_ratings;
    std::vector<std::pair<std::string, const CLI::Option*>> m_onlyFor;
    core::ControlChartParameters m_parameters;
    std::string m_type = "individuals";
    std::string m_rules = "western-electric";
};

} // namespace

std::unique_ptr<Command> analyseChart()
{
    return std::make_unique<AnalyseChart>();
}

} // namespace soundings::app
