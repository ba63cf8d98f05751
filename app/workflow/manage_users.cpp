// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/manage_users.h"

#include "app/workflow/alike.h"
#include "app/workflow/passphrase.h"
#include "app/workflow/passphrase_forms.h"
#include "app/workflow/refusal.h"
#include "storage/random_id.h"
#include "storage/user_store.h"

#include <algorithm>

namespace soundings::app {

namespace {

/// Also of somebody who was retired: the audit tells people by their names.
void requireFreeName(const SignedIn& signedIn, const std::string& name)
{
    requireNoBlanksAround("user", name);
    const std::string form = alikeForm(name);
    for (const core::User& user : storage::users(signedIn.vault())) {
        if (alikeForm(user.name) == form) {
            const std::string there =
                user.retired ? "'" + user.name +
                                   "' is retired, and no name is given twice, so that records and "
                                   "audit say who it was"
                             : "a user '" + user.name + "' exists already";
            const std::string difference =
                user.name == name ? ""
                                  : "; '" + name +
                                        "' differs from it only by upper and lower case, blanks or "
                                        "forms of the same letters";
            throw Refusal(RefusalKind::Conflict,
                          there + difference + ": expected another name",
                          RefusalReason::UserExists,
                          {user.name});
        }
    }
}

[[noreturn]] void refuseName(const std::string& name)
{
    throw Refusal(RefusalKind::NotFound,
                  "no user '" + name + "' in this vault",
                  RefusalReason::NoSuchUser,
                  {name});
}

core::User requireUser(const SignedIn& signedIn, const std::string& name, core::Role role)
{
    const auto user = storage::userByName(signedIn.vault(), name);
    if (!user || user->retired) {
        refuseName(name);
    }
    if (!user->has(role)) {
        throw Refusal(RefusalKind::Conflict,
                      "user '" + name + "' is no " + core::roleCode(role) +
                          ": supervision is between a supervisor and a therapist",
                      RefusalReason::RoleUnfit,
                      {name, core::roleCode(role)});
    }
    return *user;
}

} // namespace

core::UserId addUser(SignedIn& signedIn,
                     const std::string& name,
                     const std::set<core::Role>& roles,
                     const storage::Secret& passphrase)
{
    signedIn.require(core::Role::Manager, "add users");
    const core::User user{
        .id = storage::newId<core::User>(), .name = name, .roles = roles, .retired = false};
    core::requireValid(user);
    requireFreeName(signedIn, name);
    const storage::Secret kept = keptFormOf(passphrase);
    requireStrongPassphrase(kept.text(), {name});
    storage::Change change = signedIn.change("user.add", user.id.hex());
    signedIn.vault().addUser(user, kept, change);
    change.commit();
    return user.id;
}

std::vector<core::User> listUsers(const SignedIn& signedIn)
{
    return storage::users(signedIn.vault());
}

void addSupervision(SignedIn& signedIn, const std::string& supervisor, const std::string& therapist)
{
    signedIn.require(core::Role::Manager, "say who supervises whom");
    const core::User reviewer = requireUser(signedIn, supervisor, core::Role::Supervisor);
    const core::User reviewed = requireUser(signedIn, therapist, core::Role::Therapist);
    if (reviewer.id == reviewed.id) {
        throw Refusal(RefusalKind::Conflict,
                      "nobody supervises themselves: name two people",
                      RefusalReason::SupervisesThemselves);
    }
    const auto already = storage::supervisedBy(signedIn.vault(), reviewer.id, signedIn.today());
    if (std::ranges::find(already, reviewed.id) != already.end()) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + supervisor + "' supervises '" + therapist + "' already",
                      RefusalReason::SupervisedAlready,
                      {supervisor, therapist});
    }
    storage::Change change = signedIn.change("supervision.add", reviewed.id.hex());
    storage::insertSupervision(change,
                               core::Supervision{.supervisor = reviewer.id,
                                                 .therapist = reviewed.id,
                                                 .from = signedIn.today(),
                                                 .until = std::nullopt});
    change.commit();
}

void endSupervision(SignedIn& signedIn, const std::string& supervisor, const std::string& therapist)
{
    signedIn.require(core::Role::Manager, "say who supervises whom");
    // Also of somebody who has left: their flags are not to be seen for ever.
    const auto reviewer = storage::userByName(signedIn.vault(), supervisor);
    const auto reviewed = storage::userByName(signedIn.vault(), therapist);
    if (!reviewer || !reviewed) {
        refuseName(reviewer ? therapist : supervisor);
    }
    const auto present = storage::supervisedBy(signedIn.vault(), reviewer->id, signedIn.today());
    if (std::ranges::find(present, reviewed->id) == present.end()) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + supervisor + "' does not supervise '" + therapist +
                          "': expected two people of whom one supervises the other today");
    }
    storage::Change change =
        signedIn.change("supervision.end", reviewed->id.hex(), "by " + reviewer->id.hex());
    storage::endSupervision(
        change, reviewer->id, reviewed->id, signedIn.today() - boost::gregorian::days(1));
    change.commit();
}

} // namespace soundings::app
