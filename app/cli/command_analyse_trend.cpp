// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/rating_input.h"
#include "core/statistics/trend_table.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseTrend : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("The trend of scores over sessions, one row a series");
        m_ratings.declare(app);
        app.footer("Columns: id, n, slope (least squares, points a session), slope_low, slope_high "
                   "(95 %), p_slope, theil_sen, mann_kendall_s, mann_kendall_p, kendall_exact.\n"
                   "Three scores are needed, four for an interval. Scores of one person depend on "
                   "each other, so the interval is too narrow rather than too wide.\n\n"
                   "Example:\n  soundings-cli analyse trend ratings.csv");
    }

    ExitCode run(Console& console) override
    {
        const core::RatingTable table = m_ratings.read(console);
        console.stream([&](core::TableSink& sink) { core::analyseTrend(table, sink); });
        return ExitCode::Done;
    }

private:
    RatingInput m_ratings;
};

} // namespace

std::unique_ptr<Command> analyseTrend()
{
    return std::make_unique<AnalyseTrend>();
}

} // namespace soundings::app
