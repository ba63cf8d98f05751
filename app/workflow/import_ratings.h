// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/refusal.h"
#include "app/workflow/signed_in.h"
#include "core/interchange/ratings_import.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace soundings::app {

/// A total in the file that the answers in the same row do not add up to. The recomputed one is
/// used; the reported one is kept beside it.
struct Disagreement
{
    std::size_t line = 0;
    double reported = 0.0;
    std::optional<double> recomputed; ///< empty: too many answers are missing for a score
};

/// A row that was not taken, and which of a use case's refusals it was.
struct RefusedRow
{
    core::InputProblem problem;
    RefusalKind kind = RefusalKind::BadFile;
};

struct ImportReport
{
    bool stored = false; ///< false for a dry run, and whenever a row was refused
    std::size_t rows = 0;
    std::size_t leftOut = 0;         ///< by the map's filter
    std::vector<RefusedRow> refused; ///< by line
    std::vector<Disagreement> disagreements;
    std::vector<std::string> newClients; ///< codes, each with a new individual case
    std::size_t sessions = 0;            ///< new ones
    std::size_t forms = 0;               ///< filled in
    std::size_t notFilledIn = 0;         ///< rows with an empty score
    std::size_t safetyUnknown = 0;       ///< forms with risk items of which only the total is known
    std::size_t flags = 0;               ///< raised and still open at the end of the file
};

enum class ImportMode
{
    DryRun, ///< everything is checked and evaluated, nothing is kept
    Store,
};

/// Told how far it is, from 0 to 1; returning false stops the import and leaves nothing behind.
using ImportProgress = std::function<bool(double)>;

/// Takes the rows of a file into the therapist's own cases: all of them or, when one is refused,
/// none. A client who is not known yet is made, with an individual case that begins on the day of
/// their first session. Throws Refusal(NotAllowed), and Refusal(Conflict) when it was stopped.
[[nodiscard]] ImportReport importRatings(SignedIn& signedIn,
                                         const core::RatingsImport& file,
                                         ImportMode mode,
                                         const ImportProgress& progress = {});

} // namespace soundings::app
