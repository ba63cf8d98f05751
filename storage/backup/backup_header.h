// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace soundings::storage {

/// What the beginning of a backup says: whose it is, of when, and how long its parts are. A
/// checksum tells a damaged one; that nobody wrote it who does not have the data key is told by the
/// code at the end of the file. docs/vault-format.md has the bytes.
struct BackupHeader
{
    core::IdBytes vault{};
    std::int64_t utcSeconds = 0;
    int schemaVersion = 0;
    std::int64_t auditNumber = 0; ///< of the last entry in it
    std::uint64_t keysBytes = 0;
    std::uint64_t headBytes = 0;
    std::uint64_t recordsBytes = 0;

    bool operator==(const BackupHeader&) const = default;
};

/// So many bytes say how many more belong to the header: the same in every version.
inline constexpr std::size_t BackupOpeningBytes = 24;

[[nodiscard]] std::string backupHeaderBytes(const BackupHeader& header);

/// Whether these first bytes are those of a backup of any version.
[[nodiscard]] bool isBackupOpening(std::string_view bytes);

/// How many bytes follow the opening up to the end of the checksum. Throws Error Damaged for
/// another file or one that is cut off before.
[[nodiscard]] std::size_t bytesAfterOpening(std::string_view opening,
                                            const std::filesystem::path& file);

/// From opening and what follows it. Throws Error: Damaged, TooNew.
[[nodiscard]] BackupHeader backupHeaderFrom(std::string_view bytes,
                                            const std::filesystem::path& file);

} // namespace soundings::storage
