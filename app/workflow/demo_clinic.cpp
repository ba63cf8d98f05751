// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo_clinic.h"

#include "app/workflow/demo/fill_case.h"
#include "app/workflow/demo/plan.h"
#include "app/workflow/learn_from_clinic.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"
#include "app/workflow/signed_in.h"
#include "core/record/invalid_value.h"
#include "storage/random_id.h"
#include "storage/user_store.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>

namespace soundings::app {

namespace {

using core::Role;

void goOnOrStop(const Progress& progress, double done)
{
    if (progress && !progress(done)) {
        throw Refusal(RefusalKind::Conflict, "stopped: the made-up clinic was not kept");
    }
}

std::vector<core::UserId>
addStaff(SignedIn& signedIn, const storage::Secret& passphrase, const Progress& progress)
{
    const std::vector<core::User> staff{
        {.id = storage::newId<core::User>(), .name = "therapist", .roles = {Role::Therapist}},
        {.id = storage::newId<core::User>(), .name = "therapist2", .roles = {Role::Therapist}},
        {.id = storage::newId<core::User>(), .name = "therapist3", .roles = {Role::Therapist}},
        {.id = storage::newId<core::User>(), .name = "supervisor", .roles = {Role::Supervisor}}};
    std::vector<core::UserId> therapists;
    for (const core::User& user : staff) {
        // Each passphrase takes its time on purpose; whoever wants to stop does not wait for all.
        goOnOrStop(progress, 0.0);
        storage::Change change = signedIn.change("user.add", user.id.hex());
        signedIn.vault().addUser(user, passphrase, change);
        if (user.has(Role::Therapist)) {
            therapists.push_back(user.id);
        }
        change.commit();
    }
    storage::Change change = signedIn.change("supervision.add", staff.back().id.hex());
    for (const core::UserId& therapist : therapists) {
        storage::insertSupervision(change,
                                   {.supervisor = staff.back().id,
                                    .therapist = therapist,
                                    .from = signedIn.today() - boost::gregorian::days(730),
                                    .until = std::nullopt});
    }
    change.commit();
    return therapists;
}

/// Half of the cases are the first therapist's, so that their caseload shows much.
const core::UserId& drawTherapist(demo::Dice& dice, const std::vector<core::UserId>& therapists)
{
    const double draw = dice.uniform();
    return draw < 0.5 ? therapists[0] : therapists[draw < 0.75 ? 1 : 2];
}

void fill(SignedIn& signedIn,
          const DemoRequest& request,
          const std::vector<core::UserId>& therapists,
          const Progress& progress)
{
    demo::Dice dice(request.seed);
    const auto plan = demo::planCases(dice, request.clients, signedIn.today());
    int nextCode = 1;
    for (std::size_t index = 0; index < plan.size(); ++index) {
        nextCode +=
            demo::fillCase(signedIn, dice, plan[index], drawTherapist(dice, therapists), nextCode);
        const double done = static_cast<double>(index + 1) / static_cast<double>(plan.size());
        goOnOrStop(progress, done);
    }
}

} // namespace

std::vector<core::User>
makeDemoClinic(const DemoRequest& request, const Clock& clock, const Progress& progress)
{
    constexpr int MaxClients = 5000;
    if (request.clients < 1 || request.clients > MaxClients) {
        throw core::InvalidValue(core::InvalidKind::OutOfRange,
                                 "clients",
                                 std::to_string(request.clients),
                                 "a number from 1 to " + std::to_string(MaxClients));
    }
    requireOutsideVaults(request.directory);
    const auto passphrase = storage::Secret::fromText(DemoPassphrase);
    SignedIn signedIn(storage::Vault::create(request.directory,
                                             {.name = "manager", .roles = {Role::Manager}},
                                             passphrase,
                                             storage::KdfCost::minimum(),
                                             clock.utcSeconds(),
                                             true)
                          .vault,
                      clock);
    try {
        fill(signedIn, request, addStaff(signedIn, passphrase, progress), progress);
        // A large made-up clinic has enough closed cases to judge the open ones by.
        learnFromClinic(signedIn, [&progress](double) { return !progress || progress(1.0); });
    } catch (...) {
        // A half-made clinic helps nobody; the folder is ours, it was not there before.
        signedIn.vault().lock();
        std::filesystem::remove_all(request.directory);
        throw;
    }
    return storage::users(signedIn.vault());
}

} // namespace soundings::app
