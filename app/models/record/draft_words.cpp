// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/draft_words.h"

#include "app/models/words/record_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(DraftText)
};

} // namespace

QString momentWords(std::int64_t utcSeconds, std::int64_t nowSeconds)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(utcSeconds);
    const QString time = moment.time().toString(QStringLiteral("HH:mm"));
    if (moment.date() == QDateTime::fromSecsSinceEpoch(nowSeconds).date()) {
        return time;
    }
    const QDate day = moment.date();
    return DraftText::tr("%1, %2", "day, time")
        .arg(dateWords(core::Date(static_cast<unsigned short>(day.year()),
                                  static_cast<unsigned short>(day.month()),
                                  static_cast<unsigned short>(day.day()))),
             time);
}

QString draftSentence(std::int64_t savedAt, std::int64_t nowSeconds)
{
    return DraftText::tr("There is an entry from %1 that was not recorded.")
        .arg(momentWords(savedAt, nowSeconds));
}

QString draftProblemSentence(DraftProblem problem)
{
    switch (problem) {
    case DraftProblem::OtherFormat:
        return DraftText::tr("Another version of Soundings kept it in a way that this one cannot "
                             "read. Go back and open it with that version, or throw it away.");
    case DraftProblem::OtherCase:
        return DraftText::tr("It says that it belongs to another case, so it is not shown here. "
                             "Nothing of it can be used; throw it away to record a session.");
    case DraftProblem::Damaged:
        break;
    }
    return DraftText::tr("It cannot be read: what was kept is damaged. Nothing of it can be used; "
                         "throw it away to record a session.");
}

} // namespace soundings::app
