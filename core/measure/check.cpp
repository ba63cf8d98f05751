// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check.h"

#include "core/measure/check_rules.h"
#include "core/record/rating_source.h"

#include <algorithm>
#include <regex>
#include <set>

namespace soundings::core {

namespace {

bool isIdentifier(const std::string& id)
{
    static const std::regex pattern("[a-z0-9][a-z0-9._-]{0,63}", std::regex::icase);
    return std::regex_match(id, pattern);
}

bool isMeasureId(const std::string& id)
{
    static const std::regex pattern("[a-z0-9][a-z0-9-]{0,63}");
    return std::regex_match(id, pattern);
}

bool isVersion(const std::string& version)
{
    static const std::regex pattern("[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}");
    return std::regex_match(version, pattern);
}

void checkLicence(const Measure& measure, Faults& faults)
{
    const auto& licence = measure.profile.licence;
    const bool hasText = !measure.questionnaires.empty();
    if (licence.ship == ShipClass::ScoreOnly && hasText) {
        faults.push_back({"questionnaire." + measure.questionnaires.front().language + ".json",
                          "the licence class is score-only, so the package may not hold item text",
                          "no questionnaire file; licensed text belongs in the clinic's overlay"});
    }
    if (licence.ship != ShipClass::ScoreOnly && !hasText) {
        faults.push_back({"profile.json/licence/ship",
                          "item text is promised but there is no questionnaire file",
                          "questionnaire.en.json, or score-only"});
    }
    if (licence.notice.empty() && hasText) {
        faults.push_back({"profile.json/licence/notice", "missing", "who owns the measure"});
    }
}

} // namespace

std::string entryOf(const std::string& list, std::size_t index)
{
    return "profile.json/" + list + "/" + std::to_string(index);
}

void checkIdentity(const Measure& measure, Faults& faults)
{
    const auto& profile = measure.profile;
    if (!isMeasureId(profile.id)) {
        faults.push_back({"profile.json/id",
                          "'" + profile.id + "' is not an id",
                          "small letters, digits and hyphens, at most 64"});
    }
    if (!isVersion(profile.version)) {
        faults.push_back({"profile.json/version",
                          "'" + profile.version + "' is not a version",
                          "three numbers, as 1.0.0"});
    }
    for (const auto& respondent : profile.respondents) {
        if (!raterFromCode(respondent)) {
            faults.push_back({"profile.json/respondents",
                              "'" + respondent + "' is not known",
                              "client, therapist, parent or observer"});
        }
    }
    std::set<std::string> seen;
    const auto once = [&](const std::string& id, const std::string& where) {
        if (!isIdentifier(id)) {
            faults.push_back({where, "'" + id + "' is not an id", "letters, digits, . _ and -"});
        }
        if (!seen.insert(id).second) {
            faults.push_back({where, "the id '" + id + "' is used twice", "an id of its own"});
        }
    };
    for (const auto& item : itemsOf(measure)) {
        once(item.id, profile.inputs.empty() ? "questionnaire" : "profile.json/inputs");
    }
    for (std::size_t index = 0; index < profile.scores.size(); ++index) {
        once(profile.scores[index].id, entryOf("scores", index));
    }
    checkLicence(measure, faults);
}

std::vector<MeasureFault> check(const Measure& measure)
{
    Faults faults;
    checkIdentity(measure, faults);
    checkProvenance(measure, faults);
    checkForms(measure, faults);
    checkScores(measure, faults);
    checkLimits(measure, faults);
    // Vectors are scored, which only a measure without other faults is fit for.
    if (faults.empty()) {
        checkVectors(measure, faults);
    }
    return faults;
}

} // namespace soundings::core
