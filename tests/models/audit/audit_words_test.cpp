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
                             "user.retire"}) {
        const QString said = auditActionWords(code);
        CHECK(said != QString::fromUtf8(code));
        CHECK(words.insert(said).second);
    }
    CHECK(auditActionWords("of.later") == QStringLiteral("of.later"));
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
