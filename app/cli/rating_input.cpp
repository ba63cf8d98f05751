// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rating_input.h"

#include "app/cli/input_file.h"
#include "app/workflow/measure_catalogue.h"
#include "core/interchange/csv_reader.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace soundings::app {

namespace {

/// An empty table is an answer, but seldom the one that was asked for.
void tellNoRows(const Console& console, const core::RatingColumns& columns)
{
    std::string chosen;
    if (columns.measure) {
        chosen += " of measure \"" + *columns.measure + "\"";
    }
    if (columns.rater) {
        chosen += " of rater \"" + *columns.rater + "\"";
    }
    console.tell("the input has no rows" + chosen);
}

} // namespace

void RatingInput::declarePlace(CLI::App& app)
{
    m_input.declare(app, "INPUT", "CSV file");
    app.add_option("--id", m_columns.id, "Column that says whose rating it is")
        ->capture_default_str();
    app.add_option("--session", m_columns.session, "Column of the session number")
        ->capture_default_str();
}

void RatingInput::declareScore(CLI::App& app)
{
    app.add_option("--score", m_columns.score, "Column of the score")->capture_default_str();
    app.add_option("--rater", m_rater, "Only the ratings of this rater, from the column rater");
}

void RatingInput::declareMeasure(CLI::App& app, const std::string& taken)
{
    m_takesFromMeasure = !taken.empty();
    app.add_option(
        "--measure",
        m_measure,
        m_takesFromMeasure
            ? "Take " + taken +
                  " from this measure, and only its rows where there is a column measure; the "
                  "options below win"
            : "Only the ratings of this measure, from its column");
}

void RatingInput::declare(CLI::App& app)
{
    declare(app, "");
}

void RatingInput::declare(CLI::App& app, const std::string& taken)
{
    declarePlace(app);
    declareScore(app);
    declareMeasure(app, taken);
}

void RatingInput::declareRows(CLI::App& app)
{
    declarePlace(app);
    declareMeasure(app, "");
}

void RatingInput::declareSeries(CLI::App& app)
{
    declarePlace(app);
    declareScore(app);
}

void RatingInput::takeMeasure(const std::string& id)
{
    m_measure = id;
    m_takesFromMeasure = true;
}

const core::Measure* RatingInput::measure(const MeasureCatalogue& catalogue) const
{
    return m_measure.empty() ? nullptr : catalogue.require(m_measure).measure;
}

/// Only where the measure says what the scores are, not where it only picks rows.
std::optional<core::ScoreLimits> RatingInput::limitsOfMeasure() const
{
    if (!m_takesFromMeasure || m_measure.empty()) {
        return std::nullopt;
    }
    const MeasureCatalogue catalogue;
    return core::scoreLimitsOf(*catalogue.require(m_measure).measure);
}

core::RatingTable RatingInput::read(const Console& console) const
{
    return std::move(read(console, {m_columns}).front());
}

std::vector<core::RatingTable> RatingInput::read(const Console& console,
                                                 std::vector<core::RatingColumns> choices) const
{
    const std::string input = m_input.path();
    console.requireOneOnStandardInput({input});
    const std::string text = readInput(input);
    const auto limits = limitsOfMeasure();
    return readNaming(input, [&] {
        std::vector<core::RatingTable> tables;
        for (core::RatingColumns& columns : choices) {
            if (!m_rater.empty() && !columns.rater) {
                columns.rater = m_rater;
            }
            // A file without a column measure holds the ratings of one measure only.
            const bool mayLackColumn = m_takesFromMeasure && !core::CsvReader(text).find("measure");
            if (!m_measure.empty() && !columns.measure && !mayLackColumn) {
                columns.measure = m_measure;
            }
            if (limits) {
                columns.limits = *limits;
            }
            tables.push_back(core::readRatingTable(text, columns));
            if (tables.back().rows == 0) {
                tellNoRows(console, columns);
            }
        }
        return tables;
    });
}

} // namespace soundings::app
