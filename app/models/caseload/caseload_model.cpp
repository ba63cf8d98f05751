// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/caseload/caseload_model.h"

#include "app/models/words/flag_words.h"
#include "app/models/words/record_words.h"
#include "app/models/words/score_words.h"
#include "app/workflow/caseload.h"
#include "core/measure/interpretation.h"

#include <limits>

namespace soundings::app {

namespace {

/// What the vault's thread hands over: lines without a pointer into the vault.
struct Loaded
{
    std::vector<CaseloadLine> lines;
    int urgent = 0;
};

/// The curve of this kind that the line shows: the first a client rated.
const Curve* curveOf(const std::vector<Curve>& curves, core::MeasureKind kind)
{
    for (const Curve& curve : curves) {
        if (curve.measure->profile.kind == kind && curve.key.rater == core::Rater::Client &&
            curve.lastRated() != nullptr) {
            return &curve;
        }
    }
    return nullptr;
}

QString lastScoreWords(const Curve* curve)
{
    return curve == nullptr ? QString() : scoreWords(*curve->measure, *curve->lastRated()->value);
}

void drawCourse(CaseloadLine& line, const Curve* curve)
{
    if (curve == nullptr) {
        return;
    }
    const core::ScoreRange range = core::scoreRange(*curve->measure);
    line.minimum = range.min;
    line.maximum = range.max;
    for (const CurvePoint& point : curve->points) {
        line.course.append(point.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
}

CaseloadLine lineOf(const CaseloadEntry& entry)
{
    CaseloadLine line;
    line.caseId = QString::fromStdString(entry.episode.id.hex());
    line.code = QString::fromStdString(entry.clientCode);
    line.name = QString::fromStdString(entry.clientName);
    line.format = formatWords(entry.episode.format);
    line.mark = static_cast<int>(markOf(entry.status));
    const Curve* progress = curveOf(entry.curves, core::MeasureKind::Outcome);
    line.status = caseStatusWords(entry.status, entry.sinceSession);
    line.progress = lastScoreWords(progress);
    line.alliance = lastScoreWords(curveOf(entry.curves, core::MeasureKind::Alliance));
    drawCourse(line, progress);
    line.rated =
        entry.daysSinceRating ? daysAgoWords(*entry.daysSinceRating) : CaseloadModel::tr("never");
    return line;
}

Loaded load(const SignedIn& signedIn)
{
    Loaded loaded;
    for (const CaseloadEntry& entry : caseload(signedIn)) {
        loaded.urgent += static_cast<int>(entry.status <= CaseStatus::OffTrack);
        loaded.lines.push_back(lineOf(entry));
    }
    return loaded;
}

} // namespace

CaseloadModel::CaseloadModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

QString CaseloadModel::summary() const
{
    if (!m_loaded) {
        return tr("Reading your cases ...");
    }
    if (m_count == 0) {
        return tr("Your open cases will stand here, the most urgent first");
    }
    const QString open = tr("%n open case(s)", nullptr, m_count);
    return m_urgent == 0 ? tr("%1, none needs you now").arg(open)
                         : tr("%1, %n need(s) you", nullptr, m_urgent).arg(open);
}

void CaseloadModel::setSearch(const QString& search)
{
    if (search != m_search) {
        m_search = search;
        m_cases.search(search);
        Q_EMIT searchChanged();
    }
}

void CaseloadModel::show(const QString& subject)
{
    PageModel::show(subject);
    ask([](const SignedIn& signedIn) { return load(signedIn); },
        [this](Loaded loaded) {
            m_count = static_cast<int>(loaded.lines.size());
            m_urgent = loaded.urgent;
            m_loaded = true;
            m_cases.setLines(std::move(loaded.lines));
            Q_EMIT loadedChanged();
        });
}

void CaseloadModel::forget()
{
    m_cases.setLines({});
    m_count = 0;
    m_urgent = 0;
    m_loaded = false;
    setSearch({});
    Q_EMIT loadedChanged();
}

} // namespace soundings::app
