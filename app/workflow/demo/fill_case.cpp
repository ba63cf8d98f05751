// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/fill_case.h"

#include "app/workflow/demo/answers.h"
#include "app/workflow/demo/course.h"
#include "app/workflow/demo/settle_flags.h"
#include "app/workflow/evaluate_series.h"
#include "app/workflow/store_session.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/session_store.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace soundings::app::demo {

namespace {

std::string codeOf(int number)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "K-%03d", number);
    return text.data();
}

core::Case insertPeople(storage::Change& change,
                        Dice& dice,
                        const PlannedCase& planned,
                        const core::UserId& therapist,
                        int firstCode)
{
    core::Case episode{.id = storage::newId<core::Case>(),
                       .format = planned.format,
                       .participants = {},
                       .therapist = therapist,
                       .measures = planned.measures,
                       .start = planned.start,
                       .end = std::nullopt,
                       .ending = std::nullopt};
    int number = firstCode;
    for (const core::Part part : planned.parts) {
        core::Client client;
        client.id = storage::newId<core::Client>();
        client.code = codeOf(number++);
        const bool child = part == core::Part::Child;
        client.yearOfBirth =
            planned.start.year() - (child || planned.format == core::CaseFormat::YoungPerson
                                        ? dice.between(8, 17)
                                        : dice.between(19, 74));
        storage::insertClient(change, client);
        episode.participants.push_back({.id = storage::newIdIn<core::Participant>(episode.id),
                                        .client = client.id,
                                        .part = part});
    }
    storage::insertCase(change, episode);
    return episode;
}

core::Attendance drawAttendance(Dice& dice)
{
    const double draw = dice.uniform();
    if (draw < 0.90) {
        return core::Attendance::Attended;
    }
    if (draw < 0.94) {
        return core::Attendance::Late;
    }
    return draw < 0.98 ? core::Attendance::Cancelled : core::Attendance::DidNotCome;
}

core::Session insertSession(storage::Change& change,
                            Dice& dice,
                            const core::Case& episode,
                            int number,
                            const core::Date& date)
{
    core::Session session;
    session.id = storage::newIdIn<core::Session>(episode.id);
    session.caseId = episode.id;
    session.number = number;
    session.date = date;
    session.attendance = drawAttendance(dice);
    if (core::wasHeld(session.attendance) && dice.chance(0.8)) {
        session.discussed = dice.chance(0.75);
    }
    storage::insertSession(change, session);
    return session;
}

/// One made-up form, or a skipped one, for one session.
ResponseDraft drawForm(Dice& dice, const core::Measure& measure, const Course& course, int session)
{
    if (dice.chance(0.07)) {
        ResponseDraft skipped;
        skipped.measure = measure.profile.id;
        skipped.skipped = "no time";
        return skipped;
    }
    const auto& levels =
        measure.profile.kind == core::MeasureKind::Alliance ? course.alliance : course.progress;
    return fillIn(dice, measure, levels[static_cast<std::size_t>(session - 1)]);
}

/// All forms of one rater of one measure, each stored with its session.
core::SeriesKey storeForms(storage::Change& change,
                           const SignedIn& signedIn,
                           Dice& dice,
                           const core::Case& episode,
                           const std::vector<core::Session>& sessions,
                           const core::DueMeasure& due,
                           std::optional<core::ParticipantId> participant,
                           const Course& course)
{
    const core::Measure& measure = *signedIn.measures().require(due.measure).measure;
    core::SeriesKey key;
    for (const core::Session& session : sessions) {
        if (!core::wasHeld(session.attendance)) {
            continue;
        }
        ResponseDraft draft = drawForm(dice, measure, course, session.number);
        draft.rater = due.rater;
        draft.participant = participant;
        draft.mode = dice.chance(0.5) ? core::ResponseMode::HandedOver : core::ResponseMode::Keyed;
        const PreparedResponse prepared =
            prepareResponse(signedIn.measures(), episode, session, draft);
        storeResponse(change, prepared);
        key = prepared.series;
    }
    return key;
}

/// The therapist sees the alliance a little brighter and steadier than the client does.
Course seenByTherapist(Course course)
{
    for (double& level : course.alliance) {
        level = std::min(1.0, 0.3 + 0.68 * level);
    }
    return course;
}

void storeRatings(storage::Change& change,
                  const SignedIn& signedIn,
                  Dice& dice,
                  const PlannedCase& planned,
                  const core::Case& episode,
                  const std::vector<core::Session>& sessions)
{
    std::vector<core::SeriesKey> keys;
    Course first;
    for (const core::Participant& participant : episode.participants) {
        // One after the other: compilers differ in which argument of a call they look at first.
        const AlliancePath alliance = drawAlliancePath(dice);
        const ProgressPath progress = drawProgressPath(dice);
        const Course course = makeCourse(dice, planned.sessions, progress, alliance);
        first = first.progress.empty() ? course : first;
        for (const core::DueMeasure& due : episode.measures) {
            if (due.rater == core::Rater::Client) {
                keys.push_back(storeForms(
                    change, signedIn, dice, episode, sessions, due, participant.id, course));
            }
        }
    }
    for (const core::DueMeasure& due : episode.measures) {
        if (due.rater == core::Rater::Therapist) {
            keys.push_back(storeForms(change,
                                      signedIn,
                                      dice,
                                      episode,
                                      sessions,
                                      due,
                                      std::nullopt,
                                      seenByTherapist(first)));
        }
    }
    for (const core::SeriesKey& key : keys) {
        if (!key.measure.empty()) {
            evaluateSeries(change, signedIn.measures(), signedIn.clinicModels(), key);
        }
    }
}

} // namespace

int fillCase(SignedIn& signedIn,
             Dice& dice,
             const PlannedCase& planned,
             const core::UserId& therapist,
             int firstCode)
{
    storage::Change change = signedIn.change("demo.case", {});
    core::Case episode = insertPeople(change, dice, planned, therapist, firstCode);
    std::vector<core::Session> sessions;
    core::Date date = planned.start;
    for (int number = 1; number <= planned.sessions && date <= signedIn.today(); ++number) {
        sessions.push_back(insertSession(change, dice, episode, number, date));
        date += boost::gregorian::days(dice.chance(0.85) ? 7 : 14);
    }
    storeRatings(change, signedIn, dice, planned, episode, sessions);
    PlannedCase held = planned;
    held.sessions = static_cast<int>(sessions.size());
    settleOlderFlags(change, dice, episode, held);
    if (planned.ending) {
        episode.end = sessions.back().date;
        episode.ending = planned.ending;
        storage::updateCase(change, episode);
    }
    change.commit();
    return static_cast<int>(planned.parts.size());
}

} // namespace soundings::app::demo
