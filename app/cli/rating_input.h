// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/input_option.h"
#include "core/interchange/rating_table.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::core {
struct Measure;
}

namespace soundings::app {

class MeasureCatalogue;

/// The options by which an analysis takes a long table, one row a rating, and what they stand for.
class RatingInput
{
public:
    /// Declares INPUT, --id, --session, --score, --rater and --measure; `taken` names what the
    /// analysis takes from the measure, such as "direction and limits".
    void declare(CLI::App& app, const std::string& taken);

    /// The same where nothing is taken from a measure: --measure only chooses rows.
    void declare(CLI::App& app);

    /// INPUT, --id, --session and --measure, which only chooses rows: for an analysis that names
    /// its columns of scores, or its raters, by options of its own.
    void declareRows(CLI::App& app);

    /// INPUT, --id, --session, --score and --rater, for an analysis that declares --measure itself
    /// and says by takeMeasure() which one was named.
    void declareSeries(CLI::App& app);

    /// As if this measure had been named by --measure in an analysis that takes something from it;
    /// empty: none.
    void takeMeasure(const std::string& id);

    /// "-" for standard input. Throws Refusal(BadFile) where two files were named.
    [[nodiscard]] std::string path() const { return m_input.path(); }

    /// The columns as they were named, for read(console, choices).
    [[nodiscard]] const core::RatingColumns& columns() const { return m_columns; }

    /// The measure that was named; null when none was. Throws Refusal(NotFound).
    [[nodiscard]] const core::Measure* measure(const MeasureCatalogue& catalogue) const;

    [[nodiscard]] const std::string& measureId() const { return m_measure; }

    /// Reads the table. Throws as core::readRatingTable does, with the file's name;
    /// where something is taken from a measure, scores outside its scale are refused.
    [[nodiscard]] core::RatingTable read(const Console& console) const;

    /// Reads the input once for each choice of columns; the choices --rater and --measure hold for
    /// all of them that do not choose for themselves.
    [[nodiscard]] std::vector<core::RatingTable>
    read(const Console& console, std::vector<core::RatingColumns> choices) const;

private:
    void declarePlace(CLI::App& app);
    void declareScore(CLI::App& app);
    void declareMeasure(CLI::App& app, const std::string& taken);

    [[nodiscard]] std::optional<core::ScoreLimits> limitsOfMeasure() const;

    InputOption m_input{"-"};
    core::RatingColumns m_columns;
    std::string m_rater;
    std::string m_measure;
    bool m_takesFromMeasure = false; ///< so that a file of one measure need not name it
};

} // namespace soundings::app
