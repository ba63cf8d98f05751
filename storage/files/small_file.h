// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files/file_in_the_making.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace soundings::storage {

/// True for a plain file; false when nothing is there. Throws Error Damaged for anything else, such
/// as a symbolic link, which could lead out of the vault.
[[nodiscard]] bool isPlainFile(const std::filesystem::path& file);

/// Throws Error: NotFound, Damaged when it is no plain file or larger than `limit` bytes, Io.
[[nodiscard]] std::string readSmallFile(const std::filesystem::path& file, std::size_t limit);

/// A new content for a file, safely on disk under another name. Nothing has changed before put(),
/// and put() changes all of it at once; without put() it leaves nothing.
class StagedFile
{
public:
    /// Throws Error: DiskFull, ReadOnly, Io.
    StagedFile(std::filesystem::path file, std::string_view content);
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    StagedFile(StagedFile&&) = delete;
    StagedFile& operator=(StagedFile&&) = delete;
    ~StagedFile() = default;

    /// Throws Error: ReadOnly, Io.
    void put();

    /// The same, but a power cut may leave the file of before, whole: until the folder's names are
    /// next made safe.
    void putUnsafely();

private:
    std::filesystem::path m_file;
    std::filesystem::path m_staged;
    std::optional<FileInTheMaking> m_making;
};

/// Makes the names in a folder as durable as the files are.
void syncFolder(const std::filesystem::path& folder);

} // namespace soundings::storage
