// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/exact.h"
#include "core/measure/profile.h"
#include "core/measure/score.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace soundings::core {

/// What a score may be made of: the answers, and the scores computed before it.
struct TermContext
{
    const Answers& answers;
    std::map<std::string, Exact> scores;
};

/// The terms' values after reversal, nullopt where missing. A group of items is missing as soon as
/// one of its items is, because its highest answer is then not known.
[[nodiscard]] std::vector<std::optional<Exact>> termValues(const ScoreRule& rule,
                                                           const TermContext& context);

[[nodiscard]] int countMissing(const std::vector<std::optional<Exact>>& values);

/// How many terms may be missing. Without a method nothing may be missing from a sum.
[[nodiscard]] int allowedMissing(const ScoreRule& rule);

/// The values to be combined: the missing ones filled in, or left out of a mean or maximum by the
/// method "none". nullopt where too many are missing, or all are.
[[nodiscard]] std::optional<std::vector<Exact>>
filledValues(const Profile& profile,
             const ScoreRule& rule,
             const std::vector<std::optional<Exact>>& values,
             const TermContext& context);

} // namespace soundings::core
