// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/audit/audit_words.h"

#include "app/models/words/record_words.h"
#include "app/workflow/audit_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <utility>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

} // namespace

QString auditActionWords(const std::string& action)
{
    static const std::pair<const char*, const char*> Known[] = {
        {"caseload.view", QT_TRANSLATE_NOOP("Audit", "Looked at their caseload")},
        {"case.view", QT_TRANSLATE_NOOP("Audit", "Looked at a case")},
        {"case.open", QT_TRANSLATE_NOOP("Audit", "Opened a case")},
        {"case.close", QT_TRANSLATE_NOOP("Audit", "Ended a case")},
        {"client.view", QT_TRANSLATE_NOOP("Audit", "Looked at a client's record")},
        {"client.list", QT_TRANSLATE_NOOP("Audit", "Looked at the list of their clients")},
        {"client.add", QT_TRANSLATE_NOOP("Audit", "Added a client")},
        {"client.erase", QT_TRANSLATE_NOOP("Audit", "Erased a client")},
        {"client.export", QT_TRANSLATE_NOOP("Audit", "Gave out a client's data")},
        {"flag.view", QT_TRANSLATE_NOOP("Audit", "Looked at why a flag was raised")},
        {"flag.list", QT_TRANSLATE_NOOP("Audit", "Looked at the list of flags")},
        {"flag.settle", QT_TRANSLATE_NOOP("Audit", "Settled a flag")},
        {"supervision.view", QT_TRANSLATE_NOOP("Audit", "Looked at what waits for review")},
        {"retention.view", QT_TRANSLATE_NOOP("Audit", "Looked at who is due to be erased")},
        {"erasure.view", QT_TRANSLATE_NOOP("Audit", "Looked at what erasing would take away")},
        {"session.record", QT_TRANSLATE_NOOP("Audit", "Recorded a session")},
        {"session.add-responses", QT_TRANSLATE_NOOP("Audit", "Added a form to a session")},
        {"rupture.update", QT_TRANSLATE_NOOP("Audit", "Worked on a possible rupture")},
        {"review.sign", QT_TRANSLATE_NOOP("Audit", "Signed a review")},
        {"ratings.import", QT_TRANSLATE_NOOP("Audit", "Imported ratings")},
        {"summary.export", QT_TRANSLATE_NOOP("Audit", "Exported the clinic's figures")},
        {"vault.create", QT_TRANSLATE_NOOP("Audit", "Created the vault")},
        {"vault.backup", QT_TRANSLATE_NOOP("Audit", "Made a backup")},
        {"vault.restore", QT_TRANSLATE_NOOP("Audit", "Restored the vault from a backup")},
        {"vault.migrate", QT_TRANSLATE_NOOP("Audit", "Brought the vault up for a newer Soundings")},
        {"vault.recover", QT_TRANSLATE_NOOP("Audit", "Opened the vault with the recovery key")},
        {"vault.accept-records", QT_TRANSLATE_NOOP("Audit", "Took the records as they are")},
        {"user.add", QT_TRANSLATE_NOOP("Audit", "Added a user")},
        {"user.retire", QT_TRANSLATE_NOOP("Audit", "Shut out a user who left")},
        {"user.passphrase", QT_TRANSLATE_NOOP("Audit", "Changed their passphrase")},
        {"user.wrong-passphrases",
         QT_TRANSLATE_NOOP("Audit", "Signed in after wrong passphrases for their name")},
        {"supervision.end", QT_TRANSLATE_NOOP("Audit", "Said that a supervision ends")},
        {"supervision.add", QT_TRANSLATE_NOOP("Audit", "Said who supervises whom")},
        {"setting.change", QT_TRANSLATE_NOOP("Audit", "Changed a setting of the clinic")},
        {"measure.add", QT_TRANSLATE_NOOP("Audit", "Added a measure")},
        {"clinic.learn", QT_TRANSLATE_NOOP("Audit", "Learned from the clinic's cases")},
        {"demo.case", QT_TRANSLATE_NOOP("Audit", "Made up a case")},
    };
    for (const auto& [known, words] : Known) {
        if (action == known) {
            return AuditText::tr(words);
        }
    }
    return QString::fromStdString(action);
}

namespace {

/// Which setting, and why: what only the detail says, and what is nobody's.
bool isAboutVault(const storage::AuditAction& what)
{
    return !what.detail.empty() &&
           (what.action == "setting.change" || what.action == "vault.accept-records" ||
            what.action == "vault.restore");
}

} // namespace

QString auditEntryWords(const storage::AuditAction& what)
{
    if (what.action != "user.wrong-passphrases") {
        const QString words = auditActionWords(what.action);
        return isAboutVault(what) ? AuditText::tr("%1: %2", "what was done, and its detail")
                                        .arg(words, QString::fromStdString(what.detail))
                                  : words;
    }
    const QString count = QString::fromStdString(what.detail.substr(0, what.detail.find(',')));
    return AuditText::tr("Signed in; wrong passphrases tried for their name before: %1").arg(count);
}

QString auditKindWords(AuditKind kind)
{
    switch (kind) {
    case AuditKind::Seen:
        return AuditText::tr("Looked at");
    case AuditKind::Changed:
        return AuditText::tr("Recorded or changed");
    case AuditKind::GivenOut:
        return AuditText::tr("Given out or backed up");
    case AuditKind::Signed:
        return AuditText::tr("Signed");
    case AuditKind::Administered:
        return AuditText::tr("People and vault");
    }
    return {};
}

QString auditTimeWords(std::int64_t utcSeconds)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(utcSeconds);
    const QDate day = time.date();
    return AuditText::tr("%1, %2", "day, time of day")
        .arg(shortDateWords(core::Date(static_cast<unsigned short>(day.year()),
                                       static_cast<unsigned short>(day.month()),
                                       static_cast<unsigned short>(day.day()))),
             QLocale().toString(time.time(), QStringLiteral("HH:mm")));
}

QString auditHeadWords(const storage::AuditHead& head)
{
    return AuditText::tr("The last entry is number %1 of %2; its hash begins with %3.")
        .arg(QString::number(head.number),
             auditTimeWords(head.utcSeconds),
             QString::fromStdString(shortHash(head.hash)));
}

} // namespace soundings::app
