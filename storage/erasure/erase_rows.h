// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/erasure/erasure.h"

namespace soundings::storage {

namespace sqlite {
class Database;
}

/// How much there is, in records of the present schema.
[[nodiscard]] ClientHoldings countRowsOf(sqlite::Database& database, core::ClientId client);

/// Takes everything about a client out of the records, within the running transaction: cases that
/// hold nobody else go whole; of a shared one their participation, their ratings and what rests on
/// them, and all drafts, because nobody can tell what in them is whose. A client who is not there
/// leaves nothing to do. Clinic models hold nobody's data and stay, and so does the audit, which
/// has only random ids.
void eraseRowsOf(sqlite::Database& database, core::ClientId client, SharedTexts texts);

} // namespace soundings::storage
