// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"
#include "core/record/date.h"
#include "core/record/id.h"
#include "core/record/rating_source.h"
#include "core/record/session.h"
#include "core/record/user.h"

#include <QString>

#include <optional>

namespace soundings::app {

// The words of records as every page writes them. All are translated.

[[nodiscard]] QString formatWords(core::CaseFormat format);
[[nodiscard]] QString partWords(core::Part part);
[[nodiscard]] QString raterWords(core::Rater rater);
[[nodiscard]] QString roleWords(core::Role role);
[[nodiscard]] QString endingWords(core::Ending ending);
[[nodiscard]] QString attendanceWords(core::Attendance attendance);

/// "3 March 2026", in the reader's language.
[[nodiscard]] QString dateWords(const core::Date& date);

/// "3 Mar 2026", where there is little room.
[[nodiscard]] QString shortDateWords(const core::Date& date);

/// Who rated, by their part in the case: "Partner B", "Client", "Therapist". A letter tells people
/// with the same part apart, in the order in which they joined; no name and no code is given.
[[nodiscard]] QString personWords(const core::Case& episode,
                                  core::Rater rater,
                                  const std::optional<core::ParticipantId>& participant);

/// The same to begin a sentence with: "The client", "The observer", "Partner B".
[[nodiscard]] QString personSubject(const core::Case& episode,
                                    core::Rater rater,
                                    const std::optional<core::ParticipantId>& participant);

/// "9 sessions".
[[nodiscard]] QString sessionCountWords(int count);

/// "today", "yesterday", "12 days ago"; nothing negative is expected.
[[nodiscard]] QString daysAgoWords(int days);

} // namespace soundings::app
