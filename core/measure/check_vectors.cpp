// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check_rules.h"
#include "core/measure/number_text.h"
#include "core/record/invalid_value.h"

#include <algorithm>

namespace soundings::core {

namespace {

std::string shown(const std::optional<double>& value)
{
    return value ? numberText(*value) : "no score";
}

std::string shown(const std::vector<ExpectedSafety>& findings)
{
    std::string text;
    for (const auto& finding : findings) {
        text += (text.empty() ? "" : ", ") + finding.item +
                (finding.kind == SafetyKind::Positive ? " positive" : " not answered");
    }
    return text.empty() ? "no finding" : text;
}

void compareScores(const GoldenVector& vector,
                   const ScoredResponse& response,
                   const std::string& where,
                   Faults& faults)
{
    const auto resultOf = [&](const std::string& id) {
        const auto found = std::ranges::find(response.scores, id, &ScoreResult::score);
        if (found == response.scores.end()) {
            faults.push_back({where, "there is no score '" + id + "'", "the id of a score"});
        }
        return found == response.scores.end() ? nullptr : &*found;
    };
    for (const auto& [id, expected] : vector.scores) {
        const ScoreResult* result = resultOf(id);
        if (result != nullptr && result->value != expected) {
            faults.push_back({where + "/scores/" + id, shown(result->value), shown(expected)});
        }
    }
    for (const auto& [id, expected] : vector.bands) {
        const ScoreResult* result = resultOf(id);
        if (result != nullptr && result->band != expected) {
            faults.push_back({where + "/bands/" + id, "'" + result->band + "'", expected});
        }
    }
    for (const auto& [id, expected] : vector.prorated) {
        const ScoreResult* result = resultOf(id);
        if (result != nullptr && result->prorated != expected) {
            faults.push_back({where + "/prorated/" + id,
                              result->prorated ? "blanks were filled in" : "nothing was filled in",
                              "the other"});
        }
    }
}

void compareSafety(const GoldenVector& vector,
                   const ScoredResponse& response,
                   const std::string& where,
                   Faults& faults)
{
    std::vector<ExpectedSafety> found;
    for (const auto& finding : response.safety) {
        found.push_back({finding.item, finding.kind});
    }
    if (vector.safety && shown(found) != shown(*vector.safety)) {
        faults.push_back({where + "/safety", shown(found), shown(*vector.safety)});
    }
}

} // namespace

void checkVectors(const Measure& measure, Faults& faults)
{
    for (std::size_t index = 0; index < measure.vectors.size(); ++index) {
        const auto& vector = measure.vectors[index];
        const std::string where = "tests.json/vectors/" + std::to_string(index);
        if (!vector.refused && vector.scores.empty()) {
            faults.push_back({where, "the vector expects nothing", "scores, or refused"});
        }
        try {
            const auto response =
                vector.direct ? scoreDirect(measure, primaryScore(measure).id, *vector.direct)
                              : score(measure, vector.answers);
            if (vector.refused) {
                faults.push_back({where, "the answers were accepted", "them to be refused"});
            }
            compareScores(vector, response, where, faults);
            compareSafety(vector, response, where, faults);
        } catch (const InvalidValue& error) {
            if (!vector.refused) {
                faults.push_back({where, error.what(), "answers the measure takes"});
            }
        }
    }
}

} // namespace soundings::core
