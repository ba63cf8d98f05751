// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::storage {

/// Keeps the operating system from writing this program's memory, and so the keys, to a file when
/// it crashes, and other programs of the same user from reading it. Called first thing in main.
void disableCoreDumps() noexcept;

} // namespace soundings::storage
