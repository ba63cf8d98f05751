// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/row_sum.h"

#include "storage/keys/sub_key.h"

namespace soundings::storage {

namespace {

void addTo(Digest& sum, const Digest& other) noexcept
{
    unsigned carry = 0;
    for (std::size_t place = sum.size(); place-- > 0;) {
        carry += static_cast<unsigned>(sum[place]) + other[place];
        sum[place] = static_cast<std::uint8_t>(carry);
        carry >>= 8U;
    }
}

void takeFrom(Digest& sum, const Digest& other) noexcept
{
    unsigned borrow = 0;
    for (std::size_t place = sum.size(); place-- > 0;) {
        const unsigned less = other[place] + borrow;
        borrow = sum[place] < less ? 1U : 0U;
        sum[place] = static_cast<std::uint8_t>(sum[place] - less);
    }
}

} // namespace

void RowSum::add(std::string_view row, const Secret& key) noexcept
{
    addTo(m_value, authenticationCode(row, key));
}

void RowSum::take(std::string_view row, const Secret& key) noexcept
{
    takeFrom(m_value, authenticationCode(row, key));
}

void RowSum::add(const RowSum& other) noexcept
{
    addTo(m_value, other.m_value);
}

} // namespace soundings::storage
