// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/day_backups.h"

#include "storage/backup/kept_backups.h"
#include "storage/backup/restore_backup.h"
#include "storage/error.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>

namespace soundings::storage {

namespace {

// On disk, do not change: docs/vault-format.md describes it.
constexpr std::string_view DayBackupEnding = ".soundings-backup";
constexpr std::size_t IsoDayLetters = 10;

std::string dayBackupBeginning(const core::IdBytes& vault)
{
    return "automatic-" + core::toHex(vault).substr(0, 8) + "-";
}

std::optional<core::Date> dayOfBackup(const std::string& name, const core::IdBytes& vault)
{
    const std::string beginning = dayBackupBeginning(vault);
    if (name.size() != beginning.size() + IsoDayLetters + DayBackupEnding.size() ||
        !name.starts_with(beginning) || !name.ends_with(DayBackupEnding)) {
        return std::nullopt;
    }
    return core::dateFromIso(std::string_view(name).substr(beginning.size(), IsoDayLetters));
}

/// nullopt for what is no backup, or not of this vault.
std::optional<BackupInfo> infoOfBackup(const std::filesystem::path& file,
                                       const core::IdBytes& vault)
{
    try {
        BackupInfo info = readBackupInfo(file);
        return info.header.vault == vault ? std::optional(std::move(info)) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace

std::filesystem::path dayBackupName(const core::IdBytes& vault, const core::Date& day)
{
    return dayBackupBeginning(vault) + core::isoDate(day) + std::string(DayBackupEnding);
}

std::vector<DayBackup> dayBackupsIn(const std::filesystem::path& folder, const core::IdBytes& vault)
{
    std::error_code failure;
    std::filesystem::directory_iterator entries(folder, failure);
    if (failure) {
        throwSystemError(failure.value(), "look for backups", folder);
    }
    std::vector<DayBackup> found;
    for (const auto& entry : entries) {
        const auto day = dayOfBackup(entry.path().filename().string(), vault);
        auto info = day ? infoOfBackup(entry.path(), vault) : std::nullopt;
        if (info) {
            found.push_back({*day, std::move(*info)});
        }
    }
    std::ranges::sort(found, {}, &DayBackup::day);
    return found;
}

std::size_t removeOldBackups(const std::filesystem::path& folder,
                             const core::IdBytes& vault,
                             const core::Date& today)
{
    const auto all = dayBackupsIn(folder, vault);
    std::set<core::Date> days;
    for (const DayBackup& one : all) {
        days.insert(one.day);
    }
    const auto kept = keptBackupDays(days, today);
    std::size_t removed = 0;
    std::error_code failure;
    for (const DayBackup& one : all) {
        if (!kept.contains(one.day)) {
            removed += std::filesystem::remove(one.info.file, failure) ? 1U : 0U;
        }
    }
    FolderInTheMaking::removeLeftBehind(folder);
    return removed;
}

} // namespace soundings::storage
