// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

namespace soundings::app {

/// Between a file's name as the window shows it and as the system takes it.
[[nodiscard]] std::filesystem::path pathOf(const QString& text);
[[nodiscard]] QString textOf(const std::filesystem::path& path);

/// A folder that was chosen in a dialog or typed: a file: address becomes its path, blanks at the
/// ends go, and ~ is the home folder.
[[nodiscard]] QString typedPath(const QString& typed);

} // namespace soundings::app
