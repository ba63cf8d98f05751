// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disclosure/protect_count.h"

#include <algorithm>
#include <cstddef>

namespace soundings::core {

void CountedClients::add(const ClientId& client, const UserId& therapist)
{
    m_clients.insert(client);
    m_byTherapist[therapist].insert(client);
}

double CountedClients::largestShare() const
{
    std::size_t largest = 0;
    for (const auto& [therapist, clients] : m_byTherapist) {
        largest = std::max(largest, clients.size());
    }
    return m_clients.empty() ? 0.0
                             : static_cast<double>(largest) / static_cast<double>(m_clients.size());
}

int roundedTo(int value, int step)
{
    return (value + step / 2) / step * step;
}

std::optional<int>
protectedCount(const CountedClients& cell, int clinicTherapists, const DisclosureRules& rules)
{
    if (cell.clients() < rules.threshold) {
        return std::nullopt;
    }
    const bool tellsOfTherapist =
        clinicTherapists > 1 &&
        (cell.therapists() < rules.minTherapists || cell.largestShare() > rules.maxTherapistShare);
    if (tellsOfTherapist) {
        return std::nullopt;
    }
    return roundedTo(cell.clients(), rules.rounding);
}

} // namespace soundings::core
