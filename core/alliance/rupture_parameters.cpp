// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_parameters.h"

#include "core/measure/require_number.h"
#include "core/record/invalid_value.h"

#include <cmath>

namespace soundings::core {

namespace {

void requirePositive(const char* field, double value)
{
    requireNumber(value > 0.0, field, value, "a number above 0");
}

void requireNotNegative(const char* field, double value)
{
    requireNumber(value >= 0.0, field, value, "0 or a number above it");
}

void requireLevel(const WatchThreshold& level, Direction better)
{
    requireNumber(true, "watch level", level.value, "a finite number");
    const bool asksForLow =
        level.comparison == Comparison::Below || level.comparison == Comparison::AtMost;
    if (asksForLow != (better == Direction::HigherIsBetter)) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "watch level",
                           std::string(comparisonSign(level.comparison)),
                           better == Direction::HigherIsBetter ? "< or <=, as higher is better"
                                                               : "> or >=, as lower is better");
    }
}

} // namespace

void requireValid(const RepairRule& rule)
{
    requireNumber(rule.repairedShare > 0.0 && rule.repairedShare <= 1.0,
                  "repaired share",
                  rule.repairedShare,
                  "above 0 and up to 1");
    requireNumber(rule.partialShare > 0.0 && rule.partialShare <= rule.repairedShare,
                  "partial share",
                  rule.partialShare,
                  "above 0 and up to the repaired share");
    requireNumber(rule.repairWithin >= 1, "repair within", rule.repairWithin, "1 or more");
    if (rule.repairedWithinPoints) {
        requireNotNegative("repaired within points", *rule.repairedWithinPoints);
    }
}

void requireValid(const RuptureParameters& parameters)
{
    if (parameters.withinSd) {
        requirePositive("within-person SD", parameters.withinSd->value);
    }
    requireNotNegative("minimum drop", parameters.minimumDrop.value);
    if (parameters.watchDrop) {
        requirePositive("watch drop", parameters.watchDrop->value);
    }
    if (parameters.watchLevel) {
        requireLevel(*parameters.watchLevel, parameters.better);
    }
    requirePositive("multiplier", parameters.multiplier);
    requirePositive("watch multiplier", parameters.watchMultiplier);
    requireNumber(
        parameters.minimumEarlier >= 2, "earlier scores", parameters.minimumEarlier, "2 or more");
    requireNumber(parameters.window >= parameters.minimumEarlier,
                  "window",
                  parameters.window,
                  "at least as many scores as the own mean needs");
    requireNumber(
        parameters.ownSdFrom >= 3, "scores for the own SD", parameters.ownSdFrom, "3 or more");
    requireValid(static_cast<const RepairRule&>(parameters));
    requireValid(parameters.panel);
    if (parameters.bestPossible) {
        requireNumber(std::isfinite(*parameters.bestPossible),
                      "best possible score",
                      *parameters.bestPossible,
                      "a finite number");
    }
}

} // namespace soundings::core
