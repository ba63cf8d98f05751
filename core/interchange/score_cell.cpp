// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/score_cell.h"

#include "core/interchange/csv_reader.h"
#include "core/interchange/numbers.h"
#include "core/measure/comparison.h"
#include "core/measure/measure.h"
#include "core/measure/number_text.h"

namespace soundings::core {

ScoreLimits scoreLimitsOf(const Measure& measure)
{
    const ScoreRange range = scoreRange(measure);
    return {.lowest = range.min, .highest = range.max};
}

std::optional<double> scoreCell(std::string_view cell,
                                std::size_t line,
                                const std::string& column,
                                const ScoreLimits& limits)
{
    const std::string_view text = trimmed(cell);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto score = numberFromText(text);
    if (!score) {
        throw InputError(
            {line, column, inQuotes(text), "a number with a point, or an empty cell for no score"});
    }
    if (!holds(*score, Comparison::AtLeast, limits.lowest) ||
        !holds(*score, Comparison::AtMost, limits.highest)) {
        throw InputError(
            {line,
             column,
             inQuotes(text),
             "a score from " + numberText(limits.lowest) + " to " + numberText(limits.highest)});
    }
    return score;
}

} // namespace soundings::core
