// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"
#include "core/record/date.h"
#include "core/record/session.h"
#include "core/record/user.h"

#include <QString>

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

/// "today", "yesterday", "12 days ago"; nothing negative is expected.
[[nodiscard]] QString daysAgoWords(int days);

} // namespace soundings::app
