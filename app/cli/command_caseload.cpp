// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/record_json.h"
#include "app/cli/words.h"
#include "app/workflow/caseload.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <map>
#include <set>

namespace soundings::app {

namespace {

/// "srs 35.1;soundings-progress:therapist 24": the last score of each curve that has one.
std::string lastScores(const CaseloadEntry& entry)
{
    std::vector<std::string> scores;
    for (const Curve& curve : entry.curves) {
        const CurvePoint* last = curve.lastRated();
        if (last == nullptr) {
            continue;
        }
        const bool isClient = curve.key.rater == core::Rater::Client;
        const std::string who = isClient ? curve.participantCode : core::raterCode(curve.key.rater);
        const bool isNamed = !isClient || entry.episode.participants.size() > 1;
        scores.push_back(curve.key.measure + (isNamed && !who.empty() ? ":" + who : "") + " " +
                         numberText(*last->value));
    }
    return joined(scores);
}

using FlagCounts = std::map<core::FlagKind, int>;

/// "possible-rupture;watch": a kind as often as there are flags of it.
std::string kindsOf(const FlagCounts& flags)
{
    std::vector<std::string> kinds;
    for (const auto& [kind, count] : flags) {
        kinds.insert(kinds.end(), static_cast<std::size_t>(count), core::flagKindCode(kind));
    }
    return joined(kinds);
}

nlohmann::ordered_json jsonOfFlags(const FlagCounts& flags)
{
    auto json = nlohmann::ordered_json::object();
    for (const auto& [kind, count] : flags) {
        json[core::flagKindCode(kind)] = count;
    }
    return json;
}

/// What the status words of these rows mean, one line each, for a person at a table.
std::string legend(const std::vector<CaseloadEntry>& entries)
{
    std::set<CaseStatus> shown;
    for (const CaseloadEntry& entry : entries) {
        shown.insert(entry.concern.status);
    }
    std::string text;
    for (const CaseStatus status : shown) {
        text += (text.empty() ? "" : "\n") + caseStatusCode(status) + ": " + statusMeaning(status);
    }
    return text;
}

/// The same of every status, for the help.
std::string allStatuses()
{
    std::string text;
    for (const CaseStatus status : EveryCaseStatus) {
        const std::string code = caseStatusCode(status);
        const std::string gap(std::size_t{22} - code.size(), ' ');
        text.append("  ").append(code).append(gap).append(statusMeaning(status)).append("\n");
    }
    return text;
}

nlohmann::ordered_json jsonOfEntry(const CaseloadEntry& entry)
{
    nlohmann::ordered_json json = jsonOf(entry.episode);
    json["client"] = entry.clientCode;
    json["client_name"] = entry.clientName.empty() ? nlohmann::ordered_json()
                                                   : nlohmann::ordered_json(entry.clientName);
    json["status"] = caseStatusCode(entry.concern.status);
    json["since_session"] = entry.concern.sinceSession == 0
                                ? nlohmann::ordered_json()
                                : nlohmann::ordered_json(entry.concern.sinceSession);
    json["sessions"] = entry.sessions;
    json["last_session"] = jsonOf(entry.lastSession);
    json["last_rating"] = jsonOf(entry.lastRating);
    json["days_since_rating"] = entry.daysSinceRating
                                    ? nlohmann::ordered_json(*entry.daysSinceRating)
                                    : nlohmann::ordered_json();
    json["open_flags"] = jsonOfFlags(entry.openFlags);
    json["acknowledged_flags"] = jsonOfFlags(entry.acknowledgedFlags);
    json["curves"] = nlohmann::ordered_json::array();
    for (const Curve& curve : entry.curves) {
        json["curves"].push_back(jsonOf(curve));
    }
    json["course"] = jsonOf(entry.course);
    return json;
}

class Caseload : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists the therapist's open cases, most urgent first");
        app.footer("Columns: case, client, format, status, since_session, open_flags, "
                   "last_scores, sessions,\n"
                   "last_session, last_rating, days_since_rating, acknowledged_flags, course "
                   "(on-track, amber,\n"
                   "red, not-evaluable: against the clinic's expected course, see clinic learn), "
                   "course_since,\n"
                   "course_reason (no-model, too-few-cases, too-few-alike, no-intake-score, "
                   "too-few-ratings: the\n"
                   "case is then judged by its own start), course_cases, course_date. An "
                   "acknowledged flag\n"
                   "stays in sight: it counts for the status until it is closed.\n"
                   "Status, most urgent first:\n" +
                   allStatuses() +
                   "\nExample:\n  soundings-cli caseload --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        const std::vector<CaseloadEntry> entries = caseload(signedIn);
        Table table({"case",
                     "client",
                     "format",
                     "status",
                     "since_session",
                     "open_flags",
                     "last_scores",
                     "sessions",
                     "last_session",
                     "last_rating",
                     "days_since_rating",
                     "acknowledged_flags",
                     "course",
                     "course_since",
                     "course_reason",
                     "course_cases",
                     "course_date"});
        const auto dateCell = [](const std::optional<core::Date>& date) {
            return textCell(date ? core::isoDate(*date) : "");
        };
        for (const CaseloadEntry& entry : entries) {
            table.add(
                {textCell(entry.episode.id.hex()),
                 textCell(entry.clientCode),
                 textCell(core::caseFormatCode(entry.episode.format)),
                 textCell(caseStatusCode(entry.concern.status)),
                 entry.concern.sinceSession == 0 ? Cell() : countCell(entry.concern.sinceSession),
                 textCell(kindsOf(entry.openFlags)),
                 textCell(lastScores(entry)),
                 countCell(entry.sessions),
                 dateCell(entry.lastSession),
                 dateCell(entry.lastRating),
                 countCell(entry.daysSinceRating),
                 textCell(kindsOf(entry.acknowledgedFlags)),
                 textCell(entry.course ? core::trajectoryStatusCode(entry.course->status) : ""),
                 entry.course && entry.course->sinceSession > 0
                     ? countCell(entry.course->sinceSession)
                     : Cell(),
                 textCell(entry.course ? courseReasonCode(entry.course->reason) : ""),
                 entry.course && entry.course->needed > 0
                     ? countCell(static_cast<std::int64_t>(entry.course->cases))
                     : Cell(),
                 dateCell(entry.course ? entry.course->frozenOn : std::nullopt)});
        }
        console.print(table, [&entries] {
            auto array = nlohmann::ordered_json::array();
            for (const CaseloadEntry& entry : entries) {
                array.push_back(jsonOfEntry(entry));
            }
            return array;
        });
        if (console.format() == OutputFormat::Table && !entries.empty()) {
            std::cerr << legend(entries) << '\n';
        }
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> caseloadCommand()
{
    return std::make_unique<Caseload>();
}

} // namespace soundings::app
