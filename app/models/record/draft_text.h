// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/record/entry_draft.h"

#include <string>
#include <variant>

namespace soundings::app {

/// Why a text that was kept cannot be gone on with.
enum class DraftProblem
{
    Damaged,     ///< it is not what was written
    OtherFormat, ///< written by a Soundings that keeps drafts in another way
    OtherCase    ///< it says that it is about another case
};

/// The JSON that is kept in the vault; docs/vault-format.md tells what is in it.
[[nodiscard]] std::string draftText(const EntryDraft& draft);

/// Reads it again for this case. Anything that is not exactly what draftText writes is refused.
[[nodiscard]] std::variant<EntryDraft, DraftProblem> readDraftText(const std::string& text,
                                                                   core::CaseId episode);

} // namespace soundings::app
