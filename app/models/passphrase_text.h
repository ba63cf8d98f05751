// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/open_vault.h"

#include <QString>

namespace soundings::app {

/// The passphrase in guarded memory; the copy made on the way is wiped. The text a field of the
/// window holds is emptied by its page, which is the best that can be done there.
[[nodiscard]] storage::Secret secretOf(const QString& passphrase);

} // namespace soundings::app
