// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/files/file_descriptor.h"

#include <filesystem>

namespace soundings::storage {

/// Where a new folder is to be: absolute, without a slash at the end and without links in front of
/// its name. Throws Error: NotFound
/// when the folder above it is missing, AlreadyExists unless nothing, or an empty folder, is there.
[[nodiscard]] std::filesystem::path requireFreeFolder(const std::filesystem::path& dir);

/// A hidden folder `.NAME.soundings-new-` and 16 digits beside the place of `target`, for its owner
/// alone. Removed with everything in it unless it was moved there: what was built in it appears
/// whole or not at all. Only an interruption of the program itself leaves it behind, until the next
/// one in the same folder removes it: it may be records in the clear that were to be given out.
class FolderInTheMaking
{
public:
    /// Throws Error: DiskFull, ReadOnly, NotFound, Io.
    explicit FolderInTheMaking(std::filesystem::path target);
    FolderInTheMaking(const FolderInTheMaking&) = delete;
    FolderInTheMaking& operator=(const FolderInTheMaking&) = delete;
    FolderInTheMaking(FolderInTheMaking&&) = delete;
    FolderInTheMaking& operator=(FolderInTheMaking&&) = delete;
    ~FolderInTheMaking();

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// Throws Error: AlreadyExists when there is something by now; ReadOnly, Io.
    void moveToTarget();

    /// Whether a folder of this name was left behind by one, or is one of a running program.
    [[nodiscard]] static bool isLeftBehind(const std::filesystem::path& folder);

    /// Removes what crashes left in `folder`: those of this user and computer that no running
    /// program holds.
    /// What cannot be removed stays.
    static void removeLeftBehind(const std::filesystem::path& folder);

private:
    std::filesystem::path m_target;
    std::filesystem::path m_folder;
    FileDescriptor m_hold; ///< locked, which tells it from one that was left behind
};

/// For its owner alone. Throws Error: DiskFull, ReadOnly, Io.
void makeFolder(const std::filesystem::path& folder);

/// The same for a file; nothing may have its name yet.
void createEmptyFile(const std::filesystem::path& file);

} // namespace soundings::storage
