// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/known_rupture.h"
#include "core/record/flag.h"
#include "storage/change.h"

#include <vector>

namespace soundings::app {

/// The flags of one series while its rules are evaluated: what was raised before, in whatever state
/// it is now, and what is raised and closed meanwhile. They are read once.
class SeriesFlags
{
public:
    SeriesFlags(storage::Change& change, core::SeriesKey key);

    /// Stores the flag unless it is there already; says whether it was new.
    bool raise(const core::Flag& flag);

    /// Closes the flags of one kind that later ratings have left behind: those before `since`. What
    /// a person has acknowledged stays as they left it.
    void closePassed(core::FlagKind kind, int since);

    /// Their evidence is left out.
    [[nodiscard]] const std::vector<core::Flag>& all() const { return m_flags; }

    /// The ruptures that were flagged before, as they were found, whatever became of them.
    [[nodiscard]] std::vector<core::KnownRupture> knownRuptures() const;

private:
    storage::Change& m_change;
    core::SeriesKey m_key;
    std::vector<core::Flag> m_flags;
};

} // namespace soundings::app
