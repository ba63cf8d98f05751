// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/panel_step.h"
#include "core/alliance/rupture_reason.h"
#include "core/record/evidence.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// What the rules say of a session. The codes are none, watch and probable; not evaluable is empty.
enum class RuptureSignal
{
    NotEvaluable,
    None,
    Watch,
    Probable
};

/// Where a probable rupture stands after a session; None outside of ruptures.
enum class RepairState
{
    None,
    Open,
    Partial,
    Repaired,
    Unrepaired
};

/// The form of an ended rupture: back at once; a decline over sessions and a sudden return; three
/// or more low sessions; not back. None outside of ruptures and while one is open.
enum class RuptureShape
{
    None,
    V,
    SlopeV,
    U,
    Unresolved
};

[[nodiscard]] std::string ruptureSignalCode(RuptureSignal signal);
[[nodiscard]] std::string repairStateCode(RepairState state);
[[nodiscard]] std::string ruptureShapeCode(RuptureShape shape);

/// Everything the rules computed at one session, as numbers; evidenceOf() puts it into words. What
/// is empty was not computed, because of `reason` or because the parameters do not ask for it.
struct RuptureStep
{
    int session = 0;
    std::optional<double> score;
    RuptureSignal signal = RuptureSignal::NotEvaluable;
    RuptureReason reason = RuptureReason::NoScore; ///< of rule R

    int earlier = 0;                      ///< scores in the own mean
    std::optional<double> baseline;       ///< the own mean, in points of the score
    std::optional<double> drop;           ///< how far the score is on the worse side of it
    std::optional<double> threshold;      ///< a drop from here on is a probable rupture
    std::optional<double> watchThreshold; ///< a drop from here on is a watch
    std::optional<double> withinSd;       ///< the SD that was used
    bool isOwnSd = false;                 ///< it is the person's own, the larger of the two
    std::optional<double> previous;       ///< score of the last session that has one

    Verdict level = Verdict::NotEvaluable;        ///< rule W, level
    Verdict dropFromLast = Verdict::NotEvaluable; ///< rule W, drop
    Verdict belowOwnMean = Verdict::NotEvaluable; ///< rule W, watch multiplier
    Verdict rupture = Verdict::NotEvaluable;      ///< rule R

    PanelStep panel; ///< the further methods, none of which raises a flag

    RepairState repair = RepairState::None;
    RuptureShape shape = RuptureShape::None;
    std::optional<int> openedAt;        ///< session of the rupture that `repair` is about
    std::optional<double> depth;        ///< own mean before minus lowest score since, in points
    int length = 0;                     ///< sessions with a score since it opened
    std::optional<double> repairedFrom; ///< score that counts as repaired, while open
    bool endedBeforeRepair = false;     ///< the treatment ended while it was open
    bool isAtCeiling = false;           ///< the own mean is within one SD of the best score
};

/// The reason and the remarks of a step as codes joined by ";": "rupture-open;ceiling".
[[nodiscard]] std::string remarksOf(const RuptureStep& step);

} // namespace soundings::core
