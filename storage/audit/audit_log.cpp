// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audit_log.h"

#include "storage/byte_string.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <algorithm>

namespace soundings::storage {

namespace {

constexpr auto EntryColumns = "SELECT a.number, a.at, a.user, u.name, a.action, a.object, "
                              "a.detail, a.previous_hash, a.hash "
                              "FROM audit_entry a JOIN user u ON u.id = a.user ORDER BY a.number";

Digest digestAt(const sqlite::Statement& row, int column)
{
    const std::string_view bytes = row.blob(column);
    Digest digest{};
    if (bytes.size() != digest.size()) {
        throw Error(ErrorKind::Damaged, "an audit entry does not hold a hash");
    }
    std::transform(bytes.begin(), bytes.end(), digest.begin(), [](char byte) {
        return static_cast<std::uint8_t>(byte);
    });
    return digest;
}

AuditEntry entryAt(const sqlite::Statement& row)
{
    AuditEntry entry;
    entry.number = row.integer(0);
    entry.utcSeconds = row.integer(1);
    entry.user = row.id<core::UserId>(2);
    entry.userName = row.text(3);
    entry.what = {row.text(4), row.text(5), row.text(6)};
    entry.previousHash = digestAt(row, 7);
    entry.hash = digestAt(row, 8);
    return entry;
}

} // namespace

Digest auditHash(const core::IdBytes& vault, const AuditEntry& entry)
{
    return sha256(ByteString()
                      .raw("soundings-audit-1")
                      .raw(vault)
                      .number64(static_cast<std::uint64_t>(entry.number))
                      .number64(static_cast<std::uint64_t>(entry.utcSeconds))
                      .raw(entry.user.bytes())
                      .text(entry.what.action)
                      .text(entry.what.object)
                      .text(entry.what.detail)
                      .raw(entry.previousHash)
                      .bytes());
}

AuditTip auditTip(sqlite::Database& database)
{
    auto row =
        database.prepare("SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1");
    return row.step() ? AuditTip{row.integer(0), digestAt(row, 1)} : AuditTip{};
}

std::optional<Digest> auditHashAt(sqlite::Database& database, std::int64_t number)
{
    auto row = database.prepare("SELECT hash FROM audit_entry WHERE number = ?");
    row.bind(number);
    return row.step() ? std::optional(digestAt(row, 0)) : std::nullopt;
}

AuditTip appendAudit(sqlite::Database& database,
                     const core::IdBytes& vault,
                     core::UserId user,
                     const AuditAction& action,
                     std::int64_t utcSeconds)
{
    const AuditTip before = auditTip(database);
    AuditEntry entry;
    entry.number = before.number + 1;
    entry.utcSeconds = utcSeconds;
    entry.user = user;
    entry.what = action;
    entry.previousHash = before.hash;
    entry.hash = auditHash(vault, entry);
    database
        .prepare("INSERT INTO audit_entry (number, at, user, action, object, detail, "
                 "previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(entry.number,
              entry.utcSeconds,
              entry.user,
              entry.what.action,
              entry.what.object,
              entry.what.detail,
              entry.previousHash,
              entry.hash)
        .run();
    return {entry.number, entry.hash};
}

std::vector<AuditEntry> readAuditEntries(sqlite::Database& database)
{
    std::vector<AuditEntry> entries;
    auto row = database.prepare(EntryColumns);
    while (row.step()) {
        entries.push_back(entryAt(row));
    }
    return entries;
}

AuditVerification verifyAuditChain(sqlite::Database& database, const core::IdBytes& vault)
{
    AuditVerification verification;
    Digest previous{};
    auto row = database.prepare(EntryColumns);
    while (row.step()) {
        const AuditEntry entry = entryAt(row);
        const std::int64_t expected = ++verification.entries;
        const bool fits = entry.number == expected && entry.previousHash == previous &&
                          entry.hash == auditHash(vault, entry);
        if (!fits && !verification.firstBad) {
            verification.firstBad = expected;
        }
        previous = entry.hash;
    }
    verification.ok = !verification.firstBad && verification.entries > 0;
    return verification;
}

} // namespace soundings::storage
