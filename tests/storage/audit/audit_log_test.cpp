// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audit_log.h"
#include "storage/client_store.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace soundings;
using namespace soundings::tests;

namespace {

/// The same program with the same key, but past Change: what a tampering user could do.
void tamper(TestVault& vault, const std::string& sql)
{
    vault->database().execute(sql);
}

void fill(TestVault& vault, int count)
{
    for (int i = 0; i < count; ++i) {
        vault.write([i](storage::Change& change) {
            storage::insertClient(change, someClient("A-" + std::to_string(i)));
        });
    }
}

} // namespace

TEST_CASE("an untouched chain holds", "[storage][audit]")
{
    TestVault vault;
    fill(vault, 5);
    const auto audit = vault->verifyAudit();
    CHECK(audit.ok);
    CHECK(audit.entries == 6);
    CHECK_FALSE(audit.firstBad);
}

TEST_CASE("a changed, removed or inserted entry breaks the chain where it was touched",
          "[storage][audit]")
{
    TestVault vault;
    fill(vault, 5);
    const auto [sql, bad] = GENERATE(table<std::string, std::int64_t>({
        {"UPDATE audit_entry SET detail = 'x' WHERE number = 3", 3},
        {"UPDATE audit_entry SET at = at + 1 WHERE number = 1", 1},
        {"UPDATE audit_entry SET action = 'test.writf' WHERE number = 6", 6},
        {"UPDATE audit_entry SET object = action, action = object WHERE number = 4", 4},
        {"UPDATE audit_entry SET hash = zeroblob(32) WHERE number = 2", 2},
        {"UPDATE audit_entry SET previous_hash = zeroblob(32) WHERE number = 2", 2},
        {"UPDATE audit_entry SET records = zeroblob(32) WHERE number = 5", 5},
        {"UPDATE audit_entry SET records = NULL WHERE number = 5", 5},
        {"DELETE FROM audit_entry WHERE number = 3", 3},
        {"DELETE FROM audit_entry WHERE number = 1", 1},
        {"UPDATE audit_entry SET number = 7 WHERE number = 3", 3},
    }));
    tamper(vault, sql);
    const auto audit = vault->verifyAudit();
    CHECK_FALSE(audit.ok);
    CHECK(audit.firstBad == bad);
    CHECK_FALSE(vault->check().ok());
}

TEST_CASE("entries cut off at the end are told from the head", "[storage][audit]")
{
    TestVault vault;
    fill(vault, 3);
    tamper(vault, "DELETE FROM audit_entry WHERE number = 4");
    CHECK(vault->verifyAudit().ok);
    CHECK_FALSE(vault->check().ok());
    CHECK(errorOf([&] { vault.reopen(); }) == storage::ErrorKind::BehindHead);
}

TEST_CASE("an audit without entries does not hold", "[storage][audit]")
{
    TestVault vault;
    tamper(vault, "DELETE FROM audit_entry");
    CHECK_FALSE(vault->verifyAudit().ok);
    CHECK_FALSE(vault->check().ok());
}

TEST_CASE("fields cannot be shifted into one another under the same hash", "[storage][audit]")
{
    storage::AuditEntry one;
    one.what = {"ab", "c", ""};
    storage::AuditEntry other;
    other.what = {"a", "bc", ""};
    const core::IdBytes vault{};
    CHECK(storage::auditHash(vault, one) != storage::auditHash(vault, other));
    CHECK(storage::auditHash(vault, one) != storage::auditHash({1}, one));
    storage::AuditEntry summed = one;
    summed.records = storage::Digest{};
    CHECK(storage::auditHash(vault, summed) != storage::auditHash(vault, one));
    // Nor can what the records come to take the place of the hash before, nor the other way round.
    storage::AuditEntry swapped = summed;
    summed.records->at(0) = 1;
    swapped.previousHash.at(0) = 1;
    CHECK(storage::auditHash(vault, summed) != storage::auditHash(vault, swapped));
}
