// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_record.h"
#include "app/workflow/curves.h"
#include "app/workflow/list_flags.h"
#include "core/record/case.h"
#include "core/record/client.h"
#include "core/record/evidence.h"
#include "core/record/flag.h"
#include "core/record/response.h"
#include "core/record/session.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace soundings::app {

// Records as the JSON output shows them: every field, missing ones as null, codes as on disk.
[[nodiscard]] nlohmann::ordered_json jsonOf(const std::optional<double>& number);
[[nodiscard]] nlohmann::ordered_json jsonOf(const std::optional<core::Date>& date);
[[nodiscard]] nlohmann::ordered_json jsonOf(const core::Client& client);
[[nodiscard]] nlohmann::ordered_json jsonOf(const core::Case& episode);
[[nodiscard]] nlohmann::ordered_json jsonOf(const core::Session& session);
[[nodiscard]] nlohmann::ordered_json jsonOf(const core::Response& response);
[[nodiscard]] nlohmann::ordered_json jsonOf(const core::Evidence& evidence);
[[nodiscard]] nlohmann::ordered_json jsonOf(const core::Flag& flag);
[[nodiscard]] nlohmann::ordered_json jsonOf(const FlagEntry& entry);
[[nodiscard]] nlohmann::ordered_json jsonOf(const Curve& curve);

/// Held against the clinic's expected course; null where nothing is expected.
[[nodiscard]] nlohmann::ordered_json jsonOf(const std::optional<CourseJudgement>& course);

/// A case with its sessions, their responses and scores, its curves and its flags.
[[nodiscard]] nlohmann::ordered_json jsonOf(const CaseRecord& record);

} // namespace soundings::app
