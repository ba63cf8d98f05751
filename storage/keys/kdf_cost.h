// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace soundings::storage {

/// What one guess at a passphrase costs with Argon2id (RFC 9106, one lane).
struct KdfCost
{
    static constexpr std::uint64_t MinimumMemoryBytes = 64ULL << 20U;
    static constexpr std::uint64_t MaximumMemoryBytes = 1ULL << 30U;
    static constexpr unsigned MinimumPasses = 3;
    static constexpr unsigned MaximumPasses = 10;

    std::uint64_t memoryBytes = MinimumMemoryBytes;
    unsigned passes = MinimumPasses;

    bool operator==(const KdfCost&) const = default;

    /// The least that is accepted: for made-up vaults, tests, and keys that are already random.
    [[nodiscard]] static KdfCost minimum() { return {}; }

    /// What takes this machine 0.5 to 1 s (setting), within the bounds above and a quarter of its
    /// memory. Takes about a second itself.
    [[nodiscard]] static KdfCost calibrated();

    /// Checked on every cost read from a file, before any memory is asked for.
    [[nodiscard]] bool isWithinBounds() const;
};

} // namespace soundings::storage
