// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/erasure.h"

#include "storage/erasure/erase_rows.h"
#include "storage/vault.h"

namespace soundings::storage {

ClientHoldings holdingsOf(const Vault& vault, core::ClientId client)
{
    return countRowsOf(vault.database(), client);
}

} // namespace soundings::storage
