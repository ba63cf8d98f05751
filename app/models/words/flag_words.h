// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/caseload.h"
#include "core/alliance/rupture_step.h"
#include "core/record/flag.h"
#include "core/record/rupture.h"

#include <QString>

namespace soundings::app {

/// The shape and colour that stand beside a word. The numbers are those of StatusMark in
/// Soundings.Controls, so that a page may hand them on.
enum class Mark
{
    Unknown = 0,
    Good = 1,
    Attention = 2,
    Alarm = 3,
    Rupture = 4,
    Repaired = 5,
    Info = 6,
};

[[nodiscard]] Mark markOf(core::FlagKind kind);
[[nodiscard]] Mark markOf(CaseStatus status);
[[nodiscard]] Mark markOf(core::RuptureState state);

/// "Possible rupture": a flag names a pattern of scores, never a person.
[[nodiscard]] QString flagKindWords(core::FlagKind kind);
[[nodiscard]] QString flagStateWords(core::FlagState state);

/// "Possible rupture since session 8"; without a session (0) the words alone.
[[nodiscard]] QString caseStatusWords(CaseStatus status, int sinceSession = 0);

[[nodiscard]] QString ruptureStateWords(core::RuptureState state);
[[nodiscard]] QString ruptureTypeWords(core::RuptureType type);

/// How the scores went on after a possible rupture, as the repair rule sees it.
[[nodiscard]] QString repairWords(core::RepairState state);

} // namespace soundings::app
