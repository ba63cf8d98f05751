// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

#include <optional>
#include <string_view>

namespace soundings::storage {

/// 256 random bits, printed for the day on which nobody remembers a passphrase: Crockford's base 32
/// (no I, L, O, U), 52 letters and digits and 4 of a checksum, in groups of four.
[[nodiscard]] Secret newRecoveryKey();

/// "ABCD-EFGH-...": 14 groups. The key must have 256 bits.
[[nodiscard]] Secret recoveryKeyText(const Secret& key);

/// Reads it back as people type it: any case, with or without separators, O for 0, I or L for 1; or
/// the same key as words (recovery_words.h). Nullopt when the checksum says that something was
/// mistyped.
[[nodiscard]] std::optional<Secret> recoveryKeyFromText(std::string_view text);

} // namespace soundings::storage
