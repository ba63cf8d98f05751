// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace soundings::app {

// Whether two names mean one place. Links are followed as far as they lead to something; what is
// not there yet is compared by its name. Nothing is thrown: what cannot be looked at is not there.

/// Whether something has this name, be it a link that leads nowhere.
[[nodiscard]] bool isThere(const std::filesystem::path& place);

/// Absolute, with the links in it followed as far as it is there, and without a slash at the end.
[[nodiscard]] std::filesystem::path resolvedPlace(const std::filesystem::path& place);

/// The place that a rename to `place` would replace: as above, with its last link left alone.
[[nodiscard]] std::filesystem::path replacedPlace(const std::filesystem::path& place);

/// Whether both are one file or folder, by whatever names; hard links of one file are. An empty
/// name is no place.
[[nodiscard]] bool isSamePlace(const std::filesystem::path& one,
                               const std::filesystem::path& other);

/// Whether `place` is in `folder`, however deep: where it leads, or where it stands as a link. The
/// folder itself is not in it.
[[nodiscard]] bool isWithin(const std::filesystem::path& place,
                            const std::filesystem::path& folder);

} // namespace soundings::app
