// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/finish_erasing.h"

#include "storage/audit/audit_log.h"
#include "storage/backup/before_migration.h"
#include "storage/erasure/erased_elsewhere.h"
#include "storage/erasure/erased_list.h"
#include "storage/error.h"
#include "storage/files/small_file.h"
#include "storage/setting_store.h"
#include "storage/sqlite/statement.h"
#include "storage/vault_state.h"

#include <algorithm>

namespace soundings::storage {

namespace {

/// nullopt for none, and for one that this vault did not write: the records know better.
std::optional<ErasedList> trustedList(const VaultState& state, const std::filesystem::path& folder)
{
    try {
        return readErasedList(folder / erasedListName(state.vaultId()),
                              state.vaultId(),
                              originKeyOf(state.unlocked, state.files.keys));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::NotFound && error.kind() != ErrorKind::Damaged) {
            throw;
        }
        return std::nullopt;
    }
}

bool namesAll(const ErasedList& list, const std::vector<core::ClientId>& ids)
{
    return std::ranges::all_of(ids, [&list](const core::ClientId& id) {
        return std::ranges::binary_search(list.clients, id, {}, &ErasedClient::id);
    });
}

/// Whoever was erased by then is among the erased of the records.
std::int64_t newestMoment(sqlite::Database& database)
{
    std::int64_t utcSeconds = 0;
    visitAuditEntries(
        database, {}, AuditOrder::NewestFirst, [&utcSeconds](const AuditEntry& entry) {
            utcSeconds = entry.utcSeconds;
            return false;
        });
    return utcSeconds;
}

std::optional<std::filesystem::path> secondFolder(VaultState& state)
{
    const auto chosen = setting(state.database, SecondBackupFolder);
    return chosen ? std::optional<std::filesystem::path>(*chosen) : std::nullopt;
}

} // namespace

void writeErasedList(VaultState& state,
                     const std::filesystem::path& folder,
                     std::optional<bool> isCleared)
{
    const auto before = trustedList(state, folder);
    const auto ids = erasedIds(state.database);
    ErasedList list = before.value_or(ErasedList{{}, ids.empty()});
    if (!namesAll(list, ids)) {
        uniteErased(list.clients, erasedClients(state.database));
    }
    list.isCleared = isCleared.value_or(list.isCleared);
    list.untilUtcSeconds = newestMoment(state.database);
    list.elsewhereUntilUtcSeconds = erasedElsewhereUntil(state.database);
    if (before == list) {
        return;
    }
    const Secret origin = originKeyOf(state.unlocked, state.files.keys);
    StagedFile(folder / erasedListName(state.vaultId()),
               erasedListBytes(list, state.vaultId(), origin))
        .put();
}

std::vector<std::string> finishErasing(VaultState& state)
{
    std::vector<std::string> unfinished;
    const auto isDone = [&unfinished](const std::string& otherwise, const auto& work) {
        try {
            work();
            return true;
        } catch (const Error& error) {
            unfinished.push_back(otherwise + ": " + error.what());
            return false;
        }
    };
    const auto folder = state.files.backups;
    const bool isListed = isDone("the list of erased clients beside the backups", [&] {
        requireBackupsFolder(state.files);
        writeErasedList(state, folder, false);
    });
    static_cast<void>(isDone("the list of erased clients in the second folder for backups", [&] {
        if (const auto second = secondFolder(state)) {
            writeErasedList(state, *second);
        }
    }));
    const bool isCleared = isDone("overwriting the place in the file where the records were",
                                  [&] { state.database.execute("VACUUM"); });
    if (isListed && isCleared) {
        static_cast<void>(isDone("the list of erased clients beside the backups",
                                 [&] { writeErasedList(state, folder, true); }));
    }
    return unfinished;
}

void bringUpErasing(VaultState& state)
{
    const auto ids = erasedIds(state.database);
    if (ids.empty()) {
        return;
    }
    try {
        const auto list = trustedList(state, state.files.backups);
        if (list && list->isCleared && namesAll(*list, ids)) {
            return;
        }
    } catch (const Error&) {
        // Written anew where it can be.
    }
    static_cast<void>(finishErasing(state));
}

} // namespace soundings::storage
