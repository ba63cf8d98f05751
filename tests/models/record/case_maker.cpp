// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/record/case_maker.h"

#include "app/workflow/start_case.h"

namespace soundings::app::test {

namespace {

core::Case start(Application& application, const NewCase& request)
{
    return onVault(application,
                   [request](SignedIn& signedIn) { return startCase(signedIn, request); })
        .value();
}

NewParticipant newcomer(const std::string& code, core::Part part)
{
    NewParticipant person;
    person.client.code = code;
    person.part = part;
    return person;
}

} // namespace

core::Case makeCase(Application& application,
                    const std::string& code,
                    const std::vector<std::string>& measures)
{
    NewCase request;
    request.clients.push_back(newcomer(code, core::Part::Client));
    request.start = "2026-01-01";
    for (const std::string& measure : measures) {
        request.measures.push_back({.measure = measure,
                                    .rater = measure == "soundings-alliance-therapist"
                                                 ? core::Rater::Therapist
                                                 : core::Rater::Client,
                                    .everySessions = 1});
    }
    return start(application, request);
}

core::Case makeCouple(Application& application, const std::string& measure)
{
    NewCase request;
    request.format = core::CaseFormat::Couple;
    request.clients.push_back(newcomer("K-021", core::Part::Partner));
    request.clients.push_back(newcomer("K-022", core::Part::Partner));
    request.start = "2026-01-01";
    request.measures.push_back(
        {.measure = measure, .rater = core::Rater::Client, .everySessions = 1});
    return start(application, request);
}

RecordedSession makeSession(Application& application,
                            const core::Case& episode,
                            const std::string& day,
                            const std::string& measure,
                            const std::map<std::string, std::optional<double>>& answers)
{
    SessionDraft draft;
    draft.date = core::requireDate("date", day);
    ResponseDraft form;
    form.measure = measure;
    form.participant = episode.participants.front().id;
    form.answers = answers;
    draft.responses.push_back(form);
    return onVault(application,
                   [episode, draft](SignedIn& signedIn) {
                       return recordSession(signedIn, episode, draft);
                   })
        .value();
}

std::vector<SessionRecord> storedSessions(Application& application, const core::Case& episode)
{
    return onVault(application,
                   [episode](SignedIn& signedIn) { return caseRecord(signedIn, episode).sessions; })
        .value();
}

} // namespace soundings::app::test
