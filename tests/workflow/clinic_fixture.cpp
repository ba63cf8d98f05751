// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/clinic_fixture.h"

#include "app/workflow/manage_clients.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/open_vault.h"
#include "storage/random_id.h"
#include "storage/user_store.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <utility>

namespace soundings::tests {

namespace {

using core::Role;

void addClientOf(app::SignedIn& desk, const std::string& code)
{
    core::Client client;
    client.code = code;
    app::addClient(desk, client);
}

} // namespace

ClinicFixture::ClinicFixture()
    : m_clock(core::Date(2026, 3, 31))
{
    m_signedIn = std::make_unique<app::SignedIn>(
        storage::Vault::create(
            vaultPath(),
            {.name = "anna", .roles = {Role::Therapist, Role::Supervisor, Role::Manager}},
            storage::Secret::fromText(Passphrase),
            storage::KdfCost::minimum(),
            m_clock.utcSeconds())
            .vault,
        m_clock);
}

core::UserId ClinicFixture::addUser(const std::string& name, const std::set<core::Role>& roles)
{
    const core::User user{.id = storage::newId<core::User>(), .name = name, .roles = roles};
    storage::Change change = desk().change("user.add", user.id.hex());
    desk().vault().addUser(user, storage::Secret::fromText(Passphrase), change);
    change.commit();
    return user.id;
}

app::SignedIn& ClinicFixture::signInAs(const std::string& name)
{
    m_signedIn.reset();
    m_signedIn = std::make_unique<app::SignedIn>(
        app::openVault(vaultPath(), name, storage::Secret::fromText(Passphrase), m_clock));
    return desk();
}

core::Case ClinicFixture::openIndividual(const std::string& code)
{
    addClientOf(desk(), code);
    app::CaseDraft draft;
    draft.participants = {{.clientCode = code, .part = core::Part::Client}};
    draft.start = core::Date(2026, 1, 1);
    draft.measures = {{.measure = "ors", .rater = core::Rater::Client, .everySessions = 1},
                      {.measure = "srs", .rater = core::Rater::Client, .everySessions = 1}};
    return app::openCase(desk(), draft);
}

core::Case ClinicFixture::openCouple(const std::string& one, const std::string& other)
{
    app::CaseDraft draft;
    draft.format = core::CaseFormat::Couple;
    draft.start = core::Date(2026, 1, 1);
    for (const std::string& code : {one, other}) {
        addClientOf(desk(), code);
        draft.participants.push_back({.clientCode = code, .part = core::Part::Partner});
    }
    return app::openCase(desk(), draft);
}

app::RecordedSession ClinicFixture::recordSrs(const core::Case& episode, int number, double total)
{
    app::SessionDraft draft;
    draft.number = number;
    draft.date = core::Date(2026, 1, 5) + boost::gregorian::days(7 * (number - 1));
    draft.responses = {totalOf("srs", total, episode)};
    return app::recordSession(desk(), episode, draft);
}

core::Flag ClinicFixture::raiseRupture()
{
    const core::Case episode = openIndividual("K-001");
    for (int number = 1; number <= 3; ++number) {
        recordSrs(episode, number, 38);
    }
    return recordSrs(episode, 4, 27).flags.front();
}

core::Flag ClinicFixture::raiseWatch()
{
    return recordSrs(openIndividual("K-002"), 1, 35).flags.front();
}

app::SignedIn& ClinicFixture::signInSupervisor()
{
    addUser("sven", {Role::Supervisor});
    app::addSupervision(desk(), "sven", "anna");
    return signInAs("sven");
}

app::ResponseDraft totalOf(const std::string& measure, double total, const core::Case& episode)
{
    app::ResponseDraft draft;
    draft.measure = measure;
    draft.participant = episode.participants.front().id;
    draft.total = total;
    return draft;
}

app::SessionDraft draftOn(const core::Date& date, std::vector<app::ResponseDraft> responses)
{
    app::SessionDraft draft;
    draft.date = date;
    draft.responses = std::move(responses);
    return draft;
}

core::MeasureText localMeasure(const std::string& id)
{
    core::MeasureText text = core::shippedText("ors");
    const std::string quoted = "\"id\": \"ors\"";
    text.profileJson.replace(
        text.profileJson.find(quoted), quoted.size(), "\"id\": \"" + id + "\"");
    return text;
}

} // namespace soundings::tests
