// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "core/record/rating_source.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// How the answers came in. The codes are on disk, do not change.
enum class ResponseMode
{
    HandedOver,
    Keyed,
    Imported
};

[[nodiscard]] std::string responseModeCode(ResponseMode mode);
[[nodiscard]] std::optional<ResponseMode> responseModeFromCode(std::string_view code);

/// What was computed from a response. Without a value the score is "no score", never 0.
struct Score
{
    std::string score; ///< score id within the measure
    std::optional<double> value;
    std::string reason;    ///< why there is no value; empty otherwise
    std::string band;      ///< code of the severity band; may be empty
    std::string algorithm; ///< name and version of what computed it
};

/// One form, filled in by one rater about one session, or the reason why it was not.
struct Response
{
    ResponseId id;
    SessionId session;
    std::optional<ParticipantId> participant;
    Rater rater = Rater::Client;
    std::string measure;
    std::string measureVersion;
    std::string definitionHash; ///< SHA-256 of the definition that was answered, hexadecimal
    std::string language;
    ResponseMode mode = ResponseMode::Keyed;
    /// What was chosen, by item; an item that was shown and left blank is present and empty.
    std::map<std::string, std::optional<double>> answers;
    std::string skipped; ///< why the form was not filled in; empty when it was
    std::vector<Score> scores;
    std::optional<ResponseId> corrects; ///< the version that this one replaces
};

} // namespace soundings::core
