// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/list_flags.h"
#include "app/workflow/signed_in.h"
#include "core/alliance/rupture_assessment.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// A flag taken apart: everything that is needed to recompute it by hand.
struct FlagExplanation
{
    FlagEntry entry;
    const core::Measure* measure = nullptr;
    std::optional<double> score; ///< the rating that raised it
    int watchedSince = 0; ///< of a watch: the first session without a break; 0 for other flags
    std::optional<core::ClearingScore> clearedBy; ///< scores that would have raised nothing
    std::optional<core::RuptureEpisode> course;   ///< how a rupture went on, by its own numbers
    std::vector<std::string> firedMethods;        ///< codes of the evidence that said yes
    int evaluableMethods = 0;                     ///< evidence that said yes or no
    std::vector<std::string> reviewers;           ///< who signed each review of the entry
};

/// The scores that would not have raised the flag; nullopt for a safety item.
[[nodiscard]] std::optional<core::ClearingScore> clearedBy(const core::Flag& flag);

/// The ratings are back near their usual level while the work on the rupture has not ended: it may
/// be over. False for other flags.
[[nodiscard]] bool isBackToUsual(const FlagExplanation& explanation);

/// The same of a flag in a list, which was noted as seen with it.
[[nodiscard]] bool isBackToUsual(const SignedIn& signedIn, const FlagEntry& entry);

/// The audit notes "flag.view". Throws Refusal: NotFound, NotAllowed, Conflict as
/// SignedIn::noteSeen.
[[nodiscard]] FlagExplanation explainFlag(SignedIn& signedIn, const core::FlagId& id);

} // namespace soundings::app
