// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/refusal_words.h"

#include "app/models/words/people_refusal_words.h"
#include "app/models/words/record_words.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cstddef>
#include <string>
#include <utility>

namespace soundings::app {

namespace {

/// Gives the sentences a context that lupdate and the running program agree on.
struct RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(Refusal)
};

/// Begins like a sentence; for words of our own only, never for what somebody typed.
QString capitalised(QString words)
{
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

QString dayWords(const QString& iso)
{
    const auto day = core::dateFromIso(iso.toStdString());
    return day ? dateWords(*day) : iso;
}

/// "Therapist or Supervisor": the roles of which one is needed.
QString rolesNamed(const std::vector<std::string>& codes)
{
    QString named;
    for (const std::string& code : codes) {
        const auto role = core::roleFromCode(code);
        const QString words = role ? roleWords(*role) : QString::fromStdString(code);
        named = named.isEmpty() ? words : RefusalText::tr("%1 or %2").arg(named, words);
    }
    return named;
}

QString fieldWords(const std::string& field)
{
    static const std::pair<const char*, const char*> Known[] = {
        {"date", QT_TRANSLATE_NOOP("Refusal", "the day")},
        {"start", QT_TRANSLATE_NOOP("Refusal", "the day the case began")},
        {"end", QT_TRANSLATE_NOOP("Refusal", "the day the case ended")},
        {"due", QT_TRANSLATE_NOOP("Refusal", "the day it is due")},
        {"session", QT_TRANSLATE_NOOP("Refusal", "the session's number")},
        {"year of birth", QT_TRANSLATE_NOOP("Refusal", "the year of birth")},
        {"code", QT_TRANSLATE_NOOP("Refusal", "the code")},
        {"name", QT_TRANSLATE_NOOP("Refusal", "the name")},
        {"note", QT_TRANSLATE_NOOP("Refusal", "the note")},
        {"role", QT_TRANSLATE_NOOP("Refusal", "the role")},
        {"score", QT_TRANSLATE_NOOP("Refusal", "the score")},
        {"total", QT_TRANSLATE_NOOP("Refusal", "the total")},
        {"participant", QT_TRANSLATE_NOOP("Refusal", "who gave the rating")},
        {"participants", QT_TRANSLATE_NOOP("Refusal", "the people of the case")},
        {"period", QT_TRANSLATE_NOOP("Refusal", "the period")},
        {"state", QT_TRANSLATE_NOOP("Refusal", "the state")},
    };
    for (const auto& [known, words] : Known) {
        if (field == known) {
            return RefusalText::tr(words);
        }
    }
    return QString::fromStdString(field);
}

/// The two ends of "a year from 1880 to 2026" and "0 to 40, with at most one decimal". Numbers are
/// the same in every language; the words round them are not.
std::pair<QString, QString> rangeIn(const QString& expected)
{
    static const QRegularExpression range(
        QStringLiteral("(-?\\d+(?:\\.\\d+)?) to (-?\\d+(?:\\.\\d+)?)"));
    const auto found = range.match(expected);
    return {found.captured(1), found.captured(2)};
}

/// The day, the quarter or the number that `expected` names; empty where it names none.
QString limitIn(const QString& expected)
{
    static const QRegularExpression limit(QStringLiteral("\\d{4}-\\d{2}-\\d{2}|\\d{4}-Q\\d|\\d+"));
    return limit.match(expected).captured(0);
}

/// The sentences that name what would be right in the reader's words; empty where `expected` has
/// no limit that could be named.
QString limitWords(core::InvalidKind kind, const QString& given, const QString& limit)
{
    if (limit.isEmpty()) {
        return {};
    }
    switch (kind) {
    case core::InvalidKind::InTheFuture:
        return RefusalText::tr("%1 is in the future. Choose %2 or earlier.")
            .arg(dayWords(given), dayWords(limit));
    case core::InvalidKind::BeforeTheCase:
        return RefusalText::tr("%1 is before the case began. Choose %2 or later.")
            .arg(dayWords(given), dayWords(limit));
    case core::InvalidKind::AfterTheCase:
        return RefusalText::tr("%1 is after the case ended. Choose %2 or earlier.")
            .arg(dayWords(given), dayWords(limit));
    case core::InvalidKind::AlreadyTaken:
        return RefusalText::tr("The number %1 is taken already. Choose one that is free, such as "
                               "%2.")
            .arg(given, limit);
    default:
        return {};
    }
}

} // namespace

QString refusalWords(const Refusal& refusal)
{
    const auto detail = [&refusal](std::size_t index) {
        return index < refusal.details().size() ? QString::fromStdString(refusal.details()[index])
                                                : QString();
    };
    switch (refusal.reason()) {
    case RefusalReason::VaultLocked:
        return RefusalText::tr("The vault is locked. Unlock it, then try again.");
    case RefusalReason::RoleMissing:
        return RefusalText::tr("This needs a role that you do not have (%1). Ask whoever looks "
                               "after the vault.")
            .arg(rolesNamed(refusal.details()));
    case RefusalReason::NotTheirCase:
        return RefusalText::tr("This case is not yours. Only its therapist changes it, and only "
                               "the therapist's supervisor sees it, once a flag is raised.");
    case RefusalReason::ClientCodeTaken:
        return RefusalText::tr("There is a client with the code \"%1\" already. Choose another "
                               "code; where it is the same person, whoever added them opens the "
                               "case.")
            .arg(detail(0));
    case RefusalReason::NoSuchClient:
        return RefusalText::tr("There is no client with the code \"%1\" whom you may see. Look at "
                               "how it is written.")
            .arg(detail(0));
    case RefusalReason::ClientOfOthersToo:
        return RefusalText::tr("\"%1\" has a case with another therapist, too. A manager erases "
                               "this client, by the code.")
            .arg(detail(0));
    case RefusalReason::CaseEnded:
        return RefusalText::tr("The case ended on %1. Open a new case to go on.")
            .arg(dayWords(detail(0)));
    case RefusalReason::SessionAfterEnd:
        return RefusalText::tr("Session %1 was on %2. Choose that day or a later one as the end.")
            .arg(detail(0), dayWords(detail(1)));
    case RefusalReason::RatedAlready:
        return RefusalText::tr("There is a rating with %1 for this session already; it is left as "
                               "it is.")
            .arg(detail(0));
    case RefusalReason::RuptureIsWorkedOn:
        return RefusalText::tr("A possible rupture is worked on until it is repaired, not repaired "
                               "or dismissed. Choose its state instead.");
    case RefusalReason::MeasureExists:
        return RefusalText::tr("There is a measure \"%1\" already. Choose another id for yours.")
            .arg(detail(0));
    case RefusalReason::MeasureFaulty:
        return RefusalText::tr("The measure does not pass its check: %1.").arg(detail(0));
    case RefusalReason::FileExists:
        return RefusalText::tr("\"%1\" exists already. Choose another folder or name.")
            .arg(detail(0));
    case RefusalReason::PlaceInVault:
        return RefusalText::tr("\"%1\" is in the folder of a vault, where it could destroy records "
                               "and would be lost with them. Choose a place outside of \"%2\".")
            .arg(detail(0), detail(1));
    case RefusalReason::FolderCannotBeMade:
        return RefusalText::tr("The folder \"%1\" cannot be made. Choose a place where you may "
                               "write.")
            .arg(detail(0));
    case RefusalReason::FileCannotBeRead:
        return RefusalText::tr("\"%1\" cannot be read. Choose a file or folder that you may read.")
            .arg(detail(0));
    case RefusalReason::FileCannotBeWritten:
        return RefusalText::tr("\"%1\" cannot be written. Choose a place where you may write and "
                               "where there is room.")
            .arg(detail(0));
    case RefusalReason::CannotBeNoted:
        return RefusalText::tr("This is not shown, because it could not be noted who looked at it. "
                               "Make room on the disk or allow writing to the vault's folder, then "
                               "try again.");
    case RefusalReason::Unnamed:
        break;
    default:
        return peopleRefusalWords(refusal);
    }
    return RefusalText::tr("%1.").arg(capitalised(QString::fromUtf8(refusal.what())));
}

QString invalidWords(const core::InvalidValue& invalid)
{
    using core::InvalidKind;
    const QString field = fieldWords(invalid.field());
    const QString given = QString::fromStdString(invalid.given());
    const QString expected = QString::fromStdString(invalid.expected());
    const QString limited = limitWords(invalid.kind(), given, limitIn(expected));
    if (!limited.isEmpty()) {
        return limited;
    }
    switch (invalid.kind()) {
    case InvalidKind::Empty:
        return RefusalText::tr("Something is still missing. Expected: %1.").arg(expected);
    case InvalidKind::InTheFuture:
        return RefusalText::tr("%1 is in the future. Choose %2.").arg(given, expected);
    case InvalidKind::BeforeTheCase:
        return RefusalText::tr("%1 is before the case began. Choose %2.").arg(given, expected);
    case InvalidKind::AfterTheCase:
        return RefusalText::tr("%1 is after the case ended. Choose %2.").arg(given, expected);
    case InvalidKind::AlreadyTaken:
        return RefusalText::tr("%1 is taken already. Choose %2.").arg(given, expected);
    case InvalidKind::NotADate:
        return RefusalText::tr(
                   "\"%1\" is not a day. Write it as year-month-day, such as 2026-03-31.")
            .arg(given);
    case InvalidKind::OutOfRange:
        if (const auto [from, to] = rangeIn(expected); !from.isEmpty()) {
            return RefusalText::tr("%1: %2 does not fit. Choose a number from %3 to %4.")
                .arg(capitalised(field), given, from, to);
        }
        break;
    case InvalidKind::TooLong:
    case InvalidKind::NotPrintable:
    case InvalidKind::Unknown:
    case InvalidKind::Contradiction:
        break;
    }
    return RefusalText::tr("%1: %2 does not fit. Expected: %3.")
        .arg(capitalised(field), given, expected);
}

} // namespace soundings::app
