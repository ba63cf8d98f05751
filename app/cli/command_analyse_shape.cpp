// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/rating_input.h"
#include "core/alliance/shape_table.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AnalyseShape : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("The shape of alliance courses, one row a series");
        m_ratings.declare(app);
        app.footer("Columns: id, n, shape (stable, linear, quadratic), direction (rising, falling, "
                   "u, inverted-u), slope (points a session), slope_low, slope_high (95 %), "
                   "curvature (points a session squared), p_curvature, reason (too-few-scores).\n"
                   "Four scores are needed, six for a curve. A shape describes the whole course "
                   "and is no finding about a session; see analyse rupture for that.\n\n"
                   "Example:\n  soundings-cli analyse shape ratings.csv --rater client");
    }

    ExitCode run(Console& console) override
    {
        const core::RatingTable table = m_ratings.read(console);
        console.stream([&](core::TableSink& sink) { core::analyseShape(table, sink); });
        return ExitCode::Done;
    }

private:
    RatingInput m_ratings;
};

} // namespace

std::unique_ptr<Command> analyseShape()
{
    return std::make_unique<AnalyseShape>();
}

} // namespace soundings::app
