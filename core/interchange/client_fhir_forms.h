// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/client_data.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace soundings::core {

using FhirJson = nlohmann::ordered_json;

/// "urn:uuid:" with the 32 hexadecimal digits of an id in the groups of a UUID.
[[nodiscard]] std::string fhirUrn(std::string_view hexId);

/// The beginning of a resource: its type and its id.
[[nodiscard]] FhirJson fhirResource(std::string_view type, std::string_view hexId);

/// A reference to the entry that has this id.
[[nodiscard]] FhirJson fhirReference(std::string_view hexId);

/// What R4 has no element for, such as ("ending", "valueCode", "agreed").
[[nodiscard]] FhirJson fhirExtension(std::string_view name, std::string_view type, FhirJson value);

/// One filled-in or skipped form, with what it belongs to.
struct FhirForm
{
    const Session& session;
    const Response& response;
    const Client& client;
    const Measure* measure = nullptr; ///< nullptr: not known any more
};

/// QuestionnaireResponse: link ids and numbers, no wording; "stopped" for a skipped form.
[[nodiscard]] FhirJson fhirAnswers(const FhirForm& form);

/// Hexadecimal id of the Observation of a score: the same in every copy, of its own.
[[nodiscard]] std::string fhirScoreId(const Response& response, const Score& score);

/// Observation: the value, or why there is none.
[[nodiscard]] FhirJson fhirScore(const FhirForm& form, const Score& score);

/// DetectedIssue: kind, state and what every method said.
[[nodiscard]] FhirJson fhirFlag(const Flag& flag, const GivenCase& episode, const Client& client);

} // namespace soundings::core
