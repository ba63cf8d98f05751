// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/erasure/erased_client.h"
#include "storage/error.h"
#include "storage/keys/secret.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace soundings::storage {

namespace sqlite {
class Database;
}

/// What a person says about those who were erased since a backup was made.
struct ErasedPolicy
{
    /// Vaults, or folders of backups, in which a list of them is looked for too.
    std::vector<std::filesystem::path> places;
    /// A list that cannot be trusted does not stop the work: whom it named comes back.
    bool mayReturn = false;
};

/// How far a list says that it knows; see ErasedList.
struct ListReach
{
    std::optional<std::int64_t> until;
    std::optional<std::int64_t> elsewhereUntil;
};

/// A list of erased clients that cannot be heeded, as which Damaged and TooNew are told here.
/// ErasedPolicy::mayReturn helps over it.
class UntrustedErasedList : public Error
{
public:
    using Error::Error;
};

/// A list that was heeded.
struct HeededList
{
    std::filesystem::path file;
    std::vector<ErasedClient> clients; ///< by id
    ListReach reach;
};

/// What the lists say that were found.
struct KnownErased
{
    std::vector<ErasedClient> clients; ///< of all of them, by id
    std::vector<HeededList> lists;
    bool hadUntrusted = false; ///< and was told to go on without it
};

/// The origin key with which the list in this file is to be read; nullopt when it is not known.
using OriginKeyFor = std::function<std::optional<Secret>(const std::filesystem::path& list)>;

/// Everybody whom a list names: beside the backup, in the places of the policy, and in a vault that
/// lies beside the backup or beside `target`. Throws UntrustedErasedList for a list that this vault
/// did not write, that cannot be read for want of the origin key, or that a newer Soundings wrote,
/// unless erased clients may return; Error: NotFound for a place that is not there; Io.
[[nodiscard]] KnownErased erasedSince(const std::filesystem::path& backup,
                                      const std::filesystem::path& target,
                                      const core::IdBytes& vault,
                                      const ErasedPolicy& policy,
                                      const OriginKeyFor& originKeyFor);

/// Takes them out of what was restored, within the running transaction, with an audit entry each;
/// whoever was not in it is remembered as erased all the same. Returns who was, by id.
std::vector<core::ClientId> eraseAgain(sqlite::Database& database,
                                       const core::IdBytes& vault,
                                       core::UserId user,
                                       const std::vector<ErasedClient>& clients,
                                       std::int64_t utcSeconds);

} // namespace soundings::storage
