// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/client_data.h"

namespace soundings::core {

/// The data as one FHIR R4 Bundle of type collection, JSON, UTF-8: Patient, EpisodeOfCare,
/// Encounter, QuestionnaireResponse, Observation and DetectedIssue. Every reference is the fullUrl
/// (urn:uuid) of an entry. An item without an answer has none, a score without a value says why
/// (dataAbsentReason). Texts of items never go out, only their link ids. Of `facts` it
/// tells when it was made, and tags what is made up as test data. Source: HL7 FHIR R4
/// (4.0.1).
[[nodiscard]] std::string
clientFhirBundle(const GivenData& data, const MeasureLookup& measures, const GivenFacts& facts);

} // namespace soundings::core
