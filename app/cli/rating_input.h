// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/input_option.h"
#include "core/interchange/rating_table.h"

#include <string>

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

    /// The measure that was named; null when none was. Throws Refusal(NotFound).
    [[nodiscard]] const core::Measure* measure(const MeasureCatalogue& catalogue) const;

    [[nodiscard]] const std::string& measureId() const { return m_measure; }

    /// Reads the table. Throws as core::readRatingTable does, with the file's name.
    [[nodiscard]] core::RatingTable read(const Console& console) const;

private:
    void declareColumns(CLI::App& app);

    InputOption m_input{"-"};
    core::RatingColumns m_columns;
    std::string m_rater;
    std::string m_measure;
    bool m_takesFromMeasure = false; ///< so that a file of one measure need not name it
};

} // namespace soundings::app
