// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/audit/audit_entry.h"
#include "storage/audit/audit_log.h"
#include "storage/vault.h"

#include <cstdint>

namespace soundings::storage {

/// A unit of work: everything written through it, and its audit entry, is kept together or not at
/// all. Without commit() it leaves nothing. One at a time per vault.
class Change
{
public:
    /// Throws Error: InUse, ReadOnly, DiskFull, Io; Internal when another change is under way.
    Change(Vault& vault, AuditAction action, std::int64_t utcSeconds);
    Change(const Change&) = delete;
    Change& operator=(const Change&) = delete;
    ~Change();

    [[nodiscard]] Vault& vault() { return m_vault; }

    [[nodiscard]] const Vault& vault() const { return m_vault; }

    /// When what is done becomes clear only while doing it, such as the number of rows imported.
    void setDetail(std::string detail) { m_action.detail = std::move(detail); }

    /// For Vault::acceptRecords alone: the entry vouches for whatever rows there are.
    void vouchForAllRows() { m_source = SumSource::AllRows; }

    /// Returns when everything is safely on disk; the head may be one entry behind after a power
    /// cut. On an Error nothing was written, unless the disk failed while it was to say so: then
    /// the next change and the next opening go by what is there.
    void commit();

    /// For the stores in this folder only.
    [[nodiscard]] sqlite::Database& database() const { return m_vault.database(); }

private:
    void rollBack() noexcept;

    Vault& m_vault;
    AuditAction m_action;
    std::int64_t m_utcSeconds;
    SumSource m_source = SumSource::KeptUp;
    bool m_finished = false;
};

} // namespace soundings::storage
