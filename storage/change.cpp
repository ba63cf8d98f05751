// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/change.h"

#include "storage/audit/head.h"
#include "storage/error.h"
#include "storage/files/small_file.h"
#include "storage/records_sum.h"
#include "storage/sqlite/transaction.h"
#include "storage/vault_state.h"

#include <utility>

namespace soundings::storage {

Change::Change(Vault& vault, AuditAction action, std::int64_t utcSeconds)
    : m_vault(vault)
    , m_action(std::move(action))
    , m_utcSeconds(utcSeconds)
{
    VaultState& state = vault.state();
    sqlite::begin(state.database);
    try {
        settleRecordsKey(state.database);
        // Left behind when it could not be put in place after an earlier commit. It must never be
        // two entries behind, or it could not be told from an old copy.
        if (auditTip(state.database).number != state.headNumber) {
            bringUpHead(state);
        }
    } catch (...) {
        rollBack();
        throw;
    }
}

Change::~Change()
{
    if (!m_finished) {
        rollBack();
    }
}

void Change::commit()
{
    if (m_finished) {
        throw Error(ErrorKind::Internal, "the change is already finished");
    }
    VaultState& state = m_vault.state();
    try {
        const AuditTip tip = appendAudit(
            state.database, state.vaultId(), state.user.id, m_action, m_utcSeconds, m_source);
        // Written before the commit, so that a full disk is noticed while everything can be undone,
        // and put in place after it, so that the head never runs ahead of the records.
        StagedFile head(state.files.head, headText(state.vaultId(), tip, state.unlocked.dataKey));
        sqlite::commit(state.database);
        m_finished = true;
        try {
            // Its name is made safe by the next change, when that makes the name of its journal
            // safe before it touches the records: so a power cut leaves it one entry behind and
            // never two, which the next opening brings up, and nobody waits for the disk twice.
            head.putUnsafely();
            state.headNumber = tip.number;
        } catch (const Error&) {
            // The records are safe. The next change or the next opening brings the head up.
            return;
        }
    } catch (...) {
        rollBack();
        throw;
    }
}

void Change::rollBack() noexcept
{
    m_finished = true;
    if (!m_vault.isLocked()) {
        sqlite::rollBack(m_vault.m_state->database);
    }
}

} // namespace soundings::storage
