// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/clinic_models.h"

#include "core/interchange/input_error.h"
#include "core/interchange/trajectory_file.h"
#include "storage/clinic_model_store.h"

namespace soundings::app {

namespace {

template <class Model>
const Model* inForce(const std::map<core::ClinicModelSubject, Model>& models,
                     const core::ClinicModelSubject& subject)
{
    const auto found = models.find(subject);
    return found == models.end() ? nullptr : &found->second;
}

} // namespace

ClinicModels::ClinicModels(const storage::Vault& vault)
{
    for (const core::ClinicModel& model : storage::clinicModelsInForce(vault)) {
        try {
            if (model.subject.kind == core::ClinicModelKind::ExpectedCourse) {
                m_courses[model.subject] = core::readTrajectoryJson(model.json);
            } else {
                m_sds[model.subject] = core::readWithinPersonSdJson(model.json);
            }
        } catch (const core::InputError&) {
            continue;
        }
    }
}

const core::TrajectoryModel* ClinicModels::expectedCourse(const std::string& measure,
                                                          const std::string& score) const
{
    return inForce(m_courses,
                   {.kind = core::ClinicModelKind::ExpectedCourse,
                    .measure = measure,
                    .score = score,
                    .rater = core::Rater::Client});
}

const core::FrozenWithinPersonSd* ClinicModels::withinPersonSd(const core::SeriesKey& key) const
{
    return inForce(m_sds,
                   {.kind = core::ClinicModelKind::WithinPersonSd,
                    .measure = key.measure,
                    .score = key.score,
                    .rater = key.rater});
}

} // namespace soundings::app
