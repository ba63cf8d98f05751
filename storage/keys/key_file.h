// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

#include <filesystem>
#include <string_view>

namespace soundings::storage {

/// Length of the random key in a key file: 256 bit.
inline constexpr std::size_t FileKeyBytes = 32;

/// Draws a key and writes it to a new file that only its owner may read, reads it again and returns
/// it. The file is safely on disk then. Throws Error: AlreadyExists for anything that has the name,
/// DiskFull, ReadOnly, NotFound for a folder that is not there, Io.
[[nodiscard]] Secret makeKeyFile(const std::filesystem::path& file);

/// Whether a file that begins so is a key file, of this version of Soundings or another, whole or
/// not.
[[nodiscard]] bool isKeyFileOpening(std::string_view bytes);

/// The key in a file that makeKeyFile wrote. Throws Error: NotFound; Damaged, with the reason, for
/// whatever is not exactly such a file, a link to one too; Io.
[[nodiscard]] Secret readKeyFile(const std::filesystem::path& file);

/// What stands for the passphrase where a key file belongs to it: keyed BLAKE2b with 256 bits of
/// the passphrase, the key being that of the file. Neither opens anything without the other.
[[nodiscard]] Secret withFileKey(const Secret& passphrase, const Secret& fileKey);

} // namespace soundings::storage
