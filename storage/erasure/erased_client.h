// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/erasure/erasure.h"

#include <string>
#include <vector>

namespace soundings::storage {

namespace sqlite {
class Database;
}

/// All that is kept of somebody who was erased: the random id that their records had.
struct ErasedClient
{
    core::ClientId id;
    std::int64_t utcSeconds = 0;
    SharedTexts texts = SharedTexts::Keep;

    bool operator==(const ErasedClient&) const = default;
};

/// What the audit says about how it was done. On disk, do not change: a restored backup is treated
/// in the same way.
[[nodiscard]] std::string erasureDetail(SharedTexts texts, bool whenRestoring);

/// Within the running transaction, which also gets the audit entry. Once for each client.
void insertErasedClient(sqlite::Database& database, const ErasedClient& client);

/// The ids alone, in order: quick, however long the audit is.
[[nodiscard]] std::vector<core::ClientId> erasedIds(sqlite::Database& database);

/// Who was erased, as the audit says, and is among the records all the same, in order.
[[nodiscard]] std::vector<core::ClientId> erasedAmongRecords(sqlite::Database& database);

/// By id. What became of shared texts is read from the audit.
[[nodiscard]] std::vector<ErasedClient> erasedClients(sqlite::Database& database);

/// Adds those of `more` whose id is not in `clients`; both are, and stay, by id.
void uniteErased(std::vector<ErasedClient>& clients, const std::vector<ErasedClient>& more);

} // namespace soundings::storage
