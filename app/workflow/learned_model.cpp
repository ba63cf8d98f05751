// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/learned_model.h"

#include "core/interchange/input_error.h"
#include "core/interchange/trajectory_file.h"
#include "core/measure/number_text.h"
#include "core/record/codes.h"
#include "storage/clinic_model_store.h"

#include <cmath>

namespace soundings::app {

namespace {

constexpr core::CodeTable<LearnedStatus, 4> LearnedStatusCodes{
    {{LearnedStatus::InUse, "in-use"},
     {LearnedStatus::TooFewCases, "too-few-cases"},
     {LearnedStatus::NotFitted, "not-fitted"},
     {LearnedStatus::Superseded, "superseded"}}};

std::string percent(double share)
{
    return core::numberText(std::round(share * 1000.0) / 10.0) + " %";
}

LearnedModel toldOfStored(const core::ClinicModel& model)
{
    try {
        return model.subject.kind == core::ClinicModelKind::ExpectedCourse
                   ? toldOf(model.subject, core::readTrajectoryJson(model.json))
                   : toldOf(model.subject, core::readWithinPersonSdJson(model.json));
    } catch (const core::InputError& error) {
        LearnedModel told;
        told.subject = model.subject;
        told.reason = std::string("cannot be read: ") + error.what();
        return told;
    }
}

} // namespace

void tellTooFew(LearnedModel& told, const std::string& whom)
{
    told.status = LearnedStatus::TooFewCases;
    told.reason = std::to_string(told.cases) + " of " + std::to_string(told.needed) + " " + whom +
                  " with three scores or more";
}

std::string limitsDoNotHold(const core::TrajectoryCalibration& calibration)
{
    return "the limits do not hold with cases held back: " + percent(calibration.beyondAmber) +
           " were beyond amber (15.9 % expected), " + percent(calibration.beyondRed) +
           " beyond red (10 % expected)";
}

std::string learnedStatusCode(LearnedStatus status)
{
    return core::codeOf(LearnedStatusCodes, status);
}

LearnedModel toldOf(const core::ClinicModelSubject& subject, const core::TrajectoryModel& model)
{
    LearnedModel told;
    told.subject = subject;
    told.cases = model.casesWithThreeScores;
    told.needed = core::TrajectoryModel::MinimumCases;
    told.status = LearnedStatus::InUse;
    if (model.hasTooFewCases()) {
        tellTooFew(told, ClosedCases);
    }
    if (model.calibration) {
        told.limitsHold = model.calibration->holds();
        if (!*told.limitsHold && told.reason.empty()) {
            told.reason = limitsDoNotHold(*model.calibration);
        }
    }
    return told;
}

LearnedModel toldOf(const core::ClinicModelSubject& subject,
                    const core::FrozenWithinPersonSd& frozen)
{
    LearnedModel told;
    told.subject = subject;
    told.cases = static_cast<std::size_t>(frozen.pooled.persons);
    told.needed = static_cast<std::size_t>(MinimumToFreeze);
    if (told.cases < told.needed) {
        tellTooFew(told, "people");
    } else if (!(frozen.pooled.sd > 0.0)) {
        told.reason = "nobody's scores differ from a straight line";
    } else {
        told.status = LearnedStatus::InUse;
        told.sd = frozen.pooled.sd;
    }
    return told;
}

std::vector<LearnedModel> learnedModels(const SignedIn& signedIn)
{
    const auto models = storage::clinicModels(signedIn.vault());
    std::vector<LearnedModel> all;
    for (std::size_t place = 0; place < models.size(); ++place) {
        LearnedModel told = toldOfStored(models[place]);
        told.id = models[place].id;
        told.frozenOn = models[place].frozenOn;
        const bool isLast =
            place + 1 == models.size() || models[place + 1].subject != models[place].subject;
        told.status = isLast ? told.status : LearnedStatus::Superseded;
        all.push_back(std::move(told));
    }
    return all;
}

} // namespace soundings::app
