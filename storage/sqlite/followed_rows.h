// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/row_sum.h"

#include <optional>
#include <string_view>

namespace soundings::storage::sqlite {

/// What the rows that a connection has written since its last audit entry add to the sum of all
/// records. Belongs to the connection, which tells it of rows, statements and transactions.
class FollowedRows
{
public:
    explicit FollowedRows(Secret key)
        : m_key(std::move(key))
    {
    }

    void add(std::string_view row) noexcept { m_change.add(row, key()); }

    void take(std::string_view row) noexcept { m_change.take(row, key()); }

    /// Before a statement, and back when it failed: the library then undoes all that it did.
    [[nodiscard]] const RowSum& change() const { return m_change; }

    void backTo(const RowSum& change) noexcept { m_change = change; }

    /// Of several statements some were undone and nobody knows which.
    void lose() noexcept { m_isKnown = false; }

    /// Whatever was written outside of a transaction is not of it, and a check will tell.
    void begin() noexcept;
    void committed() noexcept;
    void rolledBack() noexcept;

    /// Whether a commit failed that was to change the key: it may have taken effect all the same.
    [[nodiscard]] bool isKeyInDoubt() const { return m_isKeyInDoubt; }

    void settleKey(Secret key) noexcept;

    /// The sum of all records as they are now, from that of the newest audit entry, in the running
    /// transaction; what is written after it counts for the next one. nullopt when it is not known
    /// and has to be computed from the rows.
    [[nodiscard]] std::optional<RowSum> sumAfter(const std::optional<RowSum>& newest) noexcept;

    /// From here on, in the running transaction, rows are summed under another key, and `sum` is
    /// what all that are there come to under it.
    void goOnWith(Secret newKey, const RowSum& sum) noexcept;

private:
    [[nodiscard]] const Secret& key() const { return m_newKey ? *m_newKey : m_key; }

    Secret m_key;
    std::optional<Secret> m_newKey; ///< until it is committed
    std::optional<RowSum> m_start;  ///< in place of the sum of the newest entry
    RowSum m_change;
    bool m_isKnown = true;
    bool m_isKeyInDoubt = false;
};

} // namespace soundings::storage::sqlite
