// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// Somebody who has or had an account, and whom they work with.
struct Person
{
    core::User user;
    std::optional<std::int64_t> since; ///< seconds since 1970 (UTC), as the audit has it
    std::optional<std::int64_t> retiredAt;
    std::vector<std::string> supervisors; ///< who supervises them today, by name
};

/// Everybody, those who are there first, by name. For a manager; throws Refusal(NotAllowed).
[[nodiscard]] std::vector<Person> listPeople(const SignedIn& signedIn);

} // namespace soundings::app
