// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sheet_place.h"

#include "app/cli/output_target.h"
#include "app/workflow/places.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"

namespace soundings::app {

void requireNewSheet(const std::string& sheet)
{
    if (sheet.empty()) {
        return;
    }
    if (isThere(sheet)) {
        throw Refusal(RefusalKind::Conflict,
                      sheet + " exists already: expected a new file for the recovery sheet");
    }
    requireOutsideVaults(sheet);
    requireWritable(sheet);
}

} // namespace soundings::app
