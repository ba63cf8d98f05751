// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/id.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace soundings::core {

/// What a person may do. The codes of roleCode are on disk, do not change.
enum class Role
{
    Therapist,
    Supervisor,
    Manager
};

[[nodiscard]] std::string roleCode(Role role);
[[nodiscard]] std::optional<Role> roleFromCode(std::string_view code);

/// Somebody who can sign in. The name is unique in a vault and is what is typed at the door.
struct User
{
    UserId id;
    std::string name;
    std::set<Role> roles;
    bool retired = false;

    [[nodiscard]] bool has(Role role) const { return roles.contains(role); }
};

/// From when (and until when) a supervisor reviews a therapist's flags. Open-ended without `until`.
struct Supervision
{
    UserId supervisor;
    UserId therapist;
    Date from;
    std::optional<Date> until;
};

/// Throws InvalidValue when the name is blank, too long or unprintable, or there is no role.
void requireValid(const User& user);

} // namespace soundings::core
