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

/// A limit that the rules use, and what is said of its source.
struct Limit
{
    QString words;
    QString source;
};

std::vector<Limit> limitsOf(const core::Measure& measure)
{
    std::vector<Limit> limits;
    const auto add = [&](const QString& words,
                         const QString& name,
                         const core::Provenance& provenance) {
        limits.push_back(
            {words,
             MeasuresModel::tr("%1: %2").arg(name, text(sourceOf(measure.profile, provenance)))});
    };
    const auto limit = [](core::Comparison comparison, double value) {
        return limitWords(std::string(core::comparisonSign(comparison)), value);
    };
    if (const core::Cutoff* cutoff = core::clinicalCutoff(measure)) {
        add(MeasuresModel::tr("Clinical range: %1").arg(limit(cutoff->comparison, cutoff->value)),
            MeasuresModel::tr("Clinical range"),
            cutoff->provenance);
    }
    if (const core::ReliableChange* change = core::reliableChangeOf(measure)) {
        add(MeasuresModel::tr("Reliable change in points: %1")
                .arg(limit(change->comparison, change->points)),
            MeasuresModel::tr("Reliable change"),
            change->provenance);
    }
    if (const core::RuptureSettings* rupture = core::ruptureSettings(measure)) {
        if (const auto& watch = rupture->watchBelow) {
            add(MeasuresModel::tr("To watch: %1").arg(limit(watch->comparison, watch->value)),
                MeasuresModel::tr("To watch"),
                watch->provenance);
        }
        if (const auto& drop = rupture->minimumDrop) {
            add(MeasuresModel::tr(
                    "Possible rupture: a fall of %1 points or more, and far below the "
                    "person's own level")
                    .arg(numberWords(drop->value)),
                MeasuresModel::tr("Possible rupture"),
                drop->provenance);
        }
    }
    return limits;
}

QString joined(const std::vector<Limit>& limits, QString Limit::* part)
{
    QStringList lines;
    for (const Limit& limit : limits) {
        lines.append(limit.*part);
    }
    return lines.join(u'\n');
}

QString limitLines(const std::vector<Limit>& limits)
{
    return limits.empty()
               ? MeasuresModel::tr("No limits are published for it; curves are shown without them")
               : joined(limits, &Limit::words);
}

MeasureLine lineOf(const MeasureCatalogue::Entry& entry)
{
    const core::Measure& measure = *entry.measure;
    const core::Profile& profile = measure.profile;
    const std::vector<Limit> limits = limitsOf(measure);
    return {.id = text(profile.id),
            .acronym = text(profile.acronym),
            .name = text(profile.name),
            .kind = profile.kind == core::MeasureKind::Alliance
                        ? MeasuresModel::tr("Working together")
                        : MeasuresModel::tr("How life is going"),
            .range = rangeWords(measure),
            .items = itemWords(measure),
            .standing = standingWords(entry),
            .limits = limitLines(limits),
            .sources = joined(limits, &Limit::source),
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
    ask(
        [](const SignedIn& signedIn) {
            return std::pair(load(signedIn), mayAddMeasures(signedIn));
        },
        [this](std::pair<std::vector<MeasureLine>, bool> loaded) {
            m_measures.setLines(std::move(loaded.first));
            setMayAdd(loaded.second);
        });
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

void MeasuresModel::setMayAdd(bool mayAdd)
{
    if (m_mayAdd != mayAdd) {
        m_mayAdd = mayAdd;
        Q_EMIT mayAddChanged();
    }
}

void MeasuresModel::forget()
{
    m_measures.setLines({});
    setMayAdd(false);
}

} // namespace soundings::app
