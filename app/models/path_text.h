// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

namespace soundings::app {

/// Between a file's name as the window shows it and as the system takes it.
[[nodiscard]] std::filesystem::path pathOf(const QString& text);
[[nodiscard]] QString textOf(const std::filesystem::path& path);

/// A folder as its field shows it while it is being typed or was chosen: a file: address becomes
/// its path, everything else stays letter by letter as it was typed.
[[nodiscard]] QString shownPath(const QString& typed);

/// A folder that was chosen in a dialog or typed, as it is used: a file: address becomes its path,
/// blanks at the ends go, and ~ is the home folder.
[[nodiscard]] QString typedPath(const QString& typed);

/// The same folder from the root of the disk on, without a slash at its end; empty stays empty.
[[nodiscard]] QString wholePath(const QString& folder);

/// Where files are usually put: Documents where there is such a folder, else the home folder.
[[nodiscard]] QString usualFolder();

/// What a vault is called: its folder's own name without .soundings; empty stays empty.
[[nodiscard]] QString vaultName(const QString& folder);

} // namespace soundings::app
