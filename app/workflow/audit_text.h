// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/digest.h"

#include <cstdint>
#include <string>

namespace soundings::app {

/// Seconds since 1970 as 2026-03-02T09:30:00Z.
[[nodiscard]] std::string utcText(std::int64_t seconds);

/// A hash as it is printed in full: 64 hexadecimal digits.
[[nodiscard]] std::string hashText(const storage::Digest& hash);

/// As it is read aloud and compared by eye: its first 16 digits in groups of four.
[[nodiscard]] std::string shortHash(const storage::Digest& hash);

} // namespace soundings::app
