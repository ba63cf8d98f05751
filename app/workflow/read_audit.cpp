// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/read_audit.h"

#include "app/workflow/refusal.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/review_store.h"
#include "storage/rupture_store.h"
#include "storage/session_store.h"
#include "storage/user_store.h"

#include <algorithm>
#include <initializer_list>

namespace soundings::app {

namespace {

constexpr std::int64_t SecondsOfDay = 86'400;

std::int64_t startOf(const core::Date& day)
{
    const std::int64_t days = (day - core::Date(1970, 1, 1)).days();
    return days * SecondsOfDay;
}

/// Ids of everything that is kept of a client, as entries are about one of them.
std::set<std::string> objectsOf(const storage::Vault& vault, const core::Client& client)
{
    std::set<std::string> objects{client.id.hex()};
    for (const core::Case& episode : storage::casesOf(vault, client.id)) {
        objects.insert(episode.id.hex());
        for (const core::Session& session : storage::sessionsOf(vault, episode.id)) {
            objects.insert(session.id.hex());
        }
        for (const core::Rupture& rupture : storage::rupturesOf(vault, episode.id)) {
            objects.insert(rupture.id.hex());
        }
        for (const core::Flag& flag :
             storage::flagsOf(vault, episode.id, storage::FlagParts::WithoutEvidence)) {
            objects.insert(flag.id.hex());
            for (const core::Review& review : storage::reviewsOf(vault, flag.id)) {
                objects.insert(review.id.hex());
            }
        }
    }
    return objects;
}

core::UserId userNamed(const storage::Vault& vault, const std::string& name)
{
    const auto user = storage::userByName(vault, name);
    if (!user) {
        throw Refusal(RefusalKind::NotFound,
                      "no user '" + name + "': 'user list' names those there are");
    }
    return user->id;
}

core::Client clientCoded(const storage::Vault& vault, const std::string& code)
{
    const auto client = storage::clientByCode(vault, code);
    if (!client) {
        throw Refusal(RefusalKind::NotFound,
                      "no client '" + code + "' in this vault: expected a client's code");
    }
    return *client;
}

storage::AuditFilter filterOf(const storage::Vault& vault, const AuditQuery& query)
{
    storage::AuditFilter filter;
    filter.action = query.action;
    filter.beforeNumber = query.beforeNumber;
    if (!query.user.empty()) {
        filter.user = userNamed(vault, query.user);
    }
    if (!query.client.empty()) {
        filter.objects = objectsOf(vault, clientCoded(vault, query.client));
    }
    if (!query.object.empty()) {
        const bool isWanted = !filter.objects || filter.objects->contains(query.object);
        filter.objects = isWanted ? std::set<std::string>{query.object} : std::set<std::string>{};
    }
    if (query.from) {
        filter.fromUtcSeconds = startOf(*query.from);
    }
    if (query.until) {
        filter.beforeUtcSeconds = startOf(*query.until) + SecondsOfDay;
    }
    return filter;
}

} // namespace

AuditKind auditKindOf(std::string_view action)
{
    const auto beginsWith = [action](std::initializer_list<std::string_view> groups) {
        return std::ranges::any_of(
            groups, [action](std::string_view group) { return action.starts_with(group); });
    };
    if (action.ends_with(".view") || action.ends_with(".list")) {
        return AuditKind::Seen;
    }
    if (action.ends_with(".export") || action == "vault.backup") {
        return AuditKind::GivenOut;
    }
    if (action.ends_with(".sign")) {
        return AuditKind::Signed;
    }
    return beginsWith({"vault.", "user.", "supervision.", "setting.", "measure.", "clinic."})
               ? AuditKind::Administered
               : AuditKind::Changed;
}

void readAudit(const SignedIn& signedIn,
               const AuditQuery& query,
               storage::AuditOrder order,
               const storage::AuditVisitor& visitor)
{
    signedIn.require(core::Role::Manager, "read the audit");
    const auto visitKind = [&](const storage::AuditEntry& entry) {
        const bool isWanted = !query.kind || auditKindOf(entry.what.action) == *query.kind;
        return !isWanted || visitor(entry);
    };
    signedIn.vault().visitAudit(filterOf(signedIn.vault(), query), order, visitKind);
}

} // namespace soundings::app
