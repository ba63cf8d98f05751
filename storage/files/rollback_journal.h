// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace soundings::storage {

/// Looks at the journal by which the next opening undoes a change that a crash broke off. SQLite
/// takes one that is damaged for one that ends at the damage, undoes the change by half and says
/// nothing. Most of the time there is none, and one whose pages were not yet safe on disk when the
/// power went undoes nothing; both are in order. Changes nothing. Throws Error: Damaged for one
/// that does not hold what it says; Io. A flipped bit inside a page that the journal's checksum
/// leaves out is found by the code of that page when it is read.
void requireSoundJournal(const std::filesystem::path& journal,
                         const std::filesystem::path& records);

} // namespace soundings::storage
