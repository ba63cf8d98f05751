// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/open_vault.h"
#include "core/record/date.h"
#include "storage/keys/secret.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace soundings::app {

/// The sheet that is printed and locked away, as plain text: what it is for, the vault, the day,
/// the key in groups and as words. `recoveryKey` is the text in groups.
[[nodiscard]] std::string
recoverySheet(const NewVault& request, const storage::Secret& recoveryKey, const core::Date& today);

/// The same as a page for the printer, with the key also as a QR code: HTML that needs nothing
/// beside it.
[[nodiscard]] std::string
recoveryPage(const NewVault& request, const storage::Secret& recoveryKey, const core::Date& today);

/// Whether a file that begins so is either of them. A few hundred bytes are enough.
[[nodiscard]] bool isRecoverySheetOpening(std::string_view bytes);

/// Which of the two a file of this name holds: the page where it ends in .html or .htm.
[[nodiscard]] bool isForPage(const std::filesystem::path& file);

/// What belongs into a file of this name.
[[nodiscard]] std::string recoverySheetFor(const std::filesystem::path& file,
                                           const NewVault& request,
                                           const storage::Secret& recoveryKey,
                                           const core::Date& today);

} // namespace soundings::app
