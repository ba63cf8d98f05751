// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/id.h"
#include "core/record/rating_source.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// What a clinic can learn from its own records. The codes are on disk, do not change.
enum class ClinicModelKind
{
    ExpectedCourse, ///< a TrajectoryModel
    WithinPersonSd  ///< a FrozenWithinPersonSd
};

/// "expected-course" or "within-person-sd".
[[nodiscard]] std::string clinicModelKindCode(ClinicModelKind kind);
[[nodiscard]] std::optional<ClinicModelKind> clinicModelKindFromCode(std::string_view code);

struct ClinicModel;
using ClinicModelId = Id<ClinicModel>;

/// What a model is about; of one subject the model frozen last is the one in force.
struct ClinicModelSubject
{
    ClinicModelKind kind = ClinicModelKind::ExpectedCourse;
    std::string measure; ///< measure id, such as "phq-9"
    std::string score;   ///< score id within the measure, such as "total"
    Rater rater = Rater::Client;

    auto operator<=>(const ClinicModelSubject&) const = default;
};

/// Numbers that a clinic took from its own records on a day and then left alone, so that a case is
/// not judged by another yardstick every day. It holds nobody's data.
struct ClinicModel
{
    ClinicModelId id;
    ClinicModelSubject subject;
    Date frozenOn;
    std::string json; ///< as trajectoryJson or withinPersonSdJson writes it
};

} // namespace soundings::core
