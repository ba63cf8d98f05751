// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files/strict_reader.h"
#include "storage/keys/keys_file.h"

#include <filesystem>
#include <string>

namespace soundings::storage {

// The part of keys.json before its checksum. docs/vault-format.md has the bytes.

/// Format 2. Throws Error Internal for keys without an origin.
[[nodiscard]] std::string keysText(const KeysFile& keys);

/// Format 1 or 2. Throws Error: TooNew; Damaged, also for a cost outside its bounds.
[[nodiscard]] KeysFile readKeysText(StrictReader& reader, const std::filesystem::path& file);

} // namespace soundings::storage
