// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace soundings::app {

// Where nothing may be written, whatever is asked for: whoever writes a file or makes a folder at a
// place that a person named asks here first, before anything is changed. Links are followed. Both
// throw Refusal(Conflict), saying what is there and what would be right instead.

/// Refuses a place in the folder of a vault, however deep: what is written there can destroy the
/// vault or is lost with it. A folder is taken for a vault's where two of its files are in it. The
/// vault's folder itself is not a place in it.
void requireOutsideVaults(const std::filesystem::path& place);

/// For a file that takes the place of one before: refuses as above, and where that one, by its
/// content, is a backup of a vault, its list of erased clients, keys or head, a key file or a
/// recovery sheet. What cannot be read is left to whoever writes.
void requireReplaceable(const std::filesystem::path& file);

} // namespace soundings::app
