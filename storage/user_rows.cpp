// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/user_rows.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

core::User userAt(sqlite::Database& database, const sqlite::Statement& row)
{
    core::User user;
    user.id = row.id<core::UserId>(0);
    user.name = row.text(1);
    user.retired = row.boolean(2);
    auto role = database.prepare("SELECT role FROM user_role WHERE user = ?");
    role.bind(user.id);
    while (role.step()) {
        user.roles.insert(role.code(0, core::roleFromCode));
    }
    return user;
}

} // namespace

std::vector<core::User> readUsers(sqlite::Database& database)
{
    std::vector<core::User> users;
    auto row = database.prepare("SELECT id, name, retired FROM user ORDER BY name");
    while (row.step()) {
        users.push_back(userAt(database, row));
    }
    return users;
}

std::optional<core::User> readUserById(sqlite::Database& database, core::UserId id)
{
    auto row = database.prepare("SELECT id, name, retired FROM user WHERE id = ?");
    row.bind(id);
    return row.step() ? std::optional(userAt(database, row)) : std::nullopt;
}

std::optional<core::User> readUserByName(sqlite::Database& database, const std::string& name)
{
    auto row = database.prepare("SELECT id, name, retired FROM user WHERE name = ?");
    row.bind(name);
    return row.step() ? std::optional(userAt(database, row)) : std::nullopt;
}

void insertUserRows(sqlite::Database& database, const core::User& user)
{
    database.prepare("INSERT INTO user (id, name, retired) VALUES (?, ?, ?)")
        .bind(user.id, user.name, user.retired)
        .run();
    auto insert = database.prepare("INSERT INTO user_role (user, role) VALUES (?, ?)");
    for (const core::Role role : user.roles) {
        insert.bind(user.id, core::roleCode(role)).run();
    }
}

} // namespace soundings::storage
