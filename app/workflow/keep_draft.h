// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/case.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// What the person signed in had entered about a case and not recorded.
struct KeptDraft
{
    std::int64_t savedAt = 0; ///< seconds since 1970 in UTC
    std::string content;      ///< as it was given to keepDraft
};

/// The same, told without its content.
struct OpenEntry
{
    core::CaseId episode;
    std::string clientCode; ///< of the first one in the case
    std::int64_t savedAt = 0;
};

/// Keeps what was entered in the vault, encrypted like every record, in place of what was kept of
/// this person and case before. `caseReference` as for findCase. Throws Refusal: NotAllowed unless
/// it is one's own case, NotFound; and storage::Error when it cannot be written.
void keepDraft(SignedIn& signedIn, const std::string& caseReference, const std::string& content);

/// Harmless when nothing is kept. Throws as keepDraft.
void throwDraftAway(SignedIn& signedIn, const std::string& caseReference);

/// What is kept of the person signed in about their own case; never what somebody else entered.
/// Throws Refusal(NotAllowed) when the case is not theirs.
[[nodiscard]] std::optional<KeptDraft> keptDraft(const SignedIn& signedIn,
                                                 const core::Case& episode);

/// Whatever the person signed in can still go on with, newest first; empty for somebody who is no
/// therapist. Cases that were handed over or have ended are left out.
[[nodiscard]] std::vector<OpenEntry> openEntries(const SignedIn& signedIn);

} // namespace soundings::app
