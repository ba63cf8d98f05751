// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/kdf.h"

#include "storage/error.h"
#include "storage/sodium.h"

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <unistd.h>

namespace soundings::storage {

namespace {

constexpr std::size_t WrappingKeyBytes = 32;
constexpr double TargetSeconds = 0.75;
constexpr double LeastSeconds = 0.5;

double secondsFor(const KdfCost& cost)
{
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(deriveKey(Secret::fromText("how long does it take"), KdfSalt{}, cost));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::uint64_t memoryToSpare()
{
    const auto pages = ::sysconf(_SC_PHYS_PAGES);
    const auto pageBytes = ::sysconf(_SC_PAGESIZE);
    if (pages <= 0 || pageBytes <= 0) {
        return KdfCost::MinimumMemoryBytes;
    }
    return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(pageBytes) / 4;
}

} // namespace

bool KdfCost::isWithinBounds() const
{
    return memoryBytes >= MinimumMemoryBytes && memoryBytes <= MaximumMemoryBytes &&
           passes >= MinimumPasses && passes <= MaximumPasses;
}

KdfCost KdfCost::calibrated()
{
    KdfCost cost = minimum();
    const double least = std::max(secondsFor(cost), 1e-3);
    const std::uint64_t most = std::clamp(memoryToSpare(), MinimumMemoryBytes, MaximumMemoryBytes);
    // Time grows with memory times passes. Memory first: it is what an attacker's hardware lacks.
    const double wanted = static_cast<double>(MinimumMemoryBytes) * TargetSeconds / least;
    const double bytes =
        std::clamp(wanted, static_cast<double>(MinimumMemoryBytes), static_cast<double>(most));
    cost.memoryBytes = static_cast<std::uint64_t>(bytes) >> 20U << 20U;
    const double expected =
        least * static_cast<double>(cost.memoryBytes) / static_cast<double>(MinimumMemoryBytes);
    if (expected < LeastSeconds) {
        const double passesWanted = MinimumPasses * TargetSeconds / expected;
        cost.passes = static_cast<unsigned>(std::clamp(
            passesWanted, static_cast<double>(MinimumPasses), static_cast<double>(MaximumPasses)));
    }
    return cost;
}

Secret deriveKey(const Secret& passphrase, const KdfSalt& salt, const KdfCost& cost)
{
    if (!cost.isWithinBounds()) {
        throw Error(ErrorKind::Damaged,
                    "the cost of a key slot is outside 64 MiB to 1 GiB and 3 to 10 passes");
    }
    requireSodium();
    Secret key = Secret::ofSize(WrappingKeyBytes);
    const std::string_view text = passphrase.text();
    const int result = crypto_pwhash(key.writableBytes().data(),
                                     key.size(),
                                     text.empty() ? "" : text.data(),
                                     text.size(),
                                     salt.data(),
                                     cost.passes,
                                     static_cast<std::size_t>(cost.memoryBytes),
                                     crypto_pwhash_ALG_ARGON2ID13);
    if (result != 0) {
        throw Error(ErrorKind::Internal,
                    "there is no memory left to turn the passphrase into a key (" +
                        std::to_string(cost.memoryBytes >> 20U) + " MiB are needed)");
    }
    return key;
}

} // namespace soundings::storage
