// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records_check.h"

#include "storage/audit/audit_log.h"
#include "storage/error.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

void findRows(CheckReport& report,
              sqlite::Database& database,
              const std::string& what,
              const std::string& pragma)
{
    checkPart(report, what, [&] {
        for (const std::string& row : database.pragma(pragma)) {
            if (row != "ok") {
                report.findings.push_back({what, row});
            }
        }
    });
}

} // namespace

void checkPart(CheckReport& report, const std::string& what, const std::function<void()>& check)
{
    try {
        check();
    } catch (const Error& error) {
        report.findings.push_back({what, error.what()});
    }
}

void checkRecords(sqlite::Database& database, const core::IdBytes& vault, CheckReport& report)
{
    checkPart(report, "page", [&] {
        auto row = database.prepare("PRAGMA page_count");
        report.pages = row.step() ? row.integer(0) : 0;
    });
    findRows(report, database, "page", "cipher_integrity_check");
    findRows(report, database, "structure", "integrity_check");
    findRows(report, database, "reference", "foreign_key_check");
    checkPart(report, "audit", [&] {
        const AuditVerification audit = verifyAuditChain(database, vault);
        report.auditEntries = audit.entries;
        if (!audit.ok) {
            const std::int64_t number = audit.firstBad.value_or(1);
            report.findings.push_back(
                {"audit", "entry " + std::to_string(number) + " does not fit the chain"});
        }
    });
}

} // namespace soundings::storage
