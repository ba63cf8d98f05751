// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/client_fhir.h"

#include "core/interchange/client_fhir_forms.h"

namespace soundings::core {

namespace {

FhirJson patientOf(const Client& client)
{
    FhirJson patient = fhirResource("Patient", client.id.hex());
    patient["identifier"] = {{{"system", "urn:soundings:client-code"}, {"value", client.code}}};
    patient["active"] = !client.archived;
    if (!client.name.empty()) {
        patient["name"] = {{{"text", client.name}}};
    }
    if (!client.gender.empty()) {
        // In the person's own words, which the four codes of Patient.gender would replace.
        patient["extension"] = {
            {{"url", "http://hl7.org/fhir/StructureDefinition/patient-genderIdentity"},
             {"valueCodeableConcept", {{"text", client.gender}}}}};
    }
    if (client.yearOfBirth) {
        patient["birthDate"] = std::to_string(*client.yearOfBirth);
    }
    if (!client.language.empty()) {
        patient["communication"] = {
            {{"language",
              {{"coding", {{{"system", "urn:ietf:bcp:47"}, {"code", client.language}}}}}}}};
    }
    return patient;
}

FhirJson episodeOf(const GivenCase& episode, const Client& client)
{
    FhirJson resource = fhirResource("EpisodeOfCare", episode.id.hex());
    FhirJson extensions = FhirJson::array();
    extensions.push_back(fhirExtension("part", "valueCode", partCode(episode.part)));
    if (episode.ending) {
        extensions.push_back(fhirExtension("ending", "valueCode", endingCode(*episode.ending)));
    }
    resource["extension"] = extensions;
    resource["status"] = episode.end ? "finished" : "active";
    resource["type"] = {
        {{"coding",
          {{{"system", "urn:soundings:case-format"}, {"code", caseFormatCode(episode.format)}}}}}};
    resource["patient"] = fhirReference(client.id.hex());
    resource["period"] = {{"start", isoDate(episode.start)}};
    if (episode.end) {
        resource["period"]["end"] = isoDate(*episode.end);
    }
    return resource;
}

FhirJson encounterOf(const GivenCase& episode, const Session& session, const Client& client)
{
    FhirJson resource = fhirResource("Encounter", session.id.hex());
    FhirJson extensions = FhirJson::array();
    extensions.push_back(
        fhirExtension("attendance", "valueCode", attendanceCode(session.attendance)));
    if (session.discussed) {
        extensions.push_back(
            fhirExtension("feedback-discussed", "valueBoolean", *session.discussed));
    }
    if (!session.changed.empty()) {
        extensions.push_back(fhirExtension("changed", "valueString", session.changed));
    }
    resource["extension"] = extensions;
    resource["identifier"] = {
        {{"system", "urn:soundings:session-number"}, {"value", std::to_string(session.number)}}};
    resource["status"] = wasHeld(session.attendance) ? "finished" : "cancelled";
    resource["class"] = {{"system", "http://terminology.hl7.org/CodeSystem/v3-ActCode"},
                         {"code", "AMB"},
                         {"display", "ambulatory"}};
    resource["subject"] = fhirReference(client.id.hex());
    resource["episodeOfCare"] = FhirJson::array({fhirReference(episode.id.hex())});
    resource["period"] = {{"start", isoDate(session.date)}, {"end", isoDate(session.date)}};
    return resource;
}

class FhirBundle
{
public:
    void add(const std::string& id, FhirJson resource)
    {
        m_entries.push_back({{"fullUrl", fhirUrn(id)}, {"resource", std::move(resource)}});
    }

    [[nodiscard]] FhirJson json(const GivenFacts& facts) const
    {
        FhirJson bundle = {{"resourceType", "Bundle"}};
        if (facts.madeUp) {
            bundle["meta"] = {
                {"tag",
                 FhirJson::array({{{"system", "http://terminology.hl7.org/CodeSystem/v3-ActReason"},
                                   {"code", "HTEST"},
                                   {"display", "test health data"}}})}};
        }
        bundle["type"] = "collection";
        bundle["timestamp"] = facts.madeAt;
        bundle["entry"] = m_entries;
        return bundle;
    }

private:
    FhirJson m_entries = FhirJson::array();
};

void addCase(FhirBundle& bundle,
             const GivenCase& episode,
             const Client& client,
             const MeasureLookup& measures)
{
    bundle.add(episode.id.hex(), episodeOf(episode, client));
    for (const GivenSession& held : episode.sessions) {
        bundle.add(held.session.id.hex(), encounterOf(episode, held.session, client));
        for (const Response& response : held.responses) {
            const FhirForm form{.session = held.session,
                                .response = response,
                                .client = client,
                                .measure = measures(response.measure)};
            bundle.add(response.id.hex(), fhirAnswers(form));
            for (const Score& score : response.scores) {
                bundle.add(fhirScoreId(response, score), fhirScore(form, score));
            }
        }
    }
    for (const Flag& flag : episode.flags) {
        bundle.add(flag.id.hex(), fhirFlag(flag, episode, client));
    }
}

} // namespace

std::string
clientFhirBundle(const GivenData& data, const MeasureLookup& measures, const GivenFacts& facts)
{
    constexpr int Indent = 2;
    FhirBundle bundle;
    bundle.add(data.client.id.hex(), patientOf(data.client));
    for (const GivenCase& episode : data.cases) {
        addCase(bundle, episode, data.client, measures);
    }
    return bundle.json(facts).dump(Indent, ' ', false, FhirJson::error_handler_t::replace) + "\n";
}

} // namespace soundings::core
