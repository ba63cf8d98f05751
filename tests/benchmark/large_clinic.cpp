// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/large_clinic.h"

#include "app/workflow/manage_cases.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/record_session.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "storage/sqlite/database.h"
#include "storage/user_store.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <random>
#include <string>

namespace soundings::benchmark {

namespace {

using core::Role;

constexpr int Therapists = 20;
constexpr int OpenCasesEach = 25;
constexpr int SessionsPerCase = 12;
constexpr int CasesPerChange = 5'000;

const core::Date OpenStart(2026, 1, 1);
const core::Date ClosedStart(2020, 1, 6);
const core::Date ClosedEnd(2020, 4, 30);

core::Date weekAfter(const core::Date& start, int number)
{
    return start + boost::gregorian::days(7 * (number - 1));
}

/// One session recorded the way the program does it, of which all others are copies with values of
/// their own.
std::vector<core::Response> exampleResponses(app::SignedIn& desk)
{
    core::Client client;
    client.code = "EXAMPLE";
    app::addClient(desk, client);
    app::CaseDraft draft;
    draft.participants = {{.clientCode = client.code, .part = core::Part::Client}};
    draft.start = OpenStart;
    draft.measures = {{.measure = "ors"}, {.measure = "srs"}};
    const core::Case episode = app::openCase(desk, draft);
    app::SessionDraft session;
    session.date = OpenStart;
    for (const char* measure : {"ors", "srs"}) {
        app::ResponseDraft response;
        response.measure = measure;
        response.total = 30.0;
        session.responses.push_back(response);
    }
    return app::recordSession(desk, episode, session).responses;
}

class CaseMaker
{
public:
    explicit CaseMaker(std::vector<core::Response> example)
        : m_example(std::move(example))
    {
    }

    core::Case make(storage::Change& change, core::UserId therapist, bool isOpen)
    {
        core::Client client;
        client.id = storage::newId<core::Client>();
        client.code = "C-" + std::to_string(++m_clients);
        storage::insertClient(change, client);
        core::Case episode;
        episode.id = storage::newId<core::Case>();
        episode.participants = {{storage::newIdIn<core::Participant>(episode.id), client.id}};
        episode.therapist = therapist;
        episode.measures = {{.measure = "ors"}, {.measure = "srs"}};
        episode.start = isOpen ? OpenStart : ClosedStart;
        if (!isOpen) {
            episode.end = ClosedEnd;
            episode.ending = core::Ending::Agreed;
        }
        storage::insertCase(change, episode);
        for (int number = 1; number <= SessionsPerCase; ++number) {
            addSession(change, episode, number);
        }
        return episode;
    }

private:
    void addSession(storage::Change& change, const core::Case& episode, int number)
    {
        core::Session session;
        session.id = storage::newIdIn<core::Session>(episode.id);
        session.caseId = episode.id;
        session.number = number;
        session.date = weekAfter(episode.start, number);
        storage::insertSession(change, session);
        for (core::Response response : m_example) {
            response.id = storage::newIdIn<core::Response>(session.caseId);
            response.session = session.id;
            response.participant = episode.participants.front().id;
            for (core::Score& score : response.scores) {
                score.value = 30.0 + static_cast<double>(m_random() % 100) / 10.0;
            }
            storage::insertResponse(change, response);
        }
    }

    std::vector<core::Response> m_example;
    std::mt19937 m_random{20250101};
    int m_clients = 0;
};

std::vector<core::UserId> addTherapists(app::SignedIn& desk)
{
    std::vector<core::UserId> therapists{desk.user().id};
    while (therapists.size() < Therapists) {
        const core::User user{.id = storage::newId<core::User>(),
                              .name = "therapist-" + std::to_string(therapists.size()),
                              .roles = {Role::Therapist}};
        storage::Change change = desk.change("user.add", user.id.hex());
        desk.vault().addUser(user, storage::Secret::fromText(LargeClinicPassphrase), change);
        change.commit();
        therapists.push_back(user.id);
    }
    return therapists;
}

} // namespace

LargeClinic
makeLargeClinic(const std::filesystem::path& vault, int sessions, const app::Clock& clock)
{
    LargeClinic clinic{
        app::SignedIn(storage::Vault::create(vault,
                                             {.name = "anna", .roles = {Role::Therapist}},
                                             storage::Secret::fromText(LargeClinicPassphrase),
                                             storage::KdfCost::minimum(),
                                             clock.utcSeconds(),
                                             true)
                          .vault,
                      clock),
        {},
        0};
    const auto therapists = addTherapists(clinic.desk);
    CaseMaker maker(exampleResponses(clinic.desk));
    // For the filling only: the ids are random, and so are the pages they go to.
    auto& database = clinic.desk.vault().database();
    const std::string usual = database.pragma("cache_size").at(0);
    static_cast<void>(database.pragma("cache_size = -2000000"));
    const int cases = sessions / SessionsPerCase;
    for (int made = 0; made < cases;) {
        storage::Change change = clinic.desk.change("benchmark.fill", "");
        for (int i = 0; i < CasesPerChange && made < cases; ++i, ++made) {
            const auto therapist = static_cast<std::size_t>(made % Therapists);
            const bool isOpen = made < Therapists * OpenCasesEach;
            const core::Case episode = maker.make(change, therapists[therapist], isOpen);
            clinic.sessions += SessionsPerCase;
            if (isOpen && therapist == 0) {
                clinic.openCases.push_back(episode);
            }
        }
        change.commit();
    }
    static_cast<void>(database.pragma("cache_size = " + usual));
    static_cast<void>(database.pragma("shrink_memory"));
    return clinic;
}

} // namespace soundings::benchmark
