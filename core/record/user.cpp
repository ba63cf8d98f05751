// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/user.h"

#include "core/record/codes.h"
#include "core/record/invalid_value.h"

namespace soundings::core {

namespace {

constexpr CodeTable<Role, 3> RoleCodes{
    {{Role::Therapist, "therapist"}, {Role::Supervisor, "supervisor"}, {Role::Manager, "manager"}}};

} // namespace

std::string roleCode(Role role)
{
    return codeOf(RoleCodes, role);
}

std::optional<Role> roleFromCode(std::string_view code)
{
    return valueOf(RoleCodes, code);
}

void requireValid(const User& user)
{
    requireText("user", user.name, 80);
    if (user.roles.empty()) {
        throw InvalidValue(
            InvalidKind::Empty, "role", "", "at least one of therapist, supervisor, manager");
    }
}

} // namespace soundings::core
