// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// Bounds against slips; no law is meant by them. How long records are to be kept differs between
/// countries and professions, and so nothing is set until a clinic says it.
inline constexpr int ShortestRetentionYears = 1;
inline constexpr int LongestRetentionYears = 100;

/// A client whose time is over. Nothing erases them but a person.
struct DueClient
{
    core::ClientId id;
    std::string code;
    std::size_t cases = 0;
    core::Date lastEnd;  ///< of their cases, all of which have ended
    core::Date dueSince; ///< the years later, day for day; 1 March where there is no 29 February
};

/// For how many years after the end of their last case clients are kept; nullopt: the clinic has
/// not said. For everybody who may open the vault. Throws storage::Error Damaged for a setting that
/// is none.
[[nodiscard]] std::optional<int> retentionYears(const SignedIn& signedIn);

/// A manager's decision; nullopt takes it back. The audit keeps the years and the reason, which
/// must name nobody. Throws Refusal(NotAllowed); core::InvalidValue for years out of bounds, and
/// for a reason that is missing, longer than 200 bytes, or more than one line.
void setRetention(SignedIn& signedIn, std::optional<int> years, const std::string& reason);

/// Whose time is over today, of those whom the person signed in may erase; longest due first, then
/// by code. Empty while the clinic has no such policy. A client with an open case, or with none at
/// all, is never due. Where there is a policy the audit notes "retention.view". Throws
/// Refusal: NotAllowed for who may erase nobody, Conflict as SignedIn::noteSeen.
[[nodiscard]] std::vector<DueClient> clientsDue(SignedIn& signedIn);

} // namespace soundings::app
