// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/golden_vector.h"
#include "core/measure/measure_fault.h"
#include "core/measure/profile.h"
#include "core/measure/questionnaire.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// One instrument: what parse() makes of a measure package.
struct Measure
{
    Profile profile;
    std::vector<Questionnaire> questionnaires; ///< one a language; none where text is not shipped
    std::vector<GoldenVector> vectors;
    std::vector<MeasureFault> notices; ///< what was read over: fields this program does not know
};

/// An item as scoring sees it, whether it comes from a form or from the profile's inputs.
struct MeasureItem
{
    std::string id;
    std::vector<double> values; ///< the numbers that can be chosen; empty: any step between
    double min = 0.0;           ///< lowest number
    double max = 0.0;
    double step = 0.0;   ///< 0 where values are listed
    bool numeric = true; ///< false: free text or options without numbers, never scored
    std::string element; ///< relationship element, empty: none
    bool required = false;
};

/// The items in the order of the form: the inputs of the profile, else the first questionnaire's.
[[nodiscard]] std::vector<MeasureItem> itemsOf(const Measure& measure);

/// The form in this language, else in English, else the first; nullptr where there is no text.
[[nodiscard]] const Questionnaire* questionnaireIn(const Measure& measure,
                                                   std::string_view language);

/// The score that curves and rules use. A parsed measure always has one.
[[nodiscard]] const ScoreRule& primaryScore(const Measure& measure);

/// nullptr where the measure has no such score.
[[nodiscard]] const ScoreRule* findScore(const Measure& measure, std::string_view scoreId);

/// Which way the primary score improves.
[[nodiscard]] Direction directionOf(const Measure& measure);

struct ScoreRange
{
    double min = 0.0;
    double max = 0.0;
};

/// Range of the primary score.
[[nodiscard]] ScoreRange scoreRange(const Measure& measure);

/// The first reliable change of the primary score; nullptr where none is published or set.
[[nodiscard]] const ReliableChange* reliableChangeOf(const Measure& measure);

/// The first cut-off of the primary score with the meaning "clinical" that applies at this age.
/// Without an age the first of them, which by the format is the one for adults.
/// nullptr where none applies.
[[nodiscard]] const Cutoff* clinicalCutoff(const Measure& measure,
                                           std::optional<int> ageYears = std::nullopt);

/// nullptr for a measure without rupture settings.
[[nodiscard]] const RuptureSettings* ruptureSettings(const Measure& measure);

/// The first norm of the primary score for this group ("clinical", "functional"); nullptr: none.
[[nodiscard]] const Norm* normOf(const Measure& measure, std::string_view group);

/// The first reliability of the primary score of this kind, or of any kind when it is empty.
[[nodiscard]] const Reliability* reliabilityOf(const Measure& measure, std::string_view kind = {});

/// The band a value of this score falls in; nullptr where the score has no bands or the value lies
/// outside its range.
[[nodiscard]] const Band* bandOf(const Measure& measure, std::string_view scoreId, double value);

/// Text of a label key in this language, else in English, else nullopt.
[[nodiscard]] std::optional<std::string>
labelText(const Measure& measure, std::string_view key, std::string_view language);

/// "Moderate" for the band of a primary score; empty where there is none.
[[nodiscard]] std::string
bandLabel(const Measure& measure, double value, std::string_view language = "en");

/// The label of a score, else its id.
[[nodiscard]] std::string
scoreLabel(const Measure& measure, std::string_view scoreId, std::string_view language = "en");

/// What to write beside an answer: the item's text, else the input's label, else its id.
[[nodiscard]] std::string
itemLabel(const Measure& measure, std::string_view itemId, std::string_view language = "en");

} // namespace soundings::core
