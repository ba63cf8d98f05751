// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/audit_text.h"
#include "app/workflow/caseload.h"
#include "app/workflow/client_record.h"
#include "app/workflow/explain_flag.h"
#include "app/workflow/read_audit.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using app::AuditQuery;
using storage::AuditOrder;
using tests::ClinicFixture;
using tests::refusalOf;

namespace {

std::vector<storage::AuditEntry>
asked(ClinicFixture& clinic, const AuditQuery& query, AuditOrder order = AuditOrder::OldestFirst)
{
    std::vector<storage::AuditEntry> entries;
    app::readAudit(clinic.desk(), query, order, [&entries](const storage::AuditEntry& entry) {
        entries.push_back(entry);
        return true;
    });
    return entries;
}

} // namespace

TEST_CASE("the audit can be asked by person, kind, record and day", "[workflow][audit]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    static_cast<void>(clinic.openIndividual("K-002"));
    static_cast<void>(app::clientRecord(clinic.desk(), "K-002"));
    static_cast<void>(app::explainFlag(clinic.signInSupervisor(), flag.id));
    static_cast<void>(app::clientRecord(clinic.signInAs("anna"), "K-001"));
    const auto all = asked(clinic, {});
    REQUIRE(all.size() == clinic.desk().vault().auditEntries().size());

    const auto bySven = asked(clinic, {.user = "sven"});
    REQUIRE(bySven.size() == 1);
    CHECK(bySven.front().what.action == "flag.view");

    for (const auto& entry : asked(clinic, {.action = "client"})) {
        CHECK(entry.what.action.starts_with("client."));
    }
    CHECK(asked(clinic, {.action = "client.view"}).size() == 2);
    CHECK(asked(clinic, {.action = "clien"}).empty());
    CHECK(asked(clinic, {.action = "client.v"}).empty());

    CHECK(asked(clinic, {.object = flag.id.hex()}).size() == 1);
    CHECK(asked(clinic, {.client = "K-002", .object = flag.id.hex()}).empty());
    CHECK(asked(clinic, {.client = "K-001", .object = flag.id.hex()}).size() == 1);

    const core::Date day(2026, 3, 31);
    CHECK(asked(clinic, {.from = day, .until = day}).size() == all.size());
    CHECK(asked(clinic, {.until = core::Date(2026, 3, 30)}).empty());
    CHECK(asked(clinic, {.from = core::Date(2026, 4, 1)}).empty());
}

TEST_CASE("by a client's code everything about them is found, and nothing about others",
          "[workflow][audit]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    static_cast<void>(clinic.openIndividual("K-002"));
    static_cast<void>(app::explainFlag(clinic.desk(), flag.id));
    std::vector<std::string> actions;
    for (const auto& entry : asked(clinic, {.client = "K-001"})) {
        actions.push_back(entry.what.action);
    }
    CHECK(actions == std::vector<std::string>{"client.add",
                                              "case.open",
                                              "session.record",
                                              "session.record",
                                              "session.record",
                                              "session.record",
                                              "flag.view"});
    CHECK(asked(clinic, {.client = "K-002"}).size() == 2);
}

TEST_CASE("every kind of entry is found by its kind, and each entry has one", "[workflow][audit]")
{
    using app::AuditKind;
    CHECK(app::auditKindOf("case.view") == AuditKind::Seen);
    CHECK(app::auditKindOf("client.list") == AuditKind::Seen);
    CHECK(app::auditKindOf("session.record") == AuditKind::Changed);
    CHECK(app::auditKindOf("client.erase") == AuditKind::Changed);
    CHECK(app::auditKindOf("client.export") == AuditKind::GivenOut);
    CHECK(app::auditKindOf("summary.export") == AuditKind::GivenOut);
    CHECK(app::auditKindOf("vault.backup") == AuditKind::GivenOut);
    CHECK(app::auditKindOf("review.sign") == AuditKind::Signed);
    CHECK(app::auditKindOf("user.retire") == AuditKind::Administered);
    CHECK(app::auditKindOf("supervision.view") == AuditKind::Seen);
    CHECK(app::auditKindOf("of.later") == AuditKind::Changed);

    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    static_cast<void>(app::explainFlag(clinic.desk(), flag.id));
    std::size_t found = 0;
    for (const AuditKind kind : {AuditKind::Seen,
                                 AuditKind::Changed,
                                 AuditKind::GivenOut,
                                 AuditKind::Signed,
                                 AuditKind::Administered}) {
        for (const auto& entry : asked(clinic, {.kind = kind})) {
            CHECK(app::auditKindOf(entry.what.action) == kind);
            ++found;
        }
    }
    CHECK(found == asked(clinic, {}).size());
}

TEST_CASE("newest first begins at the end, goes on before a number and stops when told to",
          "[workflow][audit]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.raiseRupture());
    auto oldest = asked(clinic, {});
    const auto newest = asked(clinic, {}, AuditOrder::NewestFirst);
    std::ranges::reverse(oldest);
    CHECK(std::ranges::equal(
        oldest, newest, {}, &storage::AuditEntry::number, &storage::AuditEntry::number));
    const auto rest = asked(clinic, {.beforeNumber = 3}, AuditOrder::NewestFirst);
    REQUIRE(rest.size() == 2);
    CHECK(rest.front().number == 2);

    int visited = 0;
    app::readAudit(clinic.desk(), {}, AuditOrder::NewestFirst, [&](const storage::AuditEntry&) {
        return ++visited < 3;
    });
    CHECK(visited == 3);
}

TEST_CASE("who or which client there is not is said; reading the audit leaves no entry",
          "[workflow][audit]")
{
    ClinicFixture clinic;
    CHECK(refusalOf([&] { return asked(clinic, {.user = "nobody"}); }) ==
          app::RefusalKind::NotFound);
    CHECK(refusalOf([&] { return asked(clinic, {.client = "K-999"}); }) ==
          app::RefusalKind::NotFound);
    CHECK(asked(clinic, {}).size() == 1);
    clinic.addUser("tom", {core::Role::Therapist});
    clinic.signInAs("tom");
    CHECK(refusalOf([&] { return asked(clinic, {}); }) == app::RefusalKind::NotAllowed);
}

TEST_CASE("the head is the last entry, and its hash is printed whole or short", "[workflow][audit]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.openIndividual("K-001"));
    const auto last = clinic.desk().vault().auditEntries().back();
    const auto head = clinic.desk().vault().auditHead();
    CHECK(head.number == last.number);
    CHECK(head.hash == last.hash);
    CHECK(head.utcSeconds == last.utcSeconds);
    CHECK(clinic.desk().vault().verifyAudit().head.hash == last.hash);
    CHECK(clinic.desk().vault().info().auditHead.hash == last.hash);

    storage::Digest hash{};
    hash[0] = 0xab;
    hash[7] = 0x01;
    CHECK(app::hashText(hash).size() == 64);
    CHECK(app::hashText(hash).starts_with("ab00"));
    CHECK(app::shortHash(hash) == "ab00 0000 0000 0001");
    CHECK(app::utcText(0) == "1970-01-01T00:00:00Z");
}
