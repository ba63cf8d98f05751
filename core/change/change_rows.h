// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/change_setup.h"
#include "core/change/clinical_change.h"
#include "core/interchange/table_sink.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace soundings::core {

/// The names of the columns that every method of change has, without the end of the row.
void writeChangeNames(TableSink& sink);

/// One person in these columns, without the end of the row.
void writeChangeCells(TableSink& sink, std::string_view id, const ChangeAssessment& assessment);

/// One row of describeChange: name, value, source. An empty text is missing.
void writeTextRow(TableSink& sink,
                  std::string_view name,
                  std::string_view value,
                  std::string_view source = {});
void writeNumberRow(TableSink& sink,
                    std::string_view name,
                    const std::optional<double>& value,
                    std::string_view source = {});
void writeWholeRow(TableSink& sink, std::string_view name, std::size_t value);

/// The rows of describeChange about direction and sample, those before the criterion.
void writeSampleRows(TableSink& sink, const ChangeSetup& setup);

/// The rows about cut-off and functional norms, those after the criterion.
void writeCutoffRows(TableSink& sink,
                     const std::optional<ClinicalCutoff>& cutoff,
                     const std::optional<GroupNorm>& functional);

} // namespace soundings::core
