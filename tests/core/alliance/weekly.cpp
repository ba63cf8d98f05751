// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/alliance/weekly.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace soundings::core::test {

RuptureParameters srs()
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{1.2, "clinic, 2026-01-01"};
    parameters.minimumDrop = {3.0, "setting"};
    parameters.watchDrop = SourcedNumber{1.0, "OpenFIT support article 204000069702"};
    parameters.watchLevel = WatchThreshold{36.0, Comparison::Below, "OpenFIT"};
    parameters.bestPossible = 40.0;
    return parameters;
}

RuptureParameters quiet()
{
    RuptureParameters parameters = srs();
    parameters.watchDrop.reset();
    parameters.watchLevel.reset();
    return parameters;
}

Series weekly(const std::vector<std::optional<double>>& scores)
{
    std::vector<Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return Series(ratings);
}

const Evidence& evidenceBy(const RuptureAssessment& session, std::string_view method)
{
    const auto found = std::ranges::find(session.evidence, method, &Evidence::method);
    REQUIRE(found != session.evidence.end());
    return *found;
}

} // namespace soundings::core::test
