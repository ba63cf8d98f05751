// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/picture_subject.h"

#include "app/workflow/case_access.h"
#include "app/workflow/caseload.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/refusal.h"

#include <algorithm>

namespace soundings::app {

std::string caseToDraw(SignedIn& signedIn, const std::string& clientCode)
{
    if (!clientCode.empty()) {
        return findCase(signedIn, clientCode).id.hex();
    }
    if (!signedIn.is(core::Role::Therapist)) {
        const auto flags = listFlags(signedIn);
        if (flags.empty()) {
            throw Refusal(RefusalKind::NotFound, "there is no flagged case to draw");
        }
        return flags.front().episode.id.hex();
    }
    const auto entries = caseload(signedIn);
    if (entries.empty()) {
        throw Refusal(RefusalKind::NotFound, "there is no open case to draw");
    }
    return entries.front().episode.id.hex();
}

std::string flagToDraw(SignedIn& signedIn, const std::string& clientCode)
{
    const auto flags = listFlags(signedIn, core::FlagState::Open);
    const auto found = std::ranges::find_if(flags, [&](const FlagEntry& entry) {
        return clientCode.empty() || entry.clientCode == clientCode;
    });
    if (found == flags.end()) {
        throw Refusal(RefusalKind::NotFound, "there is no open flag to draw");
    }
    return found->flag.id.hex();
}

} // namespace soundings::app
