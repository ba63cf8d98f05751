// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sodium.h"

#include "storage/error.h"

#include <sodium.h>

namespace soundings::storage {

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready) {
        throw Error(ErrorKind::Internal, "libsodium cannot be started");
    }
}

} // namespace soundings::storage
