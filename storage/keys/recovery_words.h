// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace soundings::storage {

/// Words of a recovery key: 16 for its 256 bits and one of a checksum.
inline constexpr std::size_t RecoveryWordCount = 17;
inline constexpr std::size_t RecoveryWordLetters = 5;

/// The key as words that can be read aloud and copied by hand, each five letters for 16 bits:
/// proquints (Wilkerson 2009, "A proposal for proquints: identifiers that are readable, spellable,
/// and pronounceable"). "lusab babad ...": 17 words, the last one the first 16 bits of SHA-256 of
/// the key. The key must have 256 bits.
[[nodiscard]] Secret recoveryWords(const Secret& key);

/// Reads them back: any case, with or without anything between them that is a space, a line break
/// or a dash. Nullopt when a letter is none of those used, a word is missing or the checksum says
/// that something was mistyped.
[[nodiscard]] std::optional<Secret> recoveryKeyFromWords(std::string_view words);

} // namespace soundings::storage
