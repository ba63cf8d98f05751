// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/retire_user.h"

#include "app/workflow/refusal.h"
#include "storage/case_store.h"
#include "storage/keys/recovery_key.h"
#include "storage/user_store.h"

#include <algorithm>
#include <utility>

namespace soundings::app {

namespace {

core::User requireLeaver(const SignedIn& signedIn, const std::string& name)
{
    const auto user = storage::userByName(signedIn.vault(), name);
    if (!user) {
        throw Refusal(RefusalKind::NotFound,
                      "no user '" + name + "' in this vault",
                      RefusalReason::NoSuchUser,
                      {name});
    }
    if (user->retired) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + name + "' is retired already",
                      RefusalReason::RetiredAlready,
                      {name});
    }
    return *user;
}

bool isOnlyManager(const SignedIn& signedIn)
{
    const auto all = storage::users(signedIn.vault());
    return std::ranges::none_of(all, [&signedIn](const core::User& user) {
        return !user.retired && user.has(core::Role::Manager) && user.id != signedIn.user().id;
    });
}

/// The program of whoever retires somebody draws the new key, and so it must not be theirs.
void requireSomebodyElse(const SignedIn& signedIn, const core::User& leaver)
{
    if (leaver.id != signedIn.user().id) {
        return;
    }
    const bool isOnly = isOnlyManager(signedIn);
    throw Refusal(RefusalKind::Conflict,
                  isOnly
                      ? "nobody retires themselves, and you are the only manager: add another one, "
                        "who then retires you"
                      : "nobody retires themselves, because whoever does it holds the new key: "
                        "another manager has to",
                  isOnly ? RefusalReason::OnlyManagerRetires : RefusalReason::RetiresThemselves);
}

std::size_t openCaseCount(const SignedIn& signedIn, const core::User& therapist)
{
    const auto all = storage::cases(signedIn.vault());
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&therapist](const core::Case& episode) {
            return episode.therapist == therapist.id && !episode.end;
        }));
}

std::string namesListed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "'" : ", '") + name + "'";
    }
    return text;
}

void requireNoneWaits(const SignedIn& signedIn, const core::User& leaver, bool withNewRecoveryKey)
{
    const auto waiting = signedIn.vault().slotsWithoutPair(leaver.id);
    if (!waiting.users.empty()) {
        throw Refusal(RefusalKind::Conflict,
                      "the keys of " + namesListed(waiting.users) +
                          " are from an earlier Soundings, and only their own passphrase can renew "
                          "them: expected each of them to have opened the vault once; who cannot "
                          "gets a new passphrase with the recovery key",
                      RefusalReason::KeysAreEarlier,
                      waiting.users);
    }
    if (waiting.recoveryKey && !withNewRecoveryKey) {
        throw Refusal(RefusalKind::Conflict,
                      "the recovery key is from an earlier Soundings, and a new data key cannot be "
                      "sealed for it: expected a new recovery sheet, or the vault to have been "
                      "opened with the recovery key once",
                      RefusalReason::RecoveryKeyIsEarlier);
    }
}

/// Whom `leaver` supervises today and nobody else does.
std::vector<std::string> leftUnsupervised(const SignedIn& signedIn, const core::User& leaver)
{
    std::vector<core::UserId> others;
    const auto all = storage::users(signedIn.vault());
    for (const core::User& user : all) {
        if (user.id != leaver.id && !user.retired) {
            const auto theirs = storage::supervisedBy(signedIn.vault(), user.id, signedIn.today());
            others.insert(others.end(), theirs.begin(), theirs.end());
        }
    }
    const auto own = storage::supervisedBy(signedIn.vault(), leaver.id, signedIn.today());
    std::vector<std::string> names;
    for (const core::User& user : all) {
        if (!user.retired && std::ranges::find(own, user.id) != own.end() &&
            std::ranges::find(others, user.id) == others.end()) {
            names.push_back(user.name);
        }
    }
    return names;
}

} // namespace

RetirementOutlook retirementOutlook(const SignedIn& signedIn, const std::string& name)
{
    signedIn.require(core::Role::Manager, "retire a user");
    const core::User leaver = requireLeaver(signedIn, name);
    requireSomebodyElse(signedIn, leaver);
    const auto waiting = signedIn.vault().slotsWithoutPair(leaver.id);
    return {.openCases = openCaseCount(signedIn, leaver),
            .unsupervised = leftUnsupervised(signedIn, leaver),
            .keysWaiting = waiting.users,
            .recoveryKeyWaits = waiting.recoveryKey};
}

void requireRetirable(const SignedIn& signedIn,
                      const RetireRequest& request,
                      bool withNewRecoveryKey)
{
    signedIn.require(core::Role::Manager, "retire a user");
    const core::User leaver = requireLeaver(signedIn, request.name);
    requireSomebodyElse(signedIn, leaver);
    const std::size_t open = openCaseCount(signedIn, leaver);
    if (open > 0 && !request.leavesOpenCases) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + leaver.name + "' has " + std::to_string(open) +
                          (open == 1 ? " open case" : " open cases") +
                          ", which nobody else may close: expected none, or the wish to leave them "
                          "open in that name",
                      RefusalReason::OpenCasesLeft,
                      {leaver.name, std::to_string(open)});
    }
    requireNoneWaits(signedIn, leaver, withNewRecoveryKey);
}

RetiredUser retireUser(SignedIn& signedIn,
                       const RetireRequest& request,
                       const KeepRecoveryKey& keepRecoveryKey,
                       const std::function<void()>& beforeDeciding)
{
    requireRetirable(signedIn, request, static_cast<bool>(keepRecoveryKey));
    RetiredUser result;
    result.user = requireLeaver(signedIn, request.name);
    result.openCases = openCaseCount(signedIn, result.user);
    result.unsupervised = leftUnsupervised(signedIn, result.user);
    storage::Retirement retirement{result.user.id, signedIn.today(), std::nullopt};
    if (keepRecoveryKey) {
        retirement.newRecoveryKey = storage::newRecoveryKey();
        keepRecoveryKey(storage::recoveryKeyText(*retirement.newRecoveryKey));
    }
    signedIn.vault().retireUser(
        retirement,
        signedIn.clock().utcSeconds(),
        [&](storage::KeyChangeStep step) {
            if (step == storage::KeyChangeStep::Copied && beforeDeciding) {
                beforeDeciding();
            }
        },
        beforeDeciding);
    result.user.retired = true;
    return result;
}

std::optional<std::int64_t> retiredAt(const SignedIn& signedIn, core::UserId user)
{
    return storage::retirementSeconds(signedIn.vault(), user);
}

} // namespace soundings::app
