// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/series_flags.h"

#include "storage/flag_store.h"

#include <algorithm>
#include <utility>

namespace soundings::app {

SeriesFlags::SeriesFlags(storage::Change& change, core::SeriesKey key)
    : m_change(change)
    , m_key(std::move(key))
    , m_flags(storage::flagsOf(change.vault(), m_key.caseId, storage::FlagParts::WithoutEvidence))
{
    std::erase_if(m_flags, [this](const core::Flag& flag) { return flag.series != m_key; });
}

bool SeriesFlags::raise(const core::Flag& flag)
{
    const bool isThere = std::ranges::any_of(m_flags, [&flag](const core::Flag& other) {
        return other.kind == flag.kind && other.session == flag.session && other.item == flag.item;
    });
    if (isThere) {
        return false;
    }
    storage::insertFlag(m_change, flag);
    m_flags.push_back(flag);
    m_flags.back().evidence.clear();
    return true;
}

void SeriesFlags::closePassed(core::FlagKind kind, int since)
{
    for (core::Flag& flag : m_flags) {
        if (flag.kind == kind && flag.state == core::FlagState::Open &&
            flag.sessionNumber < since) {
            storage::setFlagState(m_change, flag.id, core::FlagState::Closed);
            flag.state = core::FlagState::Closed;
        }
    }
}

std::vector<core::KnownRupture> SeriesFlags::knownRuptures() const
{
    std::vector<core::KnownRupture> known;
    for (const core::Flag& flag : m_flags) {
        if (flag.kind != core::FlagKind::PossibleRupture) {
            continue;
        }
        const auto whole = storage::flagById(m_change.vault(), flag.id);
        if (const auto rupture = core::knownRupture(flag.sessionNumber, whole->evidence)) {
            known.push_back(*rupture);
        }
    }
    return known;
}

} // namespace soundings::app
