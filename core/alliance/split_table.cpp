// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/split_table.h"

#include "core/alliance/evidence_cells.h"
#include "core/alliance/split_evidence.h"

#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace soundings::core {

namespace {

using Rooms = std::map<int, std::vector<ParticipantScore>>; ///< by session

/// Calls `tell` with id, session and who rated, in the order in which the ids first appear.
void forEachRoom(
    const RatingTable& table,
    const std::function<void(const std::string&, int, std::span<const ParticipantScore>)>& tell)
{
    std::vector<std::pair<std::string_view, Rooms>> all;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const RatedCase& rated : table.cases) {
        const auto [place, isNew] = places.try_emplace(rated.id, all.size());
        if (isNew) {
            all.emplace_back(rated.id, Rooms());
        }
        for (const Rating& rating : rated.series.ratings()) {
            all[place->second].second[rating.session].push_back(
                {.participant = rated.participant, .score = rating.score});
        }
    }
    for (const auto& [id, rooms] : all) {
        for (const auto& [session, scores] : rooms) {
            tell(std::string(id), session, scores);
        }
    }
}

std::string outliersOf(const SplitSession& session)
{
    std::string names;
    for (const ParticipantDistance& participant : session.participants) {
        if (participant.isOutlier == Verdict::Yes) {
            names += names.empty() ? "" : ";";
            names += participant.participant;
        }
    }
    return names;
}

} // namespace

void analyseSplit(const RatingTable& table, const SplitParameters& parameters, TableSink& sink)
{
    SplitRule rule(parameters);
    sink.header({"id",
                 "session",
                 "n",
                 "mean",
                 "split",
                 "threshold",
                 "verdict",
                 "outliers",
                 "reason",
                 "relative",
                 "error",
                 "source"});
    forEachRoom(table, [&](const std::string& id, int number, const auto& scores) {
        const SplitSession session = rule.judge(scores);
        sink.text(id);
        sink.wholeNumber(number);
        sink.wholeNumber(session.scores);
        sink.number(session.mean);
        sink.number(session.split);
        sink.number(session.threshold);
        sink.verdict(session.verdict);
        sink.textOrMissing(outliersOf(session));
        sink.textOrMissing(splitReasonCode(session.reason));
        sink.number(session.relative);
        sink.number(parameters.error ? std::optional(parameters.error->value) : std::nullopt);
        sink.textOrMissing(parameters.error ? parameters.error->source : "");
        sink.endRow();
    });
}

void explainSplit(const RatingTable& table, const SplitParameters& parameters, TableSink& sink)
{
    SplitRule rule(parameters);
    sink.header({"id",
                 "session",
                 "method",
                 "participant",
                 "statistic",
                 "comparison",
                 "threshold",
                 "verdict",
                 "source",
                 "reason"});
    forEachRoom(table, [&](const std::string& id, int number, const auto& scores) {
        std::size_t participant = 0;
        for (const Evidence& evidence : evidenceOf(rule.judge(scores), parameters)) {
            const bool isOutlier = evidence.method == OutlierMethod;
            sink.text(id);
            sink.wholeNumber(number);
            sink.text(evidence.method);
            sink.textOrMissing(isOutlier ? scores[participant++].participant : "");
            writeEvidenceCells(evidence, sink);
            sink.endRow();
        }
    });
}

} // namespace soundings::core
