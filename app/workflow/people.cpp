// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/people.h"

#include "storage/user_store.h"

#include <algorithm>
#include <utility>

namespace soundings::app {

std::vector<Person> listPeople(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Manager, "see the list of people");
    const storage::Vault& vault = signedIn.vault();
    std::vector<Person> people;
    for (core::User& user : storage::users(vault)) {
        Person& person = people.emplace_back();
        person.user = std::move(user);
        person.since = storage::arrivalSeconds(vault, person.user.id);
        person.retiredAt = storage::retirementSeconds(vault, person.user.id);
    }
    for (const Person& supervisor : people) {
        if (supervisor.user.retired) {
            continue;
        }
        for (const core::UserId& id :
             storage::supervisedBy(vault, supervisor.user.id, signedIn.today())) {
            const auto therapist = std::ranges::find_if(
                people, [&id](const Person& person) { return person.user.id == id; });
            if (therapist != people.end()) {
                therapist->supervisors.push_back(supervisor.user.name);
            }
        }
    }
    std::ranges::stable_partition(people, [](const Person& one) { return !one.user.retired; });
    return people;
}

} // namespace soundings::app
