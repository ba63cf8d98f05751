// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measures/measures_model.h"

#include "app/models/path_text.h"
#include "app/models/words/score_words.h"
#include "app/workflow/add_measure.h"
#include "app/workflow/source_of.h"
#include "core/measure/interpretation.h"
#include "core/measure/rupture_settings.h"

#include <algorithm>

namespace soundings::app {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString sign(core::Comparison comparison)
{
    return QString::fromUtf8(core::comparisonSign(comparison));
}

QString rangeWords(const core::Measure& measure)
{
    const core::ScoreRange range = core::scoreRange(measure);
    const bool higher = core::directionOf(measure) == core::Direction::HigherIsBetter;
    return (higher ? MeasuresModel::tr("%1 to %2, higher is better")
                   : MeasuresModel::tr("%1 to %2, lower is better"))
        .arg(numberWords(range.min), numberWords(range.max));
}

QString itemWords(const core::Measure& measure)
{
    if (measure.questionnaires.empty()) {
        return MeasuresModel::tr("Score only: the questions are licensed and not in the program");
    }
    const auto count = std::ranges::count_if(core::itemsOf(measure), &core::MeasureItem::numeric);
    return MeasuresModel::tr("%n question(s)", nullptr, static_cast<int>(count));
}

QString standingWords(const MeasureCatalogue::Entry& entry)
{
    if (entry.local) {
        return MeasuresModel::tr("Added by this clinic, verified by nobody else");
    }
    return entry.measure->profile.validated ? QString() : MeasuresModel::tr("Not validated");
}

QString limitWords(const core::Measure& measure)
{
    QStringList lines;
    if (const core::Cutoff* cutoff = core::clinicalCutoff(measure)) {
        lines.append(MeasuresModel::tr("In the clinical range at %1 %2. Source: %3")
                         .arg(sign(cutoff->comparison),
                              numberWords(cutoff->value),
                              text(sourceOf(measure.profile, cutoff->provenance))));
    }
    if (const core::ReliableChange* change = core::reliableChangeOf(measure)) {
        lines.append(MeasuresModel::tr("Reliable change at %1 %2 points. Source: %3")
                         .arg(sign(change->comparison),
                              numberWords(change->points),
                              text(sourceOf(measure.profile, change->provenance))));
    }
    if (const core::RuptureSettings* rupture = core::ruptureSettings(measure)) {
        if (rupture->watchBelow) {
            lines.append(
                MeasuresModel::tr("To watch at %1 %2. Source: %3")
                    .arg(sign(rupture->watchBelow->comparison),
                         numberWords(rupture->watchBelow->value),
                         text(sourceOf(measure.profile, rupture->watchBelow->provenance))));
        }
        if (rupture->minimumDrop) {
            lines.append(
                MeasuresModel::tr("Possible rupture from a fall of %1 points. Source: %2")
                    .arg(numberWords(rupture->minimumDrop->value),
                         text(sourceOf(measure.profile, rupture->minimumDrop->provenance))));
        }
    }
    return lines.isEmpty()
               ? MeasuresModel::tr("No limits are published for it; curves are shown without them")
               : lines.join(u'\n');
}

MeasureLine lineOf(const MeasureCatalogue::Entry& entry)
{
    const core::Measure& measure = *entry.measure;
    const core::Profile& profile = measure.profile;
    return {.id = text(profile.id),
            .acronym = text(profile.acronym),
            .name = text(profile.name),
            .kind = profile.kind == core::MeasureKind::Alliance
                        ? MeasuresModel::tr("Working together")
                        : MeasuresModel::tr("How life is going"),
            .range = rangeWords(measure),
            .items = itemWords(measure),
            .standing = standingWords(entry),
            .limits = limitWords(measure),
            .licence = text(profile.licence.notice)};
}

std::vector<MeasureLine> load(const SignedIn& signedIn)
{
    std::vector<MeasureLine> lines;
    for (const MeasureCatalogue::Entry& entry : signedIn.measures().entries()) {
        lines.push_back(lineOf(entry));
    }
    return lines;
}

} // namespace

MeasuresModel::MeasuresModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void MeasuresModel::show(const QString& subject)
{
    PageModel::show(subject);
    ask([](const SignedIn& signedIn) { return load(signedIn); },
        [this](std::vector<MeasureLine> lines) { m_measures.setLines(std::move(lines)); });
}

void MeasuresModel::add(const QString& folder)
{
    ask(
        [path = pathOf(typedPath(folder))](SignedIn& signedIn) {
            addMeasure(signedIn, readMeasurePackage(path));
            return load(signedIn);
        },
        [this](std::vector<MeasureLine> lines) {
            m_measures.setLines(std::move(lines));
            Q_EMIT told(
                MeasuresModel::tr("The measure was added. It can be chosen for new cases."));
            Q_EMIT added();
        });
}

void MeasuresModel::forget()
{
    m_measures.setLines({});
}

} // namespace soundings::app
