// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/session_result.h"

#include <QString>
#include <QStringList>

namespace soundings::app {

/// The curve of a response up to its session, so that what came later changes no word; without
/// points when there is none.
[[nodiscard]] Curve curveUntil(const SessionResult& result, const core::Response& response);

/// "Session 9 is stored. How life is going: about the same as last time. One possible rupture."
[[nodiscard]] QString resultSentence(const SessionResult& result);

/// What the rules looked at, a sentence for each form that was filled in, with what they could not
/// say yet. When they flagged something the flags speak, and here is only of which forms the answer
/// to a safety question is not known.
[[nodiscard]] QStringList checkedSentences(const SignedIn& signedIn, const SessionResult& result);

} // namespace soundings::app
