// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/client_fhir_forms.h"

#include "core/interchange/numbers.h"

#include <algorithm>
#include <utility>

namespace soundings::core {

namespace {

std::string uuidOf(std::string_view hexId)
{
    std::string uuid(hexId);
    for (const std::size_t at :
         {std::size_t{8}, std::size_t{13}, std::size_t{18}, std::size_t{23}}) {
        uuid.insert(at, 1, '-');
    }
    return uuid;
}

std::string numberWords(double value)
{
    std::string text;
    appendNumber(text, value);
    return text;
}

std::string measureName(const FhirForm& form)
{
    return form.measure != nullptr ? form.measure->profile.name : form.response.measure;
}

/// LOINC of a score where the definition knows it ("total"), besides our own code.
FhirJson codesOf(const FhirForm& form, const Score& score)
{
    FhirJson codes = FhirJson::array();
    if (form.measure != nullptr) {
        const auto& known = form.measure->profile.codes;
        const auto system = known.find("system");
        const auto code = known.find(score.score);
        if (system != known.end() && code != known.end() && score.score != "system") {
            codes.push_back({{"system", system->second}, {"code", code->second}});
        }
    }
    codes.push_back(
        {{"system", "urn:soundings:score"}, {"code", form.response.measure + "/" + score.score}});
    return codes;
}

/// "below-own-mean 1: yes; 27 <= 30.5 (source)": what one method said and by which numbers.
std::string evidenceWords(const Evidence& evidence)
{
    std::string words =
        evidence.method + " " + evidence.version + ": " + verdictCode(evidence.verdict);
    if (evidence.statistic && evidence.threshold) {
        words += "; " + numberWords(*evidence.statistic) + " " + evidence.comparison + " " +
                 numberWords(*evidence.threshold);
    }
    if (!evidence.reason.empty()) {
        words += "; " + evidence.reason;
    }
    return evidence.source.empty() ? words : words + " (" + evidence.source + ")";
}

/// The form whose rating raised the flag, where it is among those given.
const Response* formOf(const Flag& flag, const GivenCase& episode)
{
    for (const GivenSession& held : episode.sessions) {
        for (const Response& response : held.responses) {
            if (held.session.id == flag.session && response.measure == flag.series.measure &&
                response.rater == flag.series.rater &&
                response.participant == flag.series.participant) {
                return &response;
            }
        }
    }
    return nullptr;
}

const GivenSession* sessionOf(const Flag& flag, const GivenCase& episode)
{
    const auto found = std::ranges::find(
        episode.sessions, flag.session, [](const GivenSession& held) { return held.session.id; });
    return found == episode.sessions.end() ? nullptr : &*found;
}

} // namespace

std::string fhirUrn(std::string_view hexId)
{
    return "urn:uuid:" + uuidOf(hexId);
}

FhirJson fhirResource(std::string_view type, std::string_view hexId)
{
    return {{"resourceType", std::string(type)}, {"id", uuidOf(hexId)}};
}

FhirJson fhirReference(std::string_view hexId)
{
    return {{"reference", fhirUrn(hexId)}};
}

FhirJson fhirExtension(std::string_view name, std::string_view type, FhirJson value)
{
    return {{"url", "urn:soundings:fhir:" + std::string(name)},
            {std::string(type), std::move(value)}};
}

FhirJson fhirAnswers(const FhirForm& form)
{
    const Response& response = form.response;
    FhirJson resource = fhirResource("QuestionnaireResponse", response.id.hex());
    FhirJson extensions = FhirJson::array();
    extensions.push_back(fhirExtension("rater", "valueCode", raterCode(response.rater)));
    extensions.push_back(fhirExtension("mode", "valueCode", responseModeCode(response.mode)));
    if (!response.skipped.empty()) {
        extensions.push_back(fhirExtension("skipped", "valueString", response.skipped));
    }
    resource["extension"] = extensions;
    resource["questionnaire"] =
        "urn:soundings:measure:" + response.measure + "|" + response.measureVersion;
    resource["status"] = response.skipped.empty() ? "completed" : "stopped";
    resource["subject"] = fhirReference(form.client.id.hex());
    resource["encounter"] = fhirReference(form.session.id.hex());
    resource["authored"] = isoDate(form.session.date);
    if (response.rater == Rater::Client) {
        resource["source"] = fhirReference(form.client.id.hex());
    }
    FhirJson items = FhirJson::array();
    for (const auto& [linkId, answer] : response.answers) {
        FhirJson item = {{"linkId", linkId}};
        if (answer) {
            item["answer"] = FhirJson::array({{{"valueDecimal", *answer}}});
        }
        items.push_back(std::move(item));
    }
    if (!items.empty()) {
        resource["item"] = std::move(items);
    }
    return resource;
}

std::string fhirScoreId(const Response& response, const Score& score)
{
    // The form's own random id, told apart by the place of the score: no two can meet.
    const auto found = std::ranges::find(response.scores, score.score, &Score::score);
    IdBytes bytes = response.id.bytes();
    bytes[0] = static_cast<std::uint8_t>(bytes[0] ^ 0xffU);
    bytes[1] = static_cast<std::uint8_t>(
        bytes[1] ^ static_cast<std::uint8_t>(found - response.scores.begin()));
    return toHex(bytes);
}

FhirJson fhirScore(const FhirForm& form, const Score& score)
{
    FhirJson resource = fhirResource("Observation", fhirScoreId(form.response, score));
    resource["status"] = "final";
    resource["category"] = FhirJson::array(
        {{{"coding",
           {{{"system", "http://terminology.hl7.org/CodeSystem/observation-category"},
             {"code", "survey"}}}}}});
    resource["code"] = {{"coding", codesOf(form, score)},
                        {"text", measureName(form) + ": " + score.score}};
    resource["subject"] = fhirReference(form.client.id.hex());
    resource["encounter"] = fhirReference(form.session.id.hex());
    resource["effectiveDateTime"] = isoDate(form.session.date);
    if (score.value) {
        resource["valueQuantity"] = {{"value", *score.value},
                                     {"unit", "points"},
                                     {"system", "http://unitsofmeasure.org"},
                                     {"code", "{score}"}};
    } else {
        resource["dataAbsentReason"] = {
            {"coding",
             {{{"system", "http://terminology.hl7.org/CodeSystem/data-absent-reason"},
               {"code", "unknown"}}}}};
        if (!score.reason.empty()) {
            resource["dataAbsentReason"]["text"] = score.reason;
        }
    }
    if (!score.band.empty()) {
        resource["interpretation"] = FhirJson::array({{{"text", score.band}}});
    }
    if (!score.algorithm.empty()) {
        resource["method"] = {{"text", score.algorithm}};
    }
    resource["derivedFrom"] = FhirJson::array({fhirReference(form.response.id.hex())});
    return resource;
}

FhirJson fhirFlag(const Flag& flag, const GivenCase& episode, const Client& client)
{
    FhirJson resource = fhirResource("DetectedIssue", flag.id.hex());
    resource["extension"] =
        FhirJson::array({fhirExtension("flag-state", "valueCode", flagStateCode(flag.state))});
    resource["status"] = flag.state == FlagState::Closed ? "final" : "preliminary";
    resource["code"] = {
        {"coding", {{{"system", "urn:soundings:flag"}, {"code", flagKindCode(flag.kind)}}}}};
    resource["patient"] = fhirReference(client.id.hex());
    if (const GivenSession* held = sessionOf(flag, episode)) {
        resource["identifiedDateTime"] = isoDate(held->session.date);
    }
    if (const Response* form = formOf(flag, episode)) {
        resource["implicated"] = FhirJson::array({fhirReference(form->id.hex())});
    }
    FhirJson evidence = FhirJson::array();
    for (const Evidence& one : flag.evidence) {
        evidence.push_back({{"code", FhirJson::array({{{"text", evidenceWords(one)}}})}});
    }
    if (!evidence.empty()) {
        resource["evidence"] = std::move(evidence);
    }
    if (!flag.item.empty()) {
        resource["detail"] = "item " + flag.item;
    }
    return resource;
}

} // namespace soundings::core
