// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/known_rupture.h"

#include "core/alliance/rupture_evidence.h"
#include "core/record/invalid_value.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace soundings::core {

namespace {

/// Nullopt for what is no count, so that a damaged number is never cast.
std::optional<int> count(const Evidence& evidence, std::string_view name)
{
    constexpr double Most = 1e6;
    const auto value = inputOf(evidence, name);
    const bool isCount = value && *value >= 1.0 && *value <= Most && *value == std::floor(*value);
    return isCount ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<RepairRule> repairRule(const Evidence& evidence)
{
    const auto repaired = inputOf(evidence, "repaired-share");
    const auto partial = inputOf(evidence, "partial-share");
    const auto within = count(evidence, "repair-within");
    if (!repaired || !partial || !within) {
        return std::nullopt;
    }
    const RepairRule rule{.repairedShare = *repaired,
                          .partialShare = *partial,
                          .repairWithin = *within,
                          .repairedWithinPoints = inputOf(evidence, "repaired-within-points")};
    try {
        requireValid(rule);
    } catch (const InvalidValue&) {
        return std::nullopt;
    }
    return rule;
}

} // namespace

std::optional<KnownRupture> knownRupture(int session, const std::vector<Evidence>& evidence)
{
    const auto rule = std::ranges::find(evidence, BelowOwnMeanMethod, &Evidence::method);
    if (rule == evidence.end() || rule->verdict != Verdict::Yes || !rule->threshold) {
        return std::nullopt;
    }
    const auto direction = inputOf(*rule, "direction");
    const auto baseline = inputOf(*rule, "baseline");
    const auto earlier = count(*rule, "earlier");
    const auto repair = repairRule(*rule);
    const bool isDirection = direction && std::abs(*direction) == 1.0;
    if (!isDirection || !baseline || !std::isfinite(*baseline) || !earlier || !repair) {
        return std::nullopt;
    }
    return KnownRupture{.session = session,
                        .better =
                            *direction > 0.0 ? Direction::HigherIsBetter : Direction::LowerIsBetter,
                        .baseline = *baseline,
                        .threshold = *rule->threshold,
                        .earlier = *earlier,
                        .repair = *repair};
}

} // namespace soundings::core
