// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/digest.h"
#include "storage/files/small_file.h"
#include "storage/keys/key_slot.h"
#include "storage/keys/wrapped_key.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// What was in force before: the data key, wrapped by the one that takes its place, and its slots.
struct PreviousKeys
{
    WrappedKey dataKey;
    std::vector<KeySlot> slots;
};

/// What keys.json holds: one slot per user and one for the recovery key. docs/vault-format.md has
/// the bytes.
struct KeysFile
{
    core::IdBytes vault{};
    /// By it a data key is known for the vault's own. Nullopt in a file of format 1, which is not
    /// written any more.
    std::optional<WrappedKey> origin;
    std::vector<KeySlot> slots;
    /// Only while a new data key takes the place of another one.
    std::optional<PreviousKeys> previous;

    [[nodiscard]] const KeySlot* slotOf(const NameTag& tag) const;
    [[nodiscard]] const KeySlot* recoverySlot() const;
    /// Puts `slot` in the place of the one with the same kind and tag, or at the end.
    void replaceSlot(const KeySlot& slot);
};

/// A file that has been read and is whole as far as its checksum says; whether it is also what was
/// written only the data key can tell.
struct UnverifiedKeysFile
{
    KeysFile keys;
    std::string body;
    Digest code{};
};

/// Throws Error: NotFound, TooNew, Damaged (also for a cost outside its bounds), Io.
[[nodiscard]] UnverifiedKeysFile readKeysFile(const std::filesystem::path& file);

/// The same for a text that was read from elsewhere; `file` is named in errors.
[[nodiscard]] UnverifiedKeysFile keysFileFrom(const std::string& text,
                                              const std::filesystem::path& file);

/// Throws Error Damaged when the file was changed by somebody without the data key.
void verifyKeysFile(const UnverifiedKeysFile& read,
                    const Secret& dataKey,
                    const std::filesystem::path& file);

/// New keys in format 2, safely on disk but not yet in their place. Throws Error: DiskFull,
/// ReadOnly, Io; Internal for keys without an origin.
[[nodiscard]] StagedFile
stagedKeysFile(const KeysFile& keys, const Secret& dataKey, const std::filesystem::path& file);

/// All at once and safely on disk. Throws Error: DiskFull, ReadOnly, Io.
void writeKeysFile(const KeysFile& keys, const Secret& dataKey, const std::filesystem::path& file);

} // namespace soundings::storage
