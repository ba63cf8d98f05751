// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audit_log.h"

#include "storage/byte_string.h"
#include "storage/records_sum.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <algorithm>
#include <limits>
#include <string>

namespace soundings::storage {

namespace {

// CROSS JOIN: in the order of the numbers, without gathering and sorting all of them.
constexpr auto EntriesOfUsers = " FROM audit_entry a CROSS JOIN user u ON u.id = a.user ";

constexpr auto Wanted =
    "WHERE a.number < ?1 AND (?2 IS NULL OR a.user = ?2) AND a.at >= ?3 AND a.at < ?4 "
    "AND (?5 = '' OR a.action = ?5 OR substr(a.action, 1, length(?5) + 1) = ?5 || '.') ";

/// How often somebody who watches is told.
constexpr std::int64_t EntriesAtOnce = 4096;

std::string selectedEntries(sqlite::Database& database)
{
    return std::string("SELECT a.number, a.at, a.user, u.name, a.action, a.object, a.detail, "
                       "a.previous_hash, a.hash, ") +
           (recordsAreSummed(database) ? "a.records" : "NULL") + EntriesOfUsers;
}

AuditEntry entryAt(const sqlite::Statement& row)
{
    AuditEntry entry;
    entry.number = row.integer(0);
    entry.utcSeconds = row.integer(1);
    entry.user = row.id<core::UserId>(2);
    entry.userName = row.text(3);
    entry.what = {row.text(4), row.text(5), row.text(6)};
    entry.previousHash = row.digest(7);
    entry.hash = row.digest(8);
    if (!row.isNull(9)) {
        entry.records = row.digest(9);
    }
    return entry;
}

void insertEntry(sqlite::Database& database, const AuditEntry& entry)
{
    const auto& what = entry.what;
    if (!entry.records) {
        database
            .prepare("INSERT INTO audit_entry (number, at, user, action, object, detail, "
                     "previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(entry.number,
                  entry.utcSeconds,
                  entry.user,
                  what.action,
                  what.object,
                  what.detail,
                  entry.previousHash,
                  entry.hash)
            .run();
        return;
    }
    database
        .prepare("INSERT INTO audit_entry (number, at, user, action, object, detail, "
                 "previous_hash, hash, records) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(entry.number,
              entry.utcSeconds,
              entry.user,
              what.action,
              what.object,
              what.detail,
              entry.previousHash,
              entry.hash,
              *entry.records)
        .run();
}

} // namespace

Digest auditHash(const core::IdBytes& vault, const AuditEntry& entry)
{
    ByteString bytes;
    bytes.raw(entry.records ? "soundings-audit-2" : "soundings-audit-1")
        .raw(vault)
        .number64(static_cast<std::uint64_t>(entry.number))
        .number64(static_cast<std::uint64_t>(entry.utcSeconds))
        .raw(entry.user.bytes())
        .text(entry.what.action)
        .text(entry.what.object)
        .text(entry.what.detail);
    if (entry.records) {
        bytes.raw(*entry.records);
    }
    return sha256(bytes.raw(entry.previousHash).bytes());
}

AuditTip auditTip(sqlite::Database& database)
{
    auto row =
        database.prepare("SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1");
    return row.step() ? AuditTip{row.integer(0), row.digest(1)} : AuditTip{};
}

std::optional<Digest> auditHashAt(sqlite::Database& database, std::int64_t number)
{
    auto row = database.prepare("SELECT hash FROM audit_entry WHERE number = ?");
    row.bind(number);
    return row.step() ? std::optional(row.digest(0)) : std::nullopt;
}

AuditTip appendAudit(sqlite::Database& database,
                     const core::IdBytes& vault,
                     core::UserId user,
                     const AuditAction& action,
                     std::int64_t utcSeconds,
                     SumSource source)
{
    const AuditTip before = auditTip(database);
    AuditEntry entry;
    entry.number = before.number + 1;
    entry.utcSeconds = utcSeconds;
    entry.user = user;
    entry.what = action;
    entry.previousHash = before.hash;
    if (recordsAreSummed(database)) {
        const bool fromRows = source == SumSource::AllRows || before.number == 0;
        entry.records =
            (fromRows ? computedRecordsSum(database) : keptRecordsSum(database)).value();
    }
    entry.hash = auditHash(vault, entry);
    insertEntry(database, entry);
    return {entry.number, entry.hash};
}

void visitAuditEntries(sqlite::Database& database,
                       const AuditFilter& filter,
                       AuditOrder order,
                       const AuditVisitor& visitor)
{
    using Limits = std::numeric_limits<std::int64_t>;
    auto row = database.prepare(
        selectedEntries(database) + Wanted +
        (order == AuditOrder::NewestFirst ? "ORDER BY a.number DESC" : "ORDER BY a.number"));
    row.bind(filter.beforeNumber.value_or(Limits::max()),
             filter.user,
             filter.fromUtcSeconds.value_or(Limits::min()),
             filter.beforeUtcSeconds.value_or(Limits::max()),
             filter.action);
    while (row.step()) {
        const bool isWanted = !filter.objects || filter.objects->contains(row.text(5));
        if (isWanted && !visitor(entryAt(row))) {
            return;
        }
    }
}

AuditVerification verifyAuditChain(sqlite::Database& database,
                                   const core::IdBytes& vault,
                                   const AuditProgress& progress)
{
    AuditVerification verification;
    Digest previous{};
    bool isSummed = false; // no entry is without what the records come to once one had it
    const std::int64_t expectedEntries = auditTip(database).number;
    auto row = database.prepare(selectedEntries(database) + "ORDER BY a.number");
    while (row.step()) {
        const AuditEntry entry = entryAt(row);
        const std::int64_t expected = ++verification.entries;
        const bool fits = entry.number == expected && entry.previousHash == previous &&
                          entry.hash == auditHash(vault, entry) && (entry.records || !isSummed);
        isSummed = entry.records.has_value();
        if (!fits && !verification.firstBad) {
            verification.firstBad = expected;
        }
        if (entry.what.action == RecordsAccepted) {
            verification.accepted.push_back(entry.number);
        }
        previous = entry.hash;
        verification.head = {entry.number, entry.utcSeconds, entry.hash};
        if (progress && expected % EntriesAtOnce == 0) {
            progress(std::min(
                1.0, static_cast<double>(expected) / static_cast<double>(expectedEntries)));
        }
    }
    verification.ok = !verification.firstBad && verification.entries > 0;
    return verification;
}

} // namespace soundings::storage
