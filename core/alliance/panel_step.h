// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_reason.h"
#include "core/record/evidence.h"

#include <array>
#include <cstddef>
#include <optional>

namespace soundings::core {

/// The further methods that look at an alliance score beside the rupture rules.
enum class PanelMethod
{
    IndividualsChart, ///< below the limit that the first scores set
    EwmaChart,        ///< the weighted average of the latest scores below its limit
    TukeyFence,       ///< below the lower fence of all earlier scores
    SmallDrop,        ///< one within-person SD below the last score
    LargeDrop         ///< two of them
};

inline constexpr std::array AllPanelMethods{PanelMethod::IndividualsChart,
                                            PanelMethod::EwmaChart,
                                            PanelMethod::TukeyFence,
                                            PanelMethod::SmallDrop,
                                            PanelMethod::LargeDrop};

/// What one method computed at one session, in points of the score. What is empty was not computed.
struct PanelFinding
{
    Verdict verdict = Verdict::NotEvaluable;
    RuptureReason reason = RuptureReason::NoScore;
    std::optional<double> statistic;  ///< the score, the average, or the drop
    std::optional<double> threshold;  ///< what it was held against
    std::optional<double> centre;     ///< of a chart
    std::optional<double> spread;     ///< sigma, fourth spread or within-person SD
    std::optional<double> before;     ///< the last score, or the last average
    int scores = 0;                   ///< earlier scores that the threshold rests on
    bool isRuptureInBaseline = false; ///< some of them were rated while a rupture was open
};

/// All of them at one session.
struct PanelStep
{
    std::array<PanelFinding, AllPanelMethods.size()> findings;

    [[nodiscard]] const PanelFinding& of(PanelMethod method) const
    {
        return findings[static_cast<std::size_t>(method)];
    }

    [[nodiscard]] PanelFinding& of(PanelMethod method)
    {
        return findings[static_cast<std::size_t>(method)];
    }
};

} // namespace soundings::core
