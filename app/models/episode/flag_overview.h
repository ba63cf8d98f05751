// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/episode/entry_list_model.h"
#include "app/models/episode/evidence_list_model.h"
#include "app/workflow/explain_flag.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace soundings::app {

/// A flag as its page shows it: words, nothing that points into the vault.
struct FlagOverview
{
    core::FlagId id;
    QString caseId;
    QString title;
    QString purpose;
    int mark = 0;
    QString state; ///< of the flag, or of the work on the rupture
    QString sentence;
    QString agreement; ///< how many methods agree; empty where there is one only
    QString clearing;  ///< what would have cleared it; empty: cannot be told
    QString course;    ///< how the ratings went on; empty for other flags than ruptures
    std::vector<EvidenceLine> evidence;
    QStringList sources; ///< of the thresholds, each once, with the methods it is of
    std::vector<Entry> reviews;
    QString reviewed; ///< who signed the newest of them and what they think; empty without one
    bool own = false;
    core::FlagState flagState = core::FlagState::Open;
    std::optional<core::Rupture> rupture;
    bool backToUsual = false; ///< the ratings are back: the work may be over
};

[[nodiscard]] FlagOverview overviewOf(const FlagExplanation& explanation);

} // namespace soundings::app
