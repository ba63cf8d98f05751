// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/random_id.h"

#include "storage/sodium.h"

#include <sodium.h>

#include <algorithm>

namespace soundings::storage {

namespace {

// Ten million cases share their first 48 bits with another one by a chance of one in six, and then
// are neighbours, which is no harm.
constexpr std::size_t SharedBytes = 6;

} // namespace

core::IdBytes randomIdBytes()
{
    requireSodium();
    core::IdBytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

core::IdBytes randomIdBytesBeside(const core::IdBytes& together)
{
    core::IdBytes bytes = randomIdBytes();
    std::copy_n(together.begin(), SharedBytes, bytes.begin());
    return bytes;
}

} // namespace soundings::storage
