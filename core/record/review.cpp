// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/review.h"

#include "core/record/invalid_value.h"

namespace soundings::core {

void requireValid(const Review& review)
{
    requireNotes("note", review.note, 20'000);
    requireNotes("task", review.task, 2'000);
    if (!review.agrees && review.note.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw InvalidValue(
            InvalidKind::Empty, "note", "", "a reason, because the review disagrees with the flag");
    }
    if (review.due && *review.due < review.signedOn) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "due",
                           isoDate(*review.due),
                           "a day from " + isoDate(review.signedOn) + " on");
    }
}

} // namespace soundings::core
