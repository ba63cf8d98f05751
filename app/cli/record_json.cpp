// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_json.h"

#include "core/measure/measure.h"

#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

using Json = nlohmann::ordered_json;
using soundings::app::jsonOf;

Json textOrNull(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

Json flagOrNull(const std::optional<bool>& flag)
{
    return flag ? Json(*flag ? "yes" : "no") : Json();
}

template <class Record> Json idOrNull(const std::optional<core::Id<Record>>& id)
{
    return id ? Json(id->hex()) : Json();
}

Json jsonOf(const core::Score& score)
{
    return {{"score", score.score},
            {"value", jsonOf(score.value)},
            {"reason", textOrNull(score.reason)},
            {"band", textOrNull(score.band)},
            {"algorithm", score.algorithm}};
}

Json jsonOf(const core::Review& review)
{
    return {{"id", review.id.hex()},
            {"supervisor", review.supervisor.hex()},
            {"agrees", flagOrNull(review.agrees)},
            {"note", textOrNull(review.note)},
            {"task", textOrNull(review.task)},
            {"due", jsonOf(review.due)},
            {"signed_on", core::isoDate(review.signedOn)}};
}

Json jsonOf(const core::Rupture& rupture)
{
    return {{"id", rupture.id.hex()},
            {"opened_at_session", rupture.openedAtSession},
            {"state", core::ruptureStateCode(rupture.state)},
            {"type", rupture.type ? Json(core::ruptureTypeCode(*rupture.type)) : Json()},
            {"plan", textOrNull(rupture.plan)}};
}

Json jsonOf(const CurvePoint& point)
{
    return {{"session", point.number},
            {"date", core::isoDate(point.date)},
            {"score", jsonOf(point.value)},
            {"reason", textOrNull(point.reason)},
            {"band", textOrNull(point.band)}};
}

Json jsonOf(const core::TrajectoryPoint& point)
{
    return {{"session", point.session},
            {"score", jsonOf(point.score)},
            {"expected", jsonOf(point.expected)},
            {"sd", jsonOf(point.sd)},
            {"amber", jsonOf(point.amber)},
            {"red", jsonOf(point.red)},
            {"status", core::trajectoryStatusCode(point.status)},
            {"extrapolated",
             point.extrapolated == core::Verdict::NotEvaluable
                 ? Json()
                 : Json(core::verdictCode(point.extrapolated))}};
}

Json jsonOf(const core::GainInterval& gain)
{
    return {{"from", gain.from},
            {"to", gain.to},
            {"magnitude", jsonOf(gain.magnitude)},
            {"reversed", core::verdictCode(gain.reversed)}};
}

/// Declared last: the overloads of this file are found by ordinary lookup only.
template <class Records> Json arrayOf(const Records& records)
{
    Json array = Json::array();
    for (const auto& record : records) {
        array.push_back(jsonOf(record));
    }
    return array;
}

} // namespace

Json jsonOf(const std::optional<double>& number)
{
    return number ? Json(*number) : Json();
}

Json jsonOf(const std::optional<core::Date>& date)
{
    return date ? Json(core::isoDate(*date)) : Json();
}

Json jsonOf(const core::Client& client)
{
    return {{"id", client.id.hex()},
            {"code", client.code},
            {"name", textOrNull(client.name)},
            {"year_of_birth", client.yearOfBirth ? Json(*client.yearOfBirth) : Json()},
            {"gender", textOrNull(client.gender)},
            {"language", textOrNull(client.language)},
            {"caution", flagOrNull(client.caution)},
            {"archived", flagOrNull(client.archived)}};
}

Json jsonOf(const core::Case& episode)
{
    Json json = {{"id", episode.id.hex()},
                 {"format", core::caseFormatCode(episode.format)},
                 {"therapist", episode.therapist.hex()},
                 {"start", core::isoDate(episode.start)},
                 {"end", jsonOf(episode.end)},
                 {"ending", episode.ending ? Json(core::endingCode(*episode.ending)) : Json()},
                 {"participants", Json::array()},
                 {"measures", Json::array()}};
    for (const core::Participant& participant : episode.participants) {
        json["participants"].push_back({{"id", participant.id.hex()},
                                        {"client", participant.client.hex()},
                                        {"part", core::partCode(participant.part)}});
    }
    for (const core::DueMeasure& due : episode.measures) {
        json["measures"].push_back({{"measure", due.measure},
                                    {"rater", core::raterCode(due.rater)},
                                    {"every_sessions", due.everySessions}});
    }
    return json;
}

Json jsonOf(const core::Session& session)
{
    return {{"id", session.id.hex()},
            {"session", session.number},
            {"date", core::isoDate(session.date)},
            {"attendance", core::attendanceCode(session.attendance)},
            {"discussed", flagOrNull(session.discussed)},
            {"changed", textOrNull(session.changed)},
            {"notes", textOrNull(session.notes)}};
}

Json jsonOf(const core::Response& response)
{
    Json answers = Json::object();
    for (const auto& [item, answer] : response.answers) {
        answers[item] = jsonOf(answer);
    }
    return {{"id", response.id.hex()},
            {"measure", response.measure},
            {"measure_version", response.measureVersion},
            {"rater", core::raterCode(response.rater)},
            {"participant", idOrNull(response.participant)},
            {"mode", core::responseModeCode(response.mode)},
            {"skipped", textOrNull(response.skipped)},
            {"answers", std::move(answers)},
            {"scores", arrayOf(response.scores)},
            {"corrects", idOrNull(response.corrects)}};
}

Json jsonOf(const core::Evidence& evidence)
{
    Json inputs = Json::object();
    for (const core::NamedValue& input : evidence.inputs) {
        inputs[input.name] = input.value;
    }
    return {{"method", evidence.method},
            {"version", evidence.version},
            {"verdict", core::verdictCode(evidence.verdict)},
            {"reason", textOrNull(evidence.reason)},
            {"statistic", jsonOf(evidence.statistic)},
            {"comparison", textOrNull(evidence.comparison)},
            {"threshold", jsonOf(evidence.threshold)},
            {"inputs", std::move(inputs)},
            {"source", textOrNull(evidence.source)}};
}

Json jsonOf(const core::Flag& flag)
{
    return {{"id", flag.id.hex()},
            {"kind", core::flagKindCode(flag.kind)},
            {"state", core::flagStateCode(flag.state)},
            {"session", flag.sessionNumber},
            {"measure", flag.series.measure},
            {"score", flag.series.score},
            {"rater", core::raterCode(flag.series.rater)},
            {"participant", idOrNull(flag.series.participant)},
            {"item", textOrNull(flag.item)},
            {"evidence", arrayOf(flag.evidence)}};
}

Json jsonOf(const FlagEntry& entry)
{
    Json json = jsonOf(entry.flag);
    json["case"] = entry.episode.id.hex();
    json["client"] = entry.clientCode;
    json["participant_code"] = textOrNull(entry.participantCode);
    json["date"] = core::isoDate(entry.date);
    json["sessions_since"] = entry.sessionsSince;
    json["rupture"] = entry.rupture ? jsonOf(*entry.rupture) : Json();
    json["reviews"] = arrayOf(entry.reviews);
    return json;
}

Json jsonOf(const Curve& curve)
{
    return {{"measure", curve.key.measure},
            {"score", curve.key.score},
            {"rater", core::raterCode(curve.key.rater)},
            {"participant", idOrNull(curve.key.participant)},
            {"participant_code", textOrNull(curve.participantCode)},
            {"points", arrayOf(curve.points)},
            {"course", jsonOf(curve.course)},
            {"sudden_gains", arrayOf(curve.suddenGains)}};
}

Json jsonOf(const std::optional<CourseJudgement>& course)
{
    if (!course) {
        return {};
    }
    const bool isUsed = !course->points.empty();
    return {{"status", core::trajectoryStatusCode(course->status)},
            {"reason", textOrNull(courseReasonCode(course->reason))},
            {"since_session", course->sinceSession == 0 ? Json() : Json(course->sinceSession)},
            {"method", isUsed ? CourseMethod : "own-start"},
            {"version", isUsed ? Json(CourseVersion) : Json()},
            {"source", textOrNull(sourceOf(*course))},
            {"frozen_on", jsonOf(course->frozenOn)},
            {"cases", course->cases},
            {"needed", course->needed},
            {"amber_limit", course->limits.amber},
            {"red_limit", course->limits.red},
            {"points", arrayOf(course->points)}};
}

Json jsonOf(const CaseRecord& record)
{
    Json json = jsonOf(record.episode);
    json["sessions"] = Json::array();
    for (const SessionRecord& held : record.sessions) {
        Json session = jsonOf(held.session);
        session["responses"] = arrayOf(held.responses);
        session["flags"] = Json::array();
        for (const FlagEntry& entry : record.flags) {
            if (entry.flag.session == held.session.id) {
                session["flags"].push_back(jsonOf(entry));
            }
        }
        json["sessions"].push_back(std::move(session));
    }
    json["curves"] = arrayOf(record.curves);
    return json;
}

} // namespace soundings::app
