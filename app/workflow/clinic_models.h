// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/within_person_sd_file.h"
#include "core/record/clinic_model.h"
#include "core/trajectory/trajectory_model.h"

#include <map>
#include <string>

namespace soundings::storage {
class Vault;
}

namespace soundings::app {

/// Series that a within-person SD is pooled over at least, and cases with three scores that an
/// expected course is fitted to before it is frozen. A setting: of fewer, a number would say too
/// much about some of them. An expected course is used from TrajectoryModel::MinimumCases on.
inline constexpr int MinimumToFreeze = 20;

/// What the clinic has learned from its own records: of every subject the model in force.
class ClinicModels
{
public:
    /// Nothing was learned yet.
    ClinicModels() = default;

    /// One that cannot be read is left out, so that the vault can be opened and checked, which
    /// finds it. Throws storage::Error.
    explicit ClinicModels(const storage::Vault& vault);

    /// Of the client's own ratings; nullptr when none was frozen. It may know too few cases to be
    /// used, see TrajectoryModel::hasTooFewCases.
    [[nodiscard]] const core::TrajectoryModel* expectedCourse(const std::string& measure,
                                                              const std::string& score) const;

    /// Of the ratings that are given by this rater; nullptr when none was frozen.
    [[nodiscard]] const core::FrozenWithinPersonSd*
    withinPersonSd(const core::SeriesKey& key) const;

private:
    std::map<core::ClinicModelSubject, core::TrajectoryModel> m_courses;
    std::map<core::ClinicModelSubject, core::FrozenWithinPersonSd> m_sds;
};

} // namespace soundings::app
