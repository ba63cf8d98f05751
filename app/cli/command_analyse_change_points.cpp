// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/rating_input.h"
#include "core/statistics/change_point_table.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseChangePoints : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Where the level of scores shifts, a description, one row a shift");
        m_ratings.declare(app);
        app.footer("Columns: id, n, method (amoc: the one shift that explains most, with its p; "
                   "pelt: as many as a penalty of 3 ln n allows), session (the first at the new "
                   "level), mean_before, mean_after, statistic, p, exact, reason.\n"
                   "A level has two scores or more. Below ten scores a shift is hardly more than "
                   "a description.\n\n"
                   "Example:\n  soundings-cli analyse change-points ratings.csv");
    }

    ExitCode run(Console& console) override
    {
        const core::RatingTable table = m_ratings.read(console);
        console.stream([&](core::TableSink& sink) { core::analyseChangePoints(table, sink); });
        return ExitCode::Done;
    }

private:
    RatingInput m_ratings;
};

} // namespace

std::unique_ptr<Command> analyseChangePoints()
{
    return std::make_unique<AnalyseChangePoints>();
}

} // namespace soundings::app
