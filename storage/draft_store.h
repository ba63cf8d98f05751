// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"
#include "core/record/client.h"
#include "core/record/user.h"
#include "storage/change.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// What a user had entered about a case and not recorded yet. The content is the business of
/// whoever wrote it.
struct Draft
{
    core::CaseId episode;
    std::int64_t savedAt = 0; ///< seconds since 1970 in UTC
    std::string content;
};

/// Takes the place of the draft of this user and case, safely on disk when it returns. A draft is
/// no record yet: keeping it and throwing it away are not noted in the audit. Throws Error:
/// NotFound for a user or case that is not there, DiskFull, ReadOnly, Io.
void keepDraft(Vault& vault, core::UserId user, const Draft& draft);

/// Harmless when there is none.
void throwDraftAway(Vault& vault, core::UserId user, core::CaseId episode);

/// The same in the change by which it is recorded: both happen or neither.
void removeDraft(Change& change, core::UserId user, core::CaseId episode);

/// Everybody's drafts of every case in which this client takes part, for erasing the client.
void removeDraftsOf(Change& change, core::ClientId client);

[[nodiscard]] std::optional<Draft>
draftOf(const Vault& vault, core::UserId user, core::CaseId episode);

/// All of one user, newest first.
[[nodiscard]] std::vector<Draft> draftsOf(const Vault& vault, core::UserId user);

} // namespace soundings::storage
