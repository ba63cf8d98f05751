// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"
#include "storage/sqlite/database.h"
#include "storage/vault_files.h"

#include <functional>

namespace soundings::storage {

/// Copies all records into records.db.new under another key, makes sure that the copy holds the
/// same, lets `change` write to it in one transaction, checks it, and makes it safe on disk. The
/// records themselves are only read. On an Error (Damaged, DiskFull, ReadOnly, Io) nothing is left,
/// nor after what `watcher`, called now and then, throws.
void writeRekeyedRecords(sqlite::Database& records,
                         const VaultFiles& files,
                         const Secret& newKey,
                         const std::function<void(sqlite::Database&)>& change,
                         const std::function<void()>& watcher = {});

} // namespace soundings::storage
