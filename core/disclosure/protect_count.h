// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"

#include <map>
#include <optional>
#include <set>

namespace soundings::core {

/// The rules a published count has to meet.
struct DisclosureRules
{
    int threshold = 8;              ///< fewer clients than this are hidden, none included
    int rounding = 5;               ///< the others are rounded to the nearest multiple
    int minTherapists = 3;          ///< behind a count, in a clinic with several therapists
    double maxTherapistShare = 0.7; ///< of the clients of one therapist, in such a clinic
};

/// The people behind one cell of a table: each client with the therapist who saw them.
class CountedClients
{
public:
    void add(const ClientId& client, const UserId& therapist);

    /// Different people; the same client counted twice is one.
    [[nodiscard]] int clients() const { return static_cast<int>(m_clients.size()); }

    [[nodiscard]] int therapists() const { return static_cast<int>(m_byTherapist.size()); }

    /// Share of the clients that the therapist with most of them saw; 0 without clients.
    [[nodiscard]] double largestShare() const;

private:
    std::set<ClientId> m_clients;
    std::map<UserId, std::set<ClientId>> m_byTherapist;
};

/// The count as it may be published: rounded, or nullopt when it has to be hidden because of too
/// few clients or because it would tell of one therapist. `clinicTherapists` is the number of
/// therapists in the clinic's whole data; with one, the count cannot tell them apart.
[[nodiscard]] std::optional<int>
protectedCount(const CountedClients& cell, int clinicTherapists, const DisclosureRules& rules = {});

/// Nearest multiple of `step`, halves up; `value` is not negative.
[[nodiscard]] int roundedTo(int value, int step);

} // namespace soundings::core
