// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/slope_change.h"
#include "core/interchange/table_sink.h"

#include <span>

namespace soundings::core {

/// The columns of analyseChange, one row a case of those that the setup was prepared from, then
/// scores (available), slope and slope_se (points a session, total), deviation and deviation_se
/// (the person's own part of the slope, and its conditional standard error), deviation_index (the
/// one over the other). The index is slope / slope_se. What is not evaluable is missing.
void analyseSlopeChange(std::span<const RatedCase> cases, const SlopeSetup& setup, TableSink& sink);

/// The table of summariseChange.
void summariseSlopeChange(std::span<const RatedCase> cases,
                          const SlopeSetup& setup,
                          TableSink& sink);

/// The rows of describeChange, then those of the model: people (in it), scores (of them), intercept
/// (at session 0), slope, slope_se, intercept_sd, slope_sd, intercept_slope_correlation,
/// residual_sd, reml_criterion, singular (yes or no), model_reason (why there is no model).
void describeSlopeChange(const SlopeSetup& setup,
                         const ChangeParameters& parameters,
                         TableSink& sink);

} // namespace soundings::core
