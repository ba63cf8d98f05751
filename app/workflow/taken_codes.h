// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"

#include <map>
#include <string>

namespace soundings::app {

/// The codes that clients of the vault have, whoever's clients they are. A score is saved to the
/// wrong client where two codes look the same, and so a new one is held against all of them. A
/// vault of before may have such pairs; they stay, and each is found by its own code.
class TakenCodes
{
public:
    /// Reads them all.
    explicit TakenCodes(const SignedIn& signedIn);

    /// Throws Refusal(Conflict), naming the one that is there, for a code that is taken or differs
    /// from one only by upper and lower case, blanks or forms of the same letters;
    /// core::InvalidValue for one with blanks around it.
    void requireFree(const std::string& code) const;

    /// From now on it is taken too.
    void take(const std::string& code);

private:
    std::map<std::string, std::string> m_codes; ///< by the form in which they are compared
};

} // namespace soundings::app
