// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clinic/learning_model.h"

#include "app/models/words/record_words.h"
#include "app/models/words/score_words.h"
#include "app/workflow/learn_from_clinic.h"
#include "app/workflow/refusal.h"

#include <QPointer>

#include <algorithm>
#include <optional>

namespace soundings::app {

namespace {

/// A model with the name of its measure, without a pointer into the vault.
struct NamedModel
{
    LearnedModel model;
    QString measure;
};

QString headingOf(const NamedModel& named)
{
    return named.model.subject.kind == core::ClinicModelKind::ExpectedCourse
               ? LearningModel::tr("%1: expected course").arg(named.measure)
               : LearningModel::tr("%1: one person's usual scatter").arg(named.measure);
}

QString textOf(const LearnedModel& model)
{
    const QString cases = QString::number(model.cases);
    const QString needed = QString::number(model.needed);
    const bool isCourse = model.subject.kind == core::ClinicModelKind::ExpectedCourse;
    if (model.status == LearnedStatus::TooFewCases) {
        return isCourse
                   ? LearningModel::tr("Not enough closed cases yet (%1 of %2): cases are compared "
                                       "with their own start.")
                         .arg(cases, needed)
                   : LearningModel::tr("Not enough people yet (%1 of %2): the measure's own number "
                                       "is used.")
                         .arg(cases, needed);
    }
    if (model.status != LearnedStatus::InUse || !model.frozenOn) {
        return LearningModel::tr("Cannot be told from these cases: %1.")
            .arg(QString::fromStdString(model.reason));
    }
    const QString day = dateWords(*model.frozenOn);
    if (!isCourse) {
        return LearningModel::tr("%1, from the ratings of %2 people, %3.")
            .arg(pointsWords(*model.sd), cases, day);
    }
    const QString words = LearningModel::tr("From %1 closed cases, %2.").arg(cases, day);
    return model.limitsHold == false
               ? LearningModel::tr("%1 The limits do not quite hold with cases held back.")
                     .arg(words)
               : words;
}

std::vector<NamedModel> namedModels(const SignedIn& signedIn, std::vector<LearnedModel> models)
{
    std::vector<NamedModel> named;
    for (LearnedModel& model : models) {
        const MeasureCatalogue::Entry* entry = signedIn.measures().find(model.subject.measure);
        if (model.status != LearnedStatus::Superseded) {
            named.push_back({model,
                             entry == nullptr ? QString::fromStdString(model.subject.measure)
                                              : measureName(*entry->measure)});
        }
    }
    return named;
}

/// Nullopt where somebody stopped it, which is no failure; whatever else went wrong is thrown on.
std::optional<std::vector<NamedModel>> learnedUnlessStopped(SignedIn& signedIn,
                                                            const LearningProgress& progress)
{
    try {
        return namedModels(signedIn, learnFromClinic(signedIn, progress));
    } catch (const Refusal& refusal) {
        if (refusal.kind() != RefusalKind::Conflict) {
            throw;
        }
        return std::nullopt;
    }
}

std::vector<Entry> entriesOf(const std::vector<NamedModel>& models)
{
    std::vector<Entry> entries;
    for (const NamedModel& named : models) {
        entries.push_back({.heading = headingOf(named), .text = textOf(named.model)});
    }
    return entries;
}

} // namespace

LearningModel::LearningModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void LearningModel::show(const QString& subject)
{
    PageModel::show(subject);
    ask([](const SignedIn& signedIn) { return namedModels(signedIn, learnedModels(signedIn)); },
        [this](const std::vector<NamedModel>& models) { take(entriesOf(models)); });
}

void LearningModel::learn()
{
    if (m_learning) {
        return;
    }
    setProgress(true, 0.0);
    m_stop = std::make_shared<std::atomic_bool>(false);
    // The vault's thread tells how far it is; this object may be gone by then.
    const auto tell =
        [guard = QPointer<LearningModel>(this), clinic = &clinic(), stop = m_stop](double share) {
            QMetaObject::invokeMethod(
                clinic,
                [guard, share] {
                    if (guard && guard->isLearning()) {
                        guard->setProgress(true, share);
                    }
                },
                Qt::QueuedConnection);
            return !*stop;
        };
    ask([tell](SignedIn& signedIn) { return learnedUnlessStopped(signedIn, tell); },
        [this](const std::optional<std::vector<NamedModel>>& models) {
            if (!models) {
                setProgress(false, 0.0);
                Q_EMIT told(tr("Stopped. Nothing was learned and nothing was changed."));
                return;
            }
            setProgress(false, 1.0);
            take(entriesOf(*models));
            const auto frozen = std::ranges::count_if(
                *models, [](const NamedModel& named) { return named.model.id.has_value(); });
            Q_EMIT told(frozen == 0
                            ? tr("There are too few cases to learn from. Nothing was changed.")
                            : tr("Learned from the clinic's own cases. What was learned before is "
                                 "kept in the vault."));
        });
}

void LearningModel::stop()
{
    if (m_learning) {
        *m_stop = true;
    }
}

void LearningModel::setProgress(bool learning, double progress)
{
    m_learning = learning;
    m_progress = progress;
    Q_EMIT progressChanged();
}

void LearningModel::take(std::vector<Entry> entries)
{
    m_learned.setEntries(std::move(entries));
    m_loaded = true;
    Q_EMIT loadedChanged();
}

void LearningModel::fail(const Failure& failure)
{
    setProgress(false, 0.0);
    PageModel::fail(failure);
}

void LearningModel::forget()
{
    m_learned.setEntries({});
    m_loaded = false;
    setProgress(false, 0.0);
    Q_EMIT loadedChanged();
}

} // namespace soundings::app
