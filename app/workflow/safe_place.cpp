// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/safe_place.h"

#include "app/workflow/places.h"
#include "app/workflow/recovery_sheet.h"
#include "app/workflow/refusal.h"
#include "storage/backup/backup_header.h"
#include "storage/erasure/erased_list.h"
#include "storage/keys/key_file.h"
#include "storage/vault_files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace soundings::app {

namespace {

/// Enough to see the title of a recovery sheet in its page.
constexpr std::size_t LookedAtBytes = 4096;

/// One file may be missing: that vault is damaged, and what is left of it is dear all the more.
bool isVaultFolder(const std::filesystem::path& folder)
{
    const storage::VaultFiles files(folder);
    const std::array own{files.keys, files.records, files.head};
    return std::ranges::count_if(own, isThere) >= 2;
}

std::optional<std::filesystem::path> vaultAround(const std::filesystem::path& place)
{
    std::filesystem::path folder = place.parent_path();
    while (!folder.empty()) {
        if (isVaultFolder(folder)) {
            return folder;
        }
        if (folder == folder.parent_path()) {
            break;
        }
        folder = folder.parent_path();
    }
    return std::nullopt;
}

/// As it is, and as it is with its last link left alone, which is what a rename replaces.
std::optional<std::filesystem::path> vaultAroundAny(const std::filesystem::path& place)
{
    if (auto vault = vaultAround(resolvedPlace(place))) {
        return vault;
    }
    return vaultAround(replacedPlace(place));
}

std::string beginningOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(LookedAtBytes, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

/// What would be lost, in words; empty for what may be replaced.
std::string_view whatIsIn(std::string_view beginning)
{
    if (storage::isBackupOpening(beginning)) {
        return "a backup of a vault";
    }
    if (storage::isErasedListOpening(beginning)) {
        return "a vault's list of erased clients";
    }
    if (storage::isKeyFileOpening(beginning)) {
        return "a key file, without which a passphrase opens nothing";
    }
    if (isRecoverySheetOpening(beginning)) {
        return "a recovery sheet, which holds the key of a vault";
    }
    if (beginning.starts_with("soundings-head ") ||
        beginning.starts_with("{\n  \"format\": \"soundings-keys\"")) {
        return "a file of a vault";
    }
    return {};
}

} // namespace

void requireOutsideVaults(const std::filesystem::path& place)
{
    if (const auto vault = vaultAroundAny(place)) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + place.string() + "' is in the folder of the vault '" + vault->string() +
                          "', where it could destroy records and would be lost with them: expected "
                          "a place outside of it; nothing was written",
                      RefusalReason::PlaceInVault,
                      {place.string(), vault->string()});
    }
}

void requireReplaceable(const std::filesystem::path& file)
{
    requireOutsideVaults(file);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
        return;
    }
    const std::string_view what = whatIsIn(beginningOf(file));
    if (!what.empty()) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + file.string() + "' is " + std::string(what) +
                          ", and is not replaced by a result: expected another name; nothing was "
                          "written",
                      RefusalReason::FileExists,
                      {file.string()});
    }
}

} // namespace soundings::app
