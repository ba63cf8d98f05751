// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/past_cases.h"

#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "storage/session_store.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <cmath>
#include <random>

namespace soundings::tests {

namespace {

const core::Date PastStart(2025, 1, 1);

core::Response formOf(const core::Session& session,
                      const core::Case& episode,
                      const PastCourse& course,
                      double total)
{
    core::Response response;
    response.id = storage::newId<core::Response>();
    response.session = session.id;
    if (course.rater == core::Rater::Client) {
        response.participant = episode.participants.front().id;
    }
    response.rater = course.rater;
    response.measure = course.measure;
    response.measureVersion = "1.0";
    response.definitionHash = std::string(64, 'a');
    response.language = "en";
    response.scores = {{"total", total, "", "", "sum 1"}};
    return response;
}

} // namespace

core::Case
insertPastCase(storage::Change& change, const core::UserId& therapist, const PastCourse& course)
{
    core::Client client;
    client.id = storage::newId<core::Client>();
    client.code = course.code;
    storage::insertClient(change, client);
    core::Case episode;
    episode.id = storage::newId<core::Case>();
    episode.participants = {{storage::newId<core::Participant>(), client.id, core::Part::Client}};
    episode.therapist = therapist;
    episode.measures = {{course.measure, course.rater, 1}};
    episode.start = PastStart;
    if (course.isClosed) {
        episode.end = core::Date(2025, 12, 1);
        episode.ending = core::Ending::Agreed;
    }
    storage::insertCase(change, episode);
    int number = 0;
    for (const auto& total : course.totals) {
        core::Session session;
        session.id = storage::newId<core::Session>();
        session.caseId = episode.id;
        session.number = ++number;
        session.date = PastStart + boost::gregorian::days(7 * number);
        storage::insertSession(change, session);
        if (total) {
            storage::insertResponse(change, formOf(session, episode, course, *total));
        }
    }
    return episode;
}

std::vector<PastCourse> improvingCourses(const std::string& prefix, int count, int sessions)
{
    std::mt19937 dice(20260331);
    const auto uniform = [&dice](double low, double high) {
        return low + (high - low) * static_cast<double>(dice()) / 4294967295.0;
    };
    std::vector<PastCourse> courses;
    for (int person = 1; person <= count; ++person) {
        PastCourse course{.code = prefix + std::to_string(person), .totals = {}};
        const double intake = std::round(uniform(8.0, 20.0));
        const double slope = uniform(1.0, 4.0);
        course.totals.emplace_back(intake);
        for (int session = 2; session <= sessions; ++session) {
            course.totals.emplace_back(
                std::round(intake - slope * std::log(session) + uniform(-2.0, 2.0)));
        }
        courses.push_back(std::move(course));
    }
    return courses;
}

} // namespace soundings::tests
