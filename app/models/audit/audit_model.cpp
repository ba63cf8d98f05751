// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/audit/audit_model.h"

#include "app/models/audit/audit_words.h"
#include "app/models/words/flag_words.h"
#include "app/workflow/check_vault.h"
#include "app/workflow/manage_users.h"

#include <array>

namespace soundings::app {

namespace {

constexpr std::array Kinds{AuditKind::Seen,
                           AuditKind::Changed,
                           AuditKind::GivenOut,
                           AuditKind::Signed,
                           AuditKind::Administered};

/// What the vault's thread hands over.
struct AuditPart
{
    std::vector<AuditLine> lines;
    std::vector<std::string> people;
    std::int64_t oldest = 0;
    bool hasOlder = false;
};

AuditLine lineOf(const storage::AuditEntry& entry)
{
    // Enough to tell records apart and to be given to `audit list --object`.
    constexpr int Digits = 8;
    return {.number = QString::number(entry.number),
            .when = auditTimeWords(entry.utcSeconds),
            .who = QString::fromStdString(entry.userName),
            .what = auditEntryWords(entry.what),
            .record = QString::fromStdString(entry.what.object).left(Digits)};
}

AuditPart partOf(const SignedIn& signedIn, const AuditQuery& query)
{
    AuditPart part;
    readAudit(signedIn,
              query,
              storage::AuditOrder::NewestFirst,
              [&part](const storage::AuditEntry& entry) {
                  // One more than is shown tells that there are older ones.
                  part.hasOlder = part.lines.size() == AuditModel::PageSize;
                  if (!part.hasOlder) {
                      part.lines.push_back(lineOf(entry));
                      part.oldest = entry.number;
                  }
                  return !part.hasOlder;
              });
    for (const core::User& user : listUsers(signedIn)) {
        part.people.push_back(user.name);
    }
    return part;
}

} // namespace

AuditModel::AuditModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

QStringList AuditModel::people() const
{
    QStringList names{tr("Everybody")};
    for (const std::string& name : m_people) {
        names.append(QString::fromStdString(name));
    }
    return names;
}

QStringList AuditModel::kinds()
{
    QStringList words{tr("Everything")};
    for (const AuditKind kind : Kinds) {
        words.append(auditKindWords(kind));
    }
    return words;
}

void AuditModel::setPerson(int person)
{
    if (person != m_person && person >= 0 && person <= static_cast<int>(m_people.size())) {
        m_person = person;
        Q_EMIT chosenChanged();
        readFromNewest();
    }
}

void AuditModel::setKind(int kind)
{
    if (kind != m_kind && kind >= 0 && kind <= static_cast<int>(Kinds.size())) {
        m_kind = kind;
        Q_EMIT chosenChanged();
        readFromNewest();
    }
}

QString AuditModel::verdict() const
{
    if (!m_verified) {
        return tr("Verifying that no entry was changed or taken out ...");
    }
    if (m_verified->ok) {
        return tr("The chain holds: %n entries, none of them changed or taken out.",
                  nullptr,
                  static_cast<int>(m_verified->entries));
    }
    return tr("The chain does not hold from entry %1 on: it was changed from outside. Nothing more "
              "is lost by reading on; set the vault aside and open a backup from before.")
        .arg(m_verified->firstBad.value_or(1));
}

QString AuditModel::head() const
{
    return m_verified && m_verified->ok ? auditHeadWords(m_verified->head) : QString();
}

int AuditModel::mark() const
{
    if (!m_verified) {
        return static_cast<int>(Mark::Unknown);
    }
    return static_cast<int>(m_verified->ok ? Mark::Good : Mark::Alarm);
}

void AuditModel::show(const QString& subject)
{
    PageModel::show(subject);
    readFromNewest();
    verify();
}

void AuditModel::showOlder()
{
    if (m_hasOlder && !isBusy()) {
        m_before.push_back(m_oldest);
        read();
    }
}

void AuditModel::showNewer()
{
    if (hasNewer() && !isBusy()) {
        m_before.pop_back();
        read();
    }
}

void AuditModel::readFromNewest()
{
    m_before.clear();
    read();
}

void AuditModel::read()
{
    AuditQuery query;
    if (m_person > 0) {
        query.user = m_people[static_cast<std::size_t>(m_person) - 1];
    }
    if (m_kind > 0) {
        query.kind = Kinds[static_cast<std::size_t>(m_kind) - 1];
    }
    if (hasNewer()) {
        query.beforeNumber = m_before.back();
    }
    ask([query](const SignedIn& signedIn) { return partOf(signedIn, query); },
        [this](AuditPart part) {
            m_oldest = part.oldest;
            m_hasOlder = part.hasOlder;
            m_people = std::move(part.people);
            m_loaded = true;
            m_lines.setLines(std::move(part.lines));
            Q_EMIT loadedChanged();
        });
}

void AuditModel::verify()
{
    m_verified.reset();
    Q_EMIT verifiedChanged();
    ask([](const SignedIn& signedIn) { return verifyAudit(signedIn); },
        [this](const storage::AuditVerification& verified) {
            m_verified = verified;
            Q_EMIT verifiedChanged();
        });
}

void AuditModel::forget()
{
    m_lines.setLines({});
    m_people.clear();
    m_before.clear();
    m_verified.reset();
    m_oldest = 0;
    m_person = 0;
    m_kind = 0;
    m_hasOlder = false;
    m_loaded = false;
    Q_EMIT loadedChanged();
    Q_EMIT chosenChanged();
    Q_EMIT verifiedChanged();
}

} // namespace soundings::app
