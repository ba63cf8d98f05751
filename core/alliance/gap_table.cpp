// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/gap_table.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace soundings::core {

namespace {

struct RatersOfOne
{
    std::string_view id;
    const Series* client = nullptr;
    const Series* therapist = nullptr;
};

/// Everybody in the order of the clients' ratings, then who has a therapist's only.
std::vector<RatersOfOne> ratersById(const RatingTable& client, const RatingTable& therapist)
{
    std::vector<RatersOfOne> all;
    std::unordered_map<std::string_view, std::size_t> places;
    const auto take = [&](const RatingTable& table, const Series* RatersOfOne::* rater) {
        for (const RatedCase& rated : table.cases) {
            const auto [place, isNew] = places.try_emplace(rated.id, all.size());
            if (isNew) {
                all.push_back({.id = rated.id});
            }
            all[place->second].*rater = &rated.series;
        }
    };
    take(client, &RatersOfOne::client);
    take(therapist, &RatersOfOne::therapist);
    return all;
}

} // namespace

void analyseGap(const RatingTable& client,
                const RatingTable& therapist,
                const GapParameters& parameters,
                TableSink& sink)
{
    sink.header({"id",
                 "session",
                 "client",
                 "therapist",
                 "gap",
                 "threshold",
                 "verdict",
                 "reason",
                 "source"});
    const Series none;
    for (const RatersOfOne& raters : ratersById(client, therapist)) {
        for (const GapStep& step : gapsOf(raters.client != nullptr ? *raters.client : none,
                                          raters.therapist != nullptr ? *raters.therapist : none,
                                          parameters)) {
            sink.text(raters.id);
            sink.wholeNumber(step.session);
            sink.number(step.client);
            sink.number(step.therapist);
            sink.number(step.gap);
            sink.number(parameters.multiplier);
            sink.verdict(step.verdict);
            sink.textOrMissing(gapReasonCode(step.reason));
            sink.text(evidenceOf(step, parameters).source);
            sink.endRow();
        }
    }
}

} // namespace soundings::core
