// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records_check.h"

#include "storage/audit/audit_log.h"
#include "storage/erasure/erased_client.h"
#include "storage/error.h"
#include "storage/records_sum.h"
#include "storage/restore_advice.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/page_check.h"
#include "storage/sqlite/statement.h"

#include <functional>
#include <string>
#include <vector>

namespace soundings::storage {

namespace {

// Where each part of a check begins, by what it takes of the whole.
constexpr double StructureAt = 0.25;
constexpr double ReferencesAt = 0.5;
constexpr double AuditAt = 0.7;
constexpr double RecordsAt = 0.75;

void findRows(CheckReport& report,
              const std::string& what,
              const std::function<std::vector<std::string>()>& rows)
{
    checkPart(report, what, [&] {
        for (const std::string& row : rows()) {
            if (row != "ok") {
                report.findings.push_back({what, row});
            }
        }
    });
}

void findBrokenChain(CheckReport& report, sqlite::Database& database, const core::IdBytes& vault)
{
    checkPart(report, "audit", [&] {
        const AuditVerification audit = verifyAuditChain(database, vault);
        report.auditEntries = audit.entries;
        report.accepted = audit.accepted;
        if (!audit.ok) {
            const std::int64_t number = audit.firstBad.value_or(1);
            report.findings.push_back(
                {"audit", "entry " + std::to_string(number) + " does not fit the chain"});
        }
    });
}

/// As an old page that was put back brings them.
void findErased(CheckReport& report, sqlite::Database& database)
{
    checkPart(report, "erased", [&] {
        for (const core::ClientId& id : erasedAmongRecords(database)) {
            report.findings.push_back(
                {"erased",
                 restoreInstead("the client with the id " + id.hex() +
                                " was erased and is among the records again")});
        }
        auto row = database.prepare("SELECT hex(id) FROM episode WHERE id NOT IN "
                                    "(SELECT episode FROM participant) ORDER BY id");
        while (row.step()) {
            report.findings.push_back(
                {"erased",
                 restoreInstead("nobody is in the case with the id " + row.text(0) +
                                ", as in one whose client was erased")});
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

void checkRecords(sqlite::Database& database,
                  const core::IdBytes& vault,
                  CheckReport& report,
                  const CheckProgress& progress)
{
    const auto tell = [&progress](double share) {
        if (progress) {
            progress(share);
        }
    };
    checkPart(report, "page", [&] {
        auto row = database.prepare("PRAGMA page_count");
        report.pages = row.step() ? row.integer(0) : 0;
    });
    tell(0.0);
    findRows(report, "page", [&database] { return sqlite::unsoundPages(database); });
    tell(StructureAt);
    findRows(report, "structure", [&database] { return database.pragma("integrity_check"); });
    tell(ReferencesAt);
    findRows(report, "reference", [&database] { return database.pragma("foreign_key_check"); });
    tell(AuditAt);
    findBrokenChain(report, database, vault);
    tell(RecordsAt);
    findErased(report, database);
    // Rows that cannot be read are damage, not other rows than before.
    checkPart(report, "unreadable", [&] {
        if (!recordsFit(database,
                        [&](double share) { tell(RecordsAt + share * (1.0 - RecordsAt)); })) {
            report.findings.push_back({"records", otherRecordsWords()});
        }
    });
}

} // namespace soundings::storage
