// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said about an open vault, and whether it is as it was written.
#include "core/interchange/input_error.h"
#include "core/interchange/trajectory_file.h"
#include "core/interchange/within_person_sd_file.h"
#include "storage/audit/audit_log.h"
#include "storage/audit/head.h"
#include "storage/clinic_model_store.h"
#include "storage/error.h"
#include "storage/keys/keys_file.h"
#include "storage/records_check.h"
#include "storage/sqlite/statement.h"
#include "storage/vault.h"
#include "storage/vault_state.h"

namespace soundings::storage {

namespace {

std::int64_t countOf(sqlite::Database& database, const std::string& table)
{
    auto row = database.prepare("SELECT count(*) FROM " + table);
    return row.step() ? row.integer(0) : 0;
}

/// The day that the model's own text says. Throws core::InputError for a text that is none.
core::Date dayOf(const core::ClinicModel& model)
{
    return model.subject.kind == core::ClinicModelKind::ExpectedCourse
               ? core::readTrajectoryJson(model.json).date
               : core::readWithinPersonSdJson(model.json).date;
}

/// Cases are judged by them, so that one which nobody can read must not be found out only then.
void findUnreadableModels(CheckReport& report, const Vault& vault)
{
    for (const core::ClinicModel& model : clinicModels(vault)) {
        try {
            if (dayOf(model) != model.frozenOn) {
                report.findings.push_back(
                    {"model", model.id.hex() + " says another day than its row"});
            }
        } catch (const core::InputError& error) {
            report.findings.push_back({"model", model.id.hex() + ": " + error.what()});
        }
    }
}

} // namespace

VaultInfo Vault::info() const
{
    VaultState& open = state();
    VaultInfo info;
    info.path = open.files.folder;
    info.schemaVersion = open.database.userVersion();
    info.cipherVersion = open.database.cipherVersion();
    info.createdUtcSeconds = open.createdUtcSeconds;
    info.madeUp = open.madeUp;
    info.users = countOf(open.database, "user");
    info.clients = countOf(open.database, "client");
    info.cases = countOf(open.database, "episode");
    info.sessions = countOf(open.database, "session");
    info.auditHead = auditHead();
    info.auditNumber = info.auditHead.number;
    info.kdfCost = open.unlocked.cost;
    return info;
}

CheckReport Vault::check(const CheckProgress& progress) const
{
    VaultState& open = state();
    CheckReport report;
    checkRecords(open.database, open.vaultId(), report, progress);
    checkPart(report, "model", [&] { findUnreadableModels(report, *this); });
    checkPart(report, "head", [&] {
        const AuditTip head = readHead(open.files.head, open.vaultId(), open.unlocked.dataKey);
        static_cast<void>(headIsOneBehind(open.database, head, open.files.head));
    });
    checkPart(report, "keys", [&] {
        const UnverifiedKeysFile read = readKeysFile(open.files.keys);
        verifyKeysFile(read, open.unlocked.dataKey, open.files.keys);
        report.keySlots = static_cast<std::int64_t>(read.keys.slots.size());
    });
    return report;
}

} // namespace soundings::storage
