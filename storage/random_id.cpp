// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/random_id.h"

#include "storage/sodium.h"

#include <sodium.h>

namespace soundings::storage {

core::IdBytes randomIdBytes()
{
    requireSodium();
    core::IdBytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

} // namespace soundings::storage
