// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/digest.h"
#include "storage/keys/secret.h"

#include <string_view>

namespace soundings::storage {

/// What many rows come to: the sum of a keyed hash of each, modulo 2^256, most significant byte
/// first. Their order does not matter and how often each is there does, so that it is kept up row
/// by row: MSet-Add-Hash (Clarke, Devadas, van Dijk, Gassend and Suh 2003), without its random
/// start, because nobody sees a sum who does not have the data key. Zeros for no rows.
class RowSum
{
public:
    RowSum() = default;

    explicit RowSum(const Digest& value)
        : m_value(value)
    {
    }

    void add(std::string_view row, const Secret& key) noexcept;
    void take(std::string_view row, const Secret& key) noexcept;
    void add(const RowSum& other) noexcept;

    [[nodiscard]] const Digest& value() const { return m_value; }

    bool operator==(const RowSum&) const = default;

private:
    Digest m_value{};
};

} // namespace soundings::storage
