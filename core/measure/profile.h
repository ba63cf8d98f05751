// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/interpretation.h"
#include "core/measure/provenance.h"
#include "core/measure/rupture_settings.h"
#include "core/measure/safety_rule.h"
#include "core/measure/score_rule.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace soundings::core {

/// The newest profile format this program reads. On disk, do not change without a new parser.
inline constexpr int MeasureFormat = 1;

enum class MeasureKind
{
    Outcome,
    Alliance,
};

/// Whether item texts may travel with the definition.
enum class ShipClass
{
    Items,       ///< with item texts
    Conditional, ///< with item texts, in a content pack under its own licence
    ScoreOnly,   ///< without; a clinic that holds a licence keeps the text in its own overlay
};

struct Licence
{
    std::string spdx; ///< SPDX identifier or LicenseRef-...
    ShipClass ship = ShipClass::ScoreOnly;
    std::string notice;
    std::string mustDisplay; ///< line that form, print and PDF must show; empty: none
    std::string contact;
};

/// One number box of a measure whose items are not shipped.
struct Input
{
    std::string id;
    double min = 0.0;
    double max = 0.0;
    double step = 1.0;
};

/// How often the measure is meant to be given.
struct Frequency
{
    std::string when; ///< "session-start", "session-end", "intake" or another word of the author's
    int minDays = 0;  ///< fewest days between two ratings, 0 for none
};

enum class Verification
{
    Unverified,
    OnePerson,
    TwoPerson,
};

/// Everything about a measure that has no language: scoring, limits, norms, licence, sources.
struct Profile
{
    std::string id;
    std::string version; ///< three numbers, 1.0.0
    std::string canonical;
    std::string acronym;
    std::string name;
    std::vector<std::string> citation;
    MeasureKind kind = MeasureKind::Outcome;
    bool validated = false; ///< false: no study of this form is known; the window says so
    Licence licence;
    std::vector<std::string> respondents; ///< first is the default: client, therapist, parent ...
    std::string timeframe;
    std::optional<int> ageFrom; ///< years
    std::optional<int> ageTo;
    Frequency frequency;
    std::vector<Input> inputs;
    std::vector<ScoreRule> scores; ///< the first is the primary score
    std::vector<Cutoff> cutoffs;   ///< the first that applies is the default
    std::vector<Band> bands;
    std::vector<Norm> norms;
    std::vector<Reliability> reliability;
    std::vector<ReliableChange> reliableChange; ///< the first is the default
    std::vector<ImportantDifference> mcid;
    std::vector<SafetyRule> safety;
    std::optional<RuptureSettings> rupture;
    std::map<std::string, std::string> codes; ///< LOINC: panel, total, answers and others
    std::vector<Source> sources;
    Verification verification = Verification::Unverified;
    /// language -> label key -> text; keys: score.ID, band.CODE, input.ID and safety messages.
    std::map<std::string, std::map<std::string, std::string>> labels;
};

} // namespace soundings::core
