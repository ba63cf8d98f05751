// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/taken_codes.h"

#include "app/workflow/alike.h"
#include "app/workflow/refusal.h"
#include "storage/client_store.h"

namespace soundings::app {

TakenCodes::TakenCodes(const SignedIn& signedIn)
{
    for (const core::Client& client : storage::clients(signedIn.vault())) {
        take(client.code);
    }
}

void TakenCodes::requireFree(const std::string& code) const
{
    requireNoBlanksAround("client", code);
    const auto taken = m_codes.find(alikeForm(code));
    if (taken == m_codes.end()) {
        return;
    }
    const std::string& there = taken->second;
    throw Refusal(
        RefusalKind::Conflict,
        there == code
            ? "a client with the code '" + code +
                  "' exists already, perhaps of a colleague: choose another code; where it is the "
                  "same person, whoever added them opens the case"
            : "a client with the code '" + there + "' exists already, from which '" + code +
                  "' differs only by upper and lower case, blanks or forms of "
                  "the same letters: choose another code, so that the two are "
                  "not mistaken for one another",
        RefusalReason::ClientCodeTaken,
        {there});
}

void TakenCodes::take(const std::string& code)
{
    m_codes.emplace(alikeForm(code), code);
}

} // namespace soundings::app
