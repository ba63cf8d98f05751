// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/case.h"

#include <string>

namespace soundings::app {

/// As whom somebody looks at a case.
enum class CaseView
{
    Own,        ///< its therapist: everything
    Supervised, ///< the therapist's supervisor: code, curves, flags; no name, no private notes
};

/// Says as whom the person signed in may see the case. Throws Refusal(NotAllowed) when it is
/// neither their own nor a flagged one of a therapist they supervise today.
[[nodiscard]] CaseView requireMayRead(const SignedIn& signedIn, const core::Case& episode);

/// Throws Refusal(NotAllowed) unless the person signed in is the case's therapist.
void requireOwn(const SignedIn& signedIn, const core::Case& episode);

/// The case with this id (32 hexadecimal digits), or the one open case of the client with this
/// code. Throws Refusal: NotFound, or Conflict when the client has several open cases.
[[nodiscard]] core::Case findCase(const SignedIn& signedIn, const std::string& reference);

/// findCase and requireOwn in one: what every use case that changes a case starts with.
[[nodiscard]] core::Case requireOwnCase(const SignedIn& signedIn, const std::string& reference);

} // namespace soundings::app
