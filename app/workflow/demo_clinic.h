// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/clock.h"
#include "core/record/user.h"
#include "storage/keys/secret.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace soundings::app {

struct DemoRequest
{
    std::filesystem::path directory;
    int clients = 60; ///< 1 to 5000
    std::uint64_t seed = 1;
};

/// What everybody in a made-up clinic types at the door. It protects nothing and is no secret.
inline constexpr std::string_view DemoPassphrase = "this clinic is made up";

/// Told how far it is, from 0 to 1; returning false stops the work and leaves nothing behind.
using Progress = std::function<bool(double)>;

/// Makes a vault with a clinic that does not exist: therapists, a supervisor, a manager, and two
/// years of individuals, couples, families and a group, with ruptures repaired and not, drop-outs
/// and missing forms. The vault is marked as made up for good. Same seed, size and day: the same
/// clinic, but for its random ids. Returns its users. Throws storage::Error, core::InvalidValue,
/// and Refusal(Conflict) in the folder of a vault or when it was stopped.
std::vector<core::User>
makeDemoClinic(const DemoRequest& request, const Clock& clock, const Progress& progress = {});

} // namespace soundings::app
