// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/comparison.h"
#include "core/measure/provenance.h"

#include <optional>
#include <string>

namespace soundings::core {

/// To whom a cut-off applies; an empty field applies to everybody.
struct AppliesTo
{
    std::string locale;
    std::optional<int> ageFrom; ///< years, inclusive
    std::optional<int> ageTo;   ///< years, inclusive
    std::string gender;
    std::string setting;
};

/// A score for which the comparison holds is in the range that `meaning` names.
struct Cutoff
{
    std::string score;
    Comparison comparison = Comparison::AtLeast;
    double value = 0.0;
    std::string meaning; ///< "clinical" is the one that clinically significant change uses
    AppliesTo appliesTo;
    Provenance provenance;
};

/// A named stretch of a score, from its lower bound up to the next band, so decimals fall in no
/// gap.
struct Band
{
    std::string score;
    double from = 0.0;
    std::string code;
    std::string tone; ///< how serious it is: good, mild, moderate, severe, or empty
    Provenance provenance;
};

/// Mean and standard deviation of a sample.
struct Norm
{
    std::string score;
    std::string group; ///< "clinical", "functional" or a word that says which sample
    std::optional<int> n;
    double mean = 0.0;
    double sd = 0.0;
    std::string locale;
    std::string gender;
    Provenance provenance;
};

/// A reliability coefficient of a score in one sample.
struct Reliability
{
    std::string score;
    std::string kind; ///< "alpha", "omega" or "retest"
    double value = 0.0;
    std::optional<double> upTo; ///< upper end where the source gives a span; value is the lower
    std::string sample;
    std::string interval; ///< time between the two ratings of a retest
    Provenance provenance;
};

/// How many points of change are more than error of measurement.
struct ReliableChange
{
    std::string score;
    double points = 0.0;
    Comparison comparison = Comparison::AtLeast; ///< AtLeast or Above
    std::optional<double> level; ///< 0.95 for 95 %; nullopt: the source does not say
    std::optional<double> sd;    ///< standard deviation it was computed from
    std::optional<double> reliability;
    Provenance provenance;
};

/// Minimal clinically important difference in points.
struct ImportantDifference
{
    std::string score;
    double points = 0.0;
    Provenance provenance;
};

} // namespace soundings::core
