// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::storage {

/// Called before the first use of libsodium in every path. Throws Error Internal when the system
/// has no source of randomness.
void requireSodium();

} // namespace soundings::storage
