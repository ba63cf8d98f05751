// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/erasure/erased_client.h"
#include "storage/keys/secret.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::storage {

/// The file beside backups that says who was erased since they were made. It is sealed with a key
/// that comes from the vault's origin key, and so outlives a new data key: nobody who does not have
/// the vault can write one, read it, or count in it who left. docs/vault-format.md has the bytes.
struct ErasedList
{
    std::vector<ErasedClient> clients; ///< by id
    /// Nothing of them is left in the free space of the records beside which it lies. In a folder
    /// of backups alone it says nothing.
    bool isCleared = true;
    /// Everybody erased in the vault that wrote it up to this moment is in it: that of the vault's
    /// newest audit entry then, seconds since 1970 in UTC. Who was erased later may be missing. Of
    /// a list of format 1, which does not say it, that of its newest erasure; nullopt where it
    /// names nobody.
    std::optional<std::int64_t> untilUtcSeconds{};
    /// Where that vault was itself restored from a backup: up to when it knows who was erased in
    /// the one of which the backup was. nullopt where it never was restored, and in format 1.
    std::optional<std::int64_t> elsewhereUntilUtcSeconds{};

    bool operator==(const ErasedList&) const = default;
};

/// Whether a file that begins so is such a list, of any vault.
[[nodiscard]] bool isErasedListOpening(std::string_view bytes);

/// `erased-XXXXXXXX.soundings-list`, with the first digits of the vault's id.
[[nodiscard]] std::filesystem::path erasedListName(const core::IdBytes& vault);

[[nodiscard]] std::string
erasedListBytes(const ErasedList& list, const core::IdBytes& vault, const Secret& originKey);

/// Throws Error: NotFound, TooNew; Damaged for one that is changed, cut off, of another vault, or
/// sealed by somebody who does not have this vault; Io.
[[nodiscard]] ErasedList readErasedList(const std::filesystem::path& file,
                                        const core::IdBytes& vault,
                                        const Secret& originKey);

} // namespace soundings::storage
