// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/row_sum.h"

#include <functional>
#include <optional>
#include <string>

namespace soundings::storage {

namespace sqlite {
class Database;
}

/// The sum of all records is in every audit entry, and the head vouches for the newest: where an
/// old page or row is put back into records.db, the rows that are there come to another sum. All
/// tables count but the audit, which is a chain of its own, drafts, which are no records, and the
/// key of the sum. docs/vault-format.md tells how to compute it.

/// Told how far a computation is, from 0 to 1; what it throws stops it.
using SumProgress = std::function<void(double)>;

/// Whether the schema of these records has the sum; those of earlier programs do not.
[[nodiscard]] bool recordsAreSummed(sqlite::Database& database);

/// A random key for the sum, in records that have none yet, within the running transaction.
void insertRecordsKey(sqlite::Database& database);

/// From here on this connection keeps the sum up row by row, whoever writes. Records without a sum
/// are left alone. Outside of a transaction; once is enough.
void followRecords(sqlite::Database& database);

/// Of the newest audit entry; nullopt where that is from before there was a sum.
[[nodiscard]] std::optional<RowSum> newestRecordsSum(sqlite::Database& database);

/// For the next entry: that of the newest one, kept up by this connection. Never from the rows,
/// which nobody vouches for. Throws Error: Damaged when the newest entry has none, Internal when a
/// failed statement lost it.
[[nodiscard]] RowSum keptRecordsSum(sqlite::Database& database);

/// After a commit of which nobody knows whether it took effect: reads again which key is in force.
void settleRecordsKey(sqlite::Database& database);

/// Reads every row. Takes as long as copying the records. Throws Error: Damaged, Io.
[[nodiscard]] RowSum computedRecordsSum(sqlite::Database& database,
                                        const SumProgress& progress = {});

/// Whether the rows come to the sum of the newest entry, which has to have one where the schema has
/// it. Throws Error: Damaged for rows that cannot be read, Io.
[[nodiscard]] bool recordsFit(sqlite::Database& database, const SumProgress& progress = {});

/// What is said of records that do not fit, with what to do.
[[nodiscard]] std::string otherRecordsWords();

/// Puts another key in the place of the one there is, within the running transaction, which erases
/// somebody: with the key of before the sums in earlier entries could confirm a guess about rows
/// that are gone. Reads every row; the next entry gets the new sum. For a connection that follows.
/// Throws Error Damaged when the records were not what the newest entry says to begin with.
void renewRecordsKey(sqlite::Database& database);

} // namespace soundings::storage
