// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/erased_when_restored.h"

#include "storage/audit/audit_log.h"
#include "storage/erasure/erase_rows.h"
#include "storage/erasure/erased_list.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace soundings::storage {

namespace {

constexpr auto BackupsOfVault = "backups";

bool isThere(const std::filesystem::path& file)
{
    std::error_code failure;
    return std::filesystem::exists(std::filesystem::symlink_status(file, failure));
}

std::filesystem::path folderOf(const std::filesystem::path& place)
{
    return std::filesystem::absolute(place).lexically_normal().parent_path();
}

std::vector<std::filesystem::path> vaultsIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> found;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        found.push_back(entry->path() / BackupsOfVault);
    }
    return found;
}

std::set<std::filesystem::path> listsAround(const std::filesystem::path& backup,
                                            const std::filesystem::path& target,
                                            const core::IdBytes& vault,
                                            const ErasedPolicy& policy)
{
    std::vector<std::filesystem::path> folders{folderOf(backup)};
    for (const std::filesystem::path& beside : {folderOf(backup), folderOf(target)}) {
        std::ranges::move(vaultsIn(beside), std::back_inserter(folders));
    }
    for (const std::filesystem::path& place : policy.places) {
        if (!isThere(place)) {
            throw Error(ErrorKind::NotFound,
                        "there is no such folder: expected the vault, or a folder of its backups, "
                        "in which to look for the list of erased clients; nothing was written",
                        place);
        }
        folders.push_back(place);
        folders.push_back(place / BackupsOfVault);
    }
    std::set<std::filesystem::path> lists;
    for (const std::filesystem::path& folder : folders) {
        const auto list = folder / erasedListName(vault);
        std::error_code failure;
        if (isThere(list)) {
            // Two ways to the same folder are one; a link in the place of the list is none.
            const auto real = std::filesystem::canonical(folder, failure);
            lists.insert(failure ? list : real / list.filename());
        }
    }
    return lists;
}

[[noreturn]] void
throwUntrusted(ErrorKind kind, const std::string& why, const std::filesystem::path& list)
{
    throw UntrustedErasedList(
        kind,
        why + "; without it clients who were erased would come back; nothing was written; " +
            (kind == ErrorKind::TooNew ? "update Soundings" : "put the list back") +
            ", or say that erased clients may return",
        list);
}

ErasedList trustedErased(const std::filesystem::path& list,
                         const core::IdBytes& vault,
                         const OriginKeyFor& originKeyFor)
{
    const auto origin = originKeyFor(list);
    if (!origin) {
        throwUntrusted(ErrorKind::Damaged,
                       "this backup is of a Soundings from before there were lists of erased "
                       "clients, and only a vault beside the list, with the same passphrase, could "
                       "vouch for it",
                       list);
    }
    try {
        return readErasedList(list, vault, *origin);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged && error.kind() != ErrorKind::TooNew) {
            throw;
        }
        throwUntrusted(error.kind(), error.message(), list);
    }
}

bool isAmongRecords(sqlite::Database& database, core::ClientId client)
{
    auto row = database.prepare("SELECT 1 FROM client WHERE id = ?");
    row.bind(client);
    return row.step();
}

} // namespace

KnownErased erasedSince(const std::filesystem::path& backup,
                        const std::filesystem::path& target,
                        const core::IdBytes& vault,
                        const ErasedPolicy& policy,
                        const OriginKeyFor& originKeyFor)
{
    KnownErased known;
    for (const std::filesystem::path& list : listsAround(backup, target, vault, policy)) {
        try {
            ErasedList found = trustedErased(list, vault, originKeyFor);
            uniteErased(known.clients, found.clients);
            known.lists.push_back({list,
                                   std::move(found.clients),
                                   {found.untilUtcSeconds, found.elsewhereUntilUtcSeconds}});
        } catch (const UntrustedErasedList&) {
            if (!policy.mayReturn) {
                throw;
            }
            known.hadUntrusted = true;
        }
    }
    return known;
}

std::vector<core::ClientId> eraseAgain(sqlite::Database& database,
                                       const core::IdBytes& vault,
                                       core::UserId user,
                                       const std::vector<ErasedClient>& clients,
                                       std::int64_t utcSeconds)
{
    const auto before = erasedIds(database);
    std::vector<core::ClientId> erased;
    for (const ErasedClient& client : clients) {
        // Whoever was erased before the backup may be in a list from elsewhere; their id is noted.
        if (std::ranges::binary_search(before, client.id)) {
            continue;
        }
        if (isAmongRecords(database, client.id)) {
            erased.push_back(client.id);
        }
        eraseRowsOf(database, client.id, client.texts);
        insertErasedClient(database, client);
        static_cast<void>(
            appendAudit(database,
                        vault,
                        user,
                        {"client.erase", client.id.hex(), erasureDetail(client.texts, true)},
                        utcSeconds));
    }
    return erased;
}

} // namespace soundings::storage
