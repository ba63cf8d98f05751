// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/measure/measure.h"
#include "core/measure/measure_fault.h"
#include "core/measure/parse.h"

#include <filesystem>
#include <vector>

namespace soundings::app {

/// Reads a measure package: a folder with profile.json, questionnaire.<language>.json and
/// tests.json, or a single profile.json; "-" is a profile.json on standard input. Throws
/// Refusal(BadFile) when it cannot be read.
[[nodiscard]] core::MeasureText readMeasurePackage(const std::filesystem::path& path);

/// Everything that is wrong with a package, whether it can be parsed or not; empty when it is fine.
[[nodiscard]] std::vector<core::MeasureFault> checkMeasurePackage(const core::MeasureText& text);

/// A manager's or a therapist's task.
[[nodiscard]] bool mayAddMeasures(const SignedIn& signedIn);

/// Adds the clinic's own measure to the vault. Throws Refusal: NotAllowed (a manager's or a
/// therapist's task), BadFile with every fault, Conflict when a measure has that id and version.
/// Returns its id.
std::string addMeasure(SignedIn& signedIn, const core::MeasureText& text);

} // namespace soundings::app
