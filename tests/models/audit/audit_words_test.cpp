// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/audit/audit_words.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace soundings;
using namespace soundings::app;

TEST_CASE("what was done is said in words, each its own, and what is not known by its code",
          "[models][audit]")
{
    std::set<QString> words;
    for (const char* code : {"case.view",
                             "client.view",
                             "client.list",
                             "client.export",
                             "flag.view",
                             "flag.list",
                             "caseload.view",
                             "supervision.view",
                             "retention.view",
                             "erasure.view",
                             "session.record",
                             "review.sign",
                             "summary.export",
                             "vault.backup",
                             "vault.restore",
                             "vault.accept-records",
                             "user.retire",
                             "user.wrong-passphrases"}) {
        const QString said = auditActionWords(code);
        CHECK(said != QString::fromUtf8(code));
        CHECK(words.insert(said).second);
    }
    CHECK(auditActionWords("of.later") == QStringLiteral("of.later"));
}

TEST_CASE("of settings, and of what became of the vault, the detail is said, of nothing else",
          "[models][audit]")
{
    CHECK(auditEntryWords({"setting.change", "", "retention.years 5: code, section 10"}) ==
          QStringLiteral("Changed a setting of the clinic: retention.years 5: code, section 10"));
    CHECK(auditEntryWords({"vault.accept-records", "", "looked at all"})
              .endsWith(QStringLiteral(": looked at all")));
    CHECK(auditEntryWords({"vault.restore", "00ff", "up to entry 48, with the recovery key"})
              .contains(QStringLiteral("with the recovery key")));
    CHECK(auditEntryWords({"setting.change", "", ""}) == auditActionWords("setting.change"));
    CHECK(auditEntryWords({"session.record", "00ff", "session 4"}) ==
          auditActionWords("session.record"));
}

TEST_CASE("of wrong passphrases it is said how many, and nothing more of the detail",
          "[models][audit]")
{
    const QString said =
        auditEntryWords({"user.wrong-passphrases", "00ff", "17, the last 2026-03-31T02:00:00Z"});
    CHECK(said.contains(QStringLiteral("17")));
    CHECK_FALSE(said.contains(QStringLiteral("2026")));
    CHECK(auditEntryWords({"user.wrong-passphrases", "00ff", "17"}) == said);
    CHECK(auditEntryWords({"vault.backup", "", "automatic, 17"}) ==
          auditActionWords("vault.backup"));
}

TEST_CASE("the head is said with its number and the beginning of its hash", "[models][audit]")
{
    storage::AuditHead head;
    head.number = 17;
    head.utcSeconds = 1'774'958'400;
    head.hash[0] = 0xab;
    const QString said = auditHeadWords(head);
    CHECK(said.contains(QStringLiteral("17")));
    CHECK(said.contains(QStringLiteral("ab00 0000 0000 0000")));
    CHECK(said.contains(auditTimeWords(head.utcSeconds)));
    CHECK(auditTimeWords(head.utcSeconds).contains(QStringLiteral("2026")));
}
