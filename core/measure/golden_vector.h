// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/score.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace soundings::core {

struct ExpectedSafety
{
    std::string item;
    SafetyKind kind = SafetyKind::Positive;
};

/// Answers and what must come out: one entry of tests.json. Only what it states is compared.
struct GoldenVector
{
    std::string name;
    Answers answers;
    std::optional<double> direct; ///< instead of answers: a total entered for the primary score
    bool refused = false;         ///< the answers are invalid and scoring must say so
    std::map<std::string, std::optional<double>> scores; ///< nullopt: there must be no score
    std::map<std::string, std::string> bands;
    std::map<std::string, bool> prorated;
    std::optional<std::vector<ExpectedSafety>> safety; ///< in the order of the profile
};

} // namespace soundings::core
