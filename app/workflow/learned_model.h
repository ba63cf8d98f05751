// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/learn_from_clinic.h"
#include "core/interchange/within_person_sd_file.h"
#include "core/trajectory/trajectory_model.h"

namespace soundings::app {

inline constexpr auto ClosedCases = "closed cases";

/// Fills in status and reason where `cases` are fewer than `needed`.
void tellTooFew(LearnedModel& told, const std::string& whom);

/// In words, with the shares that were found: for a calibration that does not hold.
[[nodiscard]] std::string limitsDoNotHold(const core::TrajectoryCalibration& calibration);

/// What is told of an expected course, as if it were in force.
[[nodiscard]] LearnedModel toldOf(const core::ClinicModelSubject& subject,
                                  const core::TrajectoryModel& model);

/// The same of a within-person SD.
[[nodiscard]] LearnedModel toldOf(const core::ClinicModelSubject& subject,
                                  const core::FrozenWithinPersonSd& frozen);

} // namespace soundings::app
