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

/// The curve of this kind that the line shows: the one behind the state; else that of the person
/// behind it, and where there is no such person the first that a client rated. Somebody else's
/// ratings never stand for theirs.
const Curve* curveOf(const CaseloadEntry& entry, core::MeasureKind kind)
{
    const auto& cause = entry.concern.series;
    const Curve* found = nullptr;
    for (const Curve& curve : entry.curves) {
        if (curve.measure->profile.kind != kind || curve.lastRated() == nullptr) {
            continue;
        }
        if (curve.key == cause) {
            return &curve;
        }
        const bool isAsked = !cause || !cause->participant ||
                             entry.episode.participants.size() == 1 ||
                             curve.key.participant == cause->participant;
        if (found == nullptr && isAsked && curve.key.rater == core::Rater::Client) {
            found = &curve;
        }
    }
    return found;
}

/// "Off track since session 10 (Parent B)"; who it is goes without saying for the only client.
QString situationOf(const CaseloadEntry& entry)
{
    const CaseConcern& concern = entry.concern;
    const QString state = caseStatusWords(concern.status, concern.sinceSession);
    const bool isOnly = concern.series && concern.series->rater == core::Rater::Client &&
                        entry.episode.participants.size() == 1;
    if (!concern.series || isOnly) {
        return state;
    }
    return CaseloadModel::tr("%1 (%2)", "state, who rated")
        .arg(state, personWords(entry.episode, concern.series->rater, concern.series->participant));
}

/// A line may end before or behind a score, not within it.
QString unbroken(QString score)
{
    const auto end = score.indexOf(QStringLiteral(", "));
    return score.replace(0,
                         end < 0 ? score.size() : end,
                         score.left(end).replace(QLatin1Char(' '), QChar(QChar::Nbsp)));
}

/// "K-002: 9 of 21, mild"; whose it is goes without saying for the only client.
QString lastScoreWords(const CaseloadEntry& entry, const Curve* curve)
{
    if (curve == nullptr) {
        return {};
    }
    const QString score = unbroken(scoreWords(*curve->measure, *curve->lastRated()->value));
    if (curve->participantCode.empty() || entry.episode.participants.size() == 1) {
        return score;
    }
    return CaseloadModel::tr("%1: %2", "code of who rated, score")
        .arg(QString::fromStdString(curve->participantCode), score);
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
    line.mark = static_cast<int>(markOf(entry.concern.status));
    const Curve* progress = curveOf(entry, core::MeasureKind::Outcome);
    line.status = situationOf(entry);
    line.progress = lastScoreWords(entry, progress);
    line.alliance = lastScoreWords(entry, curveOf(entry, core::MeasureKind::Alliance));
    drawCourse(line, progress);
    line.rated =
        entry.daysSinceRating ? daysAgoWords(*entry.daysSinceRating) : CaseloadModel::tr("never");
    return line;
}

Loaded load(SignedIn& signedIn)
{
    Loaded loaded;
    for (const CaseloadEntry& entry : caseload(signedIn)) {
        loaded.urgent += static_cast<int>(entry.concern.status <= CaseStatus::OffTrack);
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
    ask([](SignedIn& signedIn) { return load(signedIn); },
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
