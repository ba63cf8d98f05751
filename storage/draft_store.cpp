// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draft_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"

namespace soundings::storage {

namespace {

constexpr auto DeleteDraft = "DELETE FROM draft WHERE user = ? AND episode = ?";

Draft draftAt(const sqlite::Statement& row)
{
    return {.episode = row.id<core::CaseId>(0), .savedAt = row.integer(1), .content = row.text(2)};
}

} // namespace

void keepDraft(Vault& vault, core::UserId user, const Draft& draft)
{
    sqlite::Transaction transaction(vault.database());
    vault.database()
        .prepare("INSERT INTO draft (user, episode, saved_at, content) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (user, episode) DO UPDATE SET "
                 "saved_at = excluded.saved_at, content = excluded.content")
        .bind(user, draft.episode, draft.savedAt, draft.content)
        .run();
    transaction.commit();
}

void throwDraftAway(Vault& vault, core::UserId user, core::CaseId episode)
{
    sqlite::Transaction transaction(vault.database());
    vault.database().prepare(DeleteDraft).bind(user, episode).run();
    transaction.commit();
}

void removeDraft(Change& change, core::UserId user, core::CaseId episode)
{
    change.database().prepare(DeleteDraft).bind(user, episode).run();
}

void removeDraftsOf(Change& change, core::ClientId client)
{
    change.database()
        .prepare("DELETE FROM draft WHERE episode IN "
                 "(SELECT episode FROM participant WHERE client = ?)")
        .bind(client)
        .run();
}

std::optional<Draft> draftOf(const Vault& vault, core::UserId user, core::CaseId episode)
{
    auto row = vault.database().prepare(
        "SELECT episode, saved_at, content FROM draft WHERE user = ? AND episode = ?");
    row.bind(user, episode);
    return row.step() ? std::optional(draftAt(row)) : std::nullopt;
}

std::vector<Draft> draftsOf(const Vault& vault, core::UserId user)
{
    std::vector<Draft> drafts;
    auto row = vault.database().prepare("SELECT episode, saved_at, content FROM draft "
                                        "WHERE user = ? ORDER BY saved_at DESC, episode");
    row.bind(user);
    while (row.step()) {
        drafts.push_back(draftAt(row));
    }
    return drafts;
}

} // namespace soundings::storage
