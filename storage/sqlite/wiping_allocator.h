// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sodium.h>

#include <cstddef>
#include <memory>

namespace soundings::storage::sqlite {

/// Overwrites memory before it is given back, also what a container grows out of.
template <class Value> struct WipingAllocator
{
    using value_type = Value;

    WipingAllocator() noexcept = default;

    template <class Other>
    WipingAllocator(
        const WipingAllocator<Other>& /*other*/) noexcept // NOLINT(google-explicit-constructor)
    {
    }

    [[nodiscard]] Value* allocate(std::size_t count)
    {
        return std::allocator<Value>().allocate(count);
    }

    void deallocate(Value* values, std::size_t count) noexcept
    {
        sodium_memzero(values, count * sizeof(Value));
        std::allocator<Value>().deallocate(values, count);
    }

    bool operator==(const WipingAllocator&) const noexcept = default;
};

} // namespace soundings::storage::sqlite
