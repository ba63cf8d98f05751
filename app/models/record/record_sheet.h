// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/keep_draft.h"
#include "app/workflow/record_session.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// One question of a form, or one number box of a form whose text is not shipped.
struct ItemSheet
{
    std::string id;
    QString text;
    QStringList options;        ///< empty: a number is typed
    QList<int> keys;            ///< printed on the options and typed for them; empty: 1, 2, 3 ...
    std::vector<double> values; ///< stored for each option
    double min = 0.0;           ///< of a typed number
    double max = 0.0;
    double step = 1.0;
    bool optional = false; ///< may be left blank without being counted as not answered
};

/// One form that is due, ready to be shown.
struct FormSheet
{
    std::string measure;
    core::Rater rater = core::Rater::Client;
    std::optional<core::ParticipantId> participant;
    QString title;
    QString whose;        ///< "Filled in by the client, K-017"
    QString instructions; ///< the words above the questions; may be empty
    QString notice;       ///< the line that has to be shown with the form; may be empty
    bool validated = true;
    std::vector<ItemSheet> items;
    std::optional<ItemSheet> total; ///< where the score itself may be typed in place of answers

    [[nodiscard]] bool isSameForm(const FormSheet& other) const;
};

/// A session that the case has already.
struct EarlierSession
{
    core::SessionId id;
    int number = 0;
    core::Date date;
};

/// All that the page needs to record one session of one case.
struct RecordSheet
{
    core::Case episode;
    QString clientCode;
    core::Date today;
    int nextNumber = 1;
    std::vector<EarlierSession> sessions;
    std::vector<FormSheet> forms;
    std::optional<KeptDraft> draft; ///< entered and not recorded by the same person
};

/// The forms due at the next session, or with `into` those that this session still lacks. Throws
/// Refusal as requireOwnCase does.
[[nodiscard]] RecordSheet loadRecordSheet(SignedIn& signedIn,
                                          const std::string& caseId,
                                          const std::optional<core::SessionId>& into);

} // namespace soundings::app
