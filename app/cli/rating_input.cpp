// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rating_input.h"

#include "app/cli/input_file.h"
#include "app/workflow/measure_catalogue.h"
#include "core/interchange/csv_reader.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

void RatingInput::declareColumns(CLI::App& app)
{
    m_input.declare(app, "INPUT", "CSV file");
    app.add_option("--id", m_columns.id, "Column that says whose rating it is")
        ->capture_default_str();
    app.add_option("--session", m_columns.session, "Column of the session number")
        ->capture_default_str();
    app.add_option("--score", m_columns.score, "Column of the score")->capture_default_str();
    app.add_option("--rater", m_rater, "Only the ratings of this rater, from the column rater");
}

void RatingInput::declare(CLI::App& app)
{
    declareColumns(app);
    app.add_option("--measure", m_measure, "Only the ratings of this measure, from its column");
}

void RatingInput::declare(CLI::App& app, const std::string& taken)
{
    m_takesFromMeasure = true;
    declareColumns(app);
    app.add_option("--measure",
                   m_measure,
                   "Take " + taken +
                       " from this measure, and only its rows where there is a column measure; the "
                       "options below win");
}

const core::Measure* RatingInput::measure(const MeasureCatalogue& catalogue) const
{
    return m_measure.empty() ? nullptr : catalogue.require(m_measure).measure;
}

core::RatingTable RatingInput::read(const Console& console) const
{
    const std::string input = m_input.path();
    console.requireOneOnStandardInput({input});
    const std::string text = readInput(input);
    return readNaming(input, [&] {
        core::RatingColumns columns = m_columns;
        if (!m_rater.empty()) {
            columns.rater = m_rater;
        }
        // A file without a column measure holds the ratings of one measure only.
        const bool mayLackColumn = m_takesFromMeasure && !core::CsvReader(text).find("measure");
        if (!m_measure.empty() && !mayLackColumn) {
            columns.measure = m_measure;
        }
        return core::readRatingTable(text, columns);
    });
}

} // namespace soundings::app
