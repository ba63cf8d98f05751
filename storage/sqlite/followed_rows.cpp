// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/followed_rows.h"

#include <utility>

namespace soundings::storage::sqlite {

void FollowedRows::begin() noexcept
{
    m_change = {};
    m_start.reset();
    m_isKnown = true;
}

void FollowedRows::committed() noexcept
{
    if (m_newKey) {
        m_key = std::move(*m_newKey);
        m_newKey.reset();
    }
}

void FollowedRows::rolledBack() noexcept
{
    m_isKeyInDoubt = m_isKeyInDoubt || m_newKey.has_value();
    m_newKey.reset();
    begin();
}

void FollowedRows::settleKey(Secret key) noexcept
{
    m_key = std::move(key);
    m_isKeyInDoubt = false;
}

std::optional<RowSum> FollowedRows::sumAfter(const std::optional<RowSum>& newest) noexcept
{
    const std::optional<RowSum>& before = m_start ? m_start : newest;
    std::optional<RowSum> sum;
    if (m_isKnown && before) {
        sum = before;
        sum->add(m_change);
    }
    begin();
    return sum;
}

void FollowedRows::goOnWith(Secret newKey, const RowSum& sum) noexcept
{
    begin();
    m_newKey = std::move(newKey);
    m_start = sum;
}

} // namespace soundings::storage::sqlite
