// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/words/flag_words.h"
#include "app/workflow/session_result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace soundings::app {

/// One form of the session, as the result shows it.
struct ScoreLine
{
    QString measure;
    QString whose;
    QString now;      ///< "14 of 27, moderate", or why there is no score
    QString before;   ///< the rating before it; empty where there is none
    QString compared; ///< "About the same as last time"; empty where there is no score
};

/// One flag that the session raised.
struct FlagLine
{
    QString id;
    Mark mark = Mark::Unknown;
    QString kind;
    QString whose; ///< the measure, and who rated
    QString sentence;
    QString next; ///< what to do
};

/// The result of a session in words.
struct ResultSheet
{
    QString caseId;
    QString title;    ///< "K-017, session 9"
    QString sentence; ///< the whole session in a line
    std::vector<ScoreLine> scores;
    std::vector<FlagLine> flags; ///< most urgent first
    QStringList checked;         ///< checkedSentences
    QString missing;             ///< forms that were due and are not there; empty when none is
};

/// Throws as sessionResult does.
[[nodiscard]] ResultSheet loadResultSheet(SignedIn& signedIn, const core::SessionId& id);

} // namespace soundings::app
