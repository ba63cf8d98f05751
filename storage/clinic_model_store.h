// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/clinic_model.h"
#include "storage/change.h"

#include <optional>
#include <vector>

namespace soundings::storage {

/// Puts the model in force; those before it stay. Throws Error: Conflict for an id that is there.
void insertClinicModel(Change& change, const core::ClinicModel& model);

/// Of one subject next to each other, in the order in which they were frozen. The last of each is
/// the one in force.
[[nodiscard]] std::vector<core::ClinicModel> clinicModels(const Vault& vault);

/// The one in force of every subject.
[[nodiscard]] std::vector<core::ClinicModel> clinicModelsInForce(const Vault& vault);

/// The one in force; nullopt when none was ever frozen.
[[nodiscard]] std::optional<core::ClinicModel>
clinicModelInForce(const Vault& vault, const core::ClinicModelSubject& subject);

} // namespace soundings::storage
