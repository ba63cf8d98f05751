// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace soundings::app {

/// The whole file, or standard input for "-". Throws Refusal(BadFile) when it is not there, cannot
/// be read, is a folder, or is larger than `maxBytes`.
[[nodiscard]] std::string readFile(const std::filesystem::path& path, std::size_t maxBytes);

/// Asked before a file that was named is read in another way. Throws Refusal(BadFile) when nothing
/// is there, or a folder.
void requireFile(const std::filesystem::path& path);

/// Writes a new file that only its owner may read: under another name first, then renamed, so that
/// it is there whole or not at all. Throws Refusal(Conflict) when it exists, is in the folder of a
/// vault, or the disk does not take it.
void writeNewFile(const std::filesystem::path& path, const std::string& text);

} // namespace soundings::app
