// SPDX-License-Identifier: GPL-3.0-or-later
// The way forward when the records are not those that the newest audit entry was written with.
#include "storage/change.h"
#include "storage/error.h"
#include "storage/restore_advice.h"
#include "storage/vault.h"
#include "storage/vault_state.h"

#include <algorithm>
#include <string>

namespace soundings::storage {

namespace {

/// What a person can judge who looks at the records: not those of somebody who was erased, which
/// nobody is to see any more. A model that cannot be read keeps no backup from being made, and so
/// it does not stand in the way here either.
bool isForAPerson(const CheckFinding& finding)
{
    return finding.what == "records" || finding.what == "model";
}

void requireAcceptable(const CheckReport& report, const std::filesystem::path& folder)
{
    const auto damage = std::ranges::find_if_not(report.findings, isForAPerson);
    if (damage != report.findings.end()) {
        throw Error(ErrorKind::Damaged,
                    restoreInstead("more is wrong than that the records are others (" +
                                   damage->what + ": " +
                                   damage->detail.substr(0, damage->detail.find(';')) +
                                   "), which nobody can accept; no records were accepted"),
                    folder);
    }
    if (std::ranges::none_of(report.findings,
                             [](const auto& finding) { return finding.what == "records"; })) {
        throw Error(ErrorKind::Conflict,
                    "the records are those that the newest audit entry was written with: there is "
                    "nothing to accept; nothing was written",
                    folder);
    }
}

} // namespace

void Vault::acceptRecords(const std::string& reason,
                          std::int64_t utcSeconds,
                          const CheckProgress& progress)
{
    requireAcceptable(check(progress), state().files.folder);
    Change change(*this, {RecordsAccepted, core::toHex(state().vaultId()), reason}, utcSeconds);
    change.vouchForAllRows();
    change.commit();
}

} // namespace soundings::storage
