// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/case.h"

#include <filesystem>
#include <vector>

namespace soundings::benchmark {

/// A clinic of many years, made up: twenty therapists with twenty-five open cases each, and beside
/// them as many closed ones as it takes. Every case has twelve weekly sessions with a client's
/// total on two measures.
struct LargeClinic
{
    app::SignedIn desk;                ///< of "anna", one of the therapists
    std::vector<core::Case> openCases; ///< of anna
    int sessions = 0;
};

inline constexpr const char* LargeClinicPassphrase = "seven quiet herons wade";

/// Makes it in the new folder `vault`, one session's rows after the other as the program writes
/// them, but many in one transaction. Takes minutes for a million sessions. `clock` must outlive
/// it.
[[nodiscard]] LargeClinic
makeLargeClinic(const std::filesystem::path& vault, int sessions, const app::Clock& clock);

} // namespace soundings::benchmark
