// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace soundings::storage {

/// The names in a vault's folder. On disk, do not change.
struct VaultFiles
{
    explicit VaultFiles(const std::filesystem::path& dir)
        : folder(dir)
        , records(dir / "records.db")
        , journal(dir / "records.db-journal")
        , newRecords(dir / "records.db.new")
        , keys(dir / "keys.json")
        , head(dir / "head")
        , lock(dir / "lock")
        , attempts(dir / "attempts")
        , backups(dir / "backups")
    {
    }

    std::filesystem::path folder;
    std::filesystem::path records;
    std::filesystem::path journal;
    std::filesystem::path newRecords; ///< only while a new data key takes the place of another
    std::filesystem::path keys;
    std::filesystem::path head;
    std::filesystem::path lock;
    std::filesystem::path attempts;
    std::filesystem::path backups;
};

/// The folder without links in its path. Throws Error: NotFound, NotAVault, and Damaged when a file
/// is missing or is no plain file.
[[nodiscard]] VaultFiles filesOfVault(const std::filesystem::path& dir);

} // namespace soundings::storage
