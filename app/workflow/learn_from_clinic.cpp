// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/learn_from_clinic.h"

#include "app/workflow/learned_model.h"
#include "app/workflow/refusal.h"
#include "core/interchange/trajectory_file.h"
#include "core/record/invalid_value.h"
#include "core/trajectory/fit_trajectory.h"
#include "storage/clinic_model_store.h"
#include "storage/random_id.h"
#include "storage/rating_store.h"

#include <algorithm>
#include <map>
#include <utility>

namespace soundings::app {

namespace {

/// All series of one subject.
struct Material
{
    std::vector<core::RatedCase> cases;

    [[nodiscard]] std::vector<core::Series> series() &&
    {
        std::vector<core::Series> found;
        for (core::RatedCase& rated : cases) {
            found.push_back(std::move(rated.series));
        }
        return found;
    }
};

using MaterialBySubject = std::map<core::ClinicModelSubject, Material>;

void goOn(const LearningProgress& progress, double done)
{
    if (progress && !progress(done)) {
        throw Refusal(RefusalKind::Conflict, "stopped: nothing was learned, nothing was written");
    }
}

/// Nullopt for a series that nothing is learned from.
std::optional<core::ClinicModelSubject> subjectOf(const MeasureCatalogue& measures,
                                                  const storage::RatedSeries& rated)
{
    const MeasureCatalogue::Entry* entry = measures.find(rated.key.measure);
    if (entry == nullptr || core::primaryScore(*entry->measure).id != rated.key.score) {
        return std::nullopt;
    }
    core::ClinicModelSubject subject{.kind = core::ClinicModelKind::ExpectedCourse,
                                     .measure = rated.key.measure,
                                     .score = rated.key.score,
                                     .rater = rated.key.rater};
    if (entry->measure->profile.kind == core::MeasureKind::Outcome) {
        const bool isUsed = rated.isClosed && rated.key.rater == core::Rater::Client;
        return isUsed ? std::optional(subject) : std::nullopt;
    }
    subject.kind = core::ClinicModelKind::WithinPersonSd;
    return subject;
}

MaterialBySubject materialOf(const SignedIn& signedIn)
{
    MaterialBySubject materials;
    for (storage::RatedSeries& rated : storage::everySeries(signedIn.vault())) {
        if (const auto subject = subjectOf(signedIn.measures(), rated)) {
            materials[*subject].cases.push_back({.id = {}, .series = std::move(rated.series)});
        }
    }
    return materials;
}

/// A model before it is frozen: what is told of it, and its text where it can be.
struct Candidate
{
    LearnedModel told;
    std::string json; ///< empty: not to be frozen
};

/// Those that an expected course counts.
std::size_t usableCases(const Material& material)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(material.cases, [](const core::RatedCase& rated) {
            return core::intakeScore(rated.series) && rated.series.availableCount() >= 3;
        }));
}

Candidate courseFrom(const SignedIn& signedIn,
                     const core::ClinicModelSubject& subject,
                     const Material& material)
{
    core::TrajectoryRequest request;
    request.date = signedIn.today();
    request.measure = subject.measure;
    request.better = core::directionOf(*signedIn.measures().require(subject.measure).measure);
    const core::TrajectoryModel model = core::fitTrajectory(material.cases, request);
    Candidate candidate{.told = toldOf(subject, model), .json = {}};
    if (model.casesWithThreeScores >= static_cast<std::size_t>(MinimumToFreeze)) {
        candidate.json = core::trajectoryJson(model);
    }
    return candidate;
}

Candidate
sdFrom(const SignedIn& signedIn, const core::ClinicModelSubject& subject, Material&& material)
{
    const auto pooled = core::pooledWithinPersonSd(std::move(material).series());
    const core::FrozenWithinPersonSd frozen{.date = signedIn.today(),
                                            .pooled = pooled.value_or(core::WithinPersonSd{})};
    Candidate candidate{.told = toldOf(subject, frozen), .json = {}};
    if (candidate.told.status == LearnedStatus::InUse) {
        candidate.json = core::withinPersonSdJson(frozen);
    }
    return candidate;
}

Candidate candidateFrom(const SignedIn& signedIn,
                        const core::ClinicModelSubject& subject,
                        Material&& material)
{
    try {
        return subject.kind == core::ClinicModelKind::ExpectedCourse
                   ? courseFrom(signedIn, subject, material)
                   : sdFrom(signedIn, subject, std::move(material));
    } catch (const core::InvalidValue& error) {
        // Too few or too much alike: that is told of this measure, and the others are learned.
        Candidate candidate;
        candidate.told.subject = subject;
        candidate.told.cases = usableCases(material);
        candidate.told.needed = core::TrajectoryModel::MinimumCases;
        candidate.told.reason = error.what();
        if (candidate.told.cases < candidate.told.needed) {
            tellTooFew(candidate.told, ClosedCases);
        }
        return candidate;
    }
}

void freeze(SignedIn& signedIn, std::vector<Candidate>& candidates)
{
    std::map<core::ClinicModelKind, int> counts;
    storage::Change change = signedIn.change("clinic.learn", {});
    for (Candidate& candidate : candidates) {
        if (candidate.json.empty()) {
            continue;
        }
        candidate.told.id = storage::newId<core::ClinicModel>();
        candidate.told.frozenOn = signedIn.today();
        storage::insertClinicModel(change,
                                   {.id = *candidate.told.id,
                                    .subject = candidate.told.subject,
                                    .frozenOn = signedIn.today(),
                                    .json = std::move(candidate.json)});
        ++counts[candidate.told.subject.kind];
    }
    if (counts.empty()) {
        return;
    }
    std::string detail;
    for (const auto& [kind, count] : counts) {
        detail += (detail.empty() ? "" : ", ") + std::to_string(count) + " " +
                  core::clinicModelKindCode(kind);
    }
    change.setDetail(detail);
    change.commit();
    signedIn.reloadClinicModels();
}

} // namespace

std::vector<LearnedModel> learnFromClinic(SignedIn& signedIn, const LearningProgress& progress)
{
    signedIn.require(core::Role::Manager, "learn from the clinic's cases");
    goOn(progress, 0.0);
    MaterialBySubject materials = materialOf(signedIn);
    std::vector<Candidate> candidates;
    for (auto& [subject, material] : materials) {
        // Reading is about a tenth of it; each fit counts alike.
        goOn(progress,
             0.1 + 0.9 * static_cast<double>(candidates.size()) /
                       static_cast<double>(materials.size()));
        candidates.push_back(candidateFrom(signedIn, subject, std::move(material)));
    }
    goOn(progress, 1.0);
    freeze(signedIn, candidates);
    std::vector<LearnedModel> told;
    for (Candidate& candidate : candidates) {
        told.push_back(std::move(candidate.told));
    }
    return told;
}

} // namespace soundings::app
