// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/clinic_model.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// What became of one thing that a clinic could learn. The codes are printed by the command line.
enum class LearnedStatus
{
    InUse,       ///< frozen, and cases are judged by it
    TooFewCases, ///< not used; frozen all the same from MinimumToFreeze on, to know how many
    NotFitted,   ///< there are cases, but no model fits them; the reason says why
    Superseded   ///< a later one is in force
};

/// "in-use", "too-few-cases", "not-fitted" or "superseded".
[[nodiscard]] std::string learnedStatusCode(LearnedStatus status);

/// One measure's expected course or within-person SD.
struct LearnedModel
{
    core::ClinicModelSubject subject;
    std::optional<core::ClinicModelId> id; ///< empty: not frozen
    std::optional<core::Date> frozenOn;
    std::size_t cases = 0;  ///< with three scores or more; closed ones for an expected course
    std::size_t needed = 0; ///< of them, to be used
    LearnedStatus status = LearnedStatus::NotFitted;
    std::string reason;       ///< in words; may be empty
    std::optional<double> sd; ///< of a within-person SD
    /// Whether the limits of an expected course held with cases held back, within three points;
    /// empty where there were too few to hold any back.
    std::optional<bool> limitsHold;
};

/// Told how far it is, from 0 to 1; returning false stops the work and nothing is frozen.
using LearningProgress = std::function<bool(double)>;

/// Takes from the clinic's own records, and freezes with today's date in one change with its entry
/// in the audit: for every outcome measure the expected course of the client's primary score over
/// the closed cases (docs/statistics.md#expected-course), for every alliance measure and rater the
/// pooled within-person SD over all cases (docs/statistics.md#within-person-sd). Cases are judged
/// by them from then on. One row for each that has ratings, by measure. Reads every rating once.
/// Throws Refusal: NotAllowed for anybody but a manager, Conflict when it was stopped.
std::vector<LearnedModel> learnFromClinic(SignedIn& signedIn,
                                          const LearningProgress& progress = {});

/// Everything that was ever frozen, in the order of storage::clinicModels. For everybody who may
/// open the vault: it shows nobody.
[[nodiscard]] std::vector<LearnedModel> learnedModels(const SignedIn& signedIn);

} // namespace soundings::app
