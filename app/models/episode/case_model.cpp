// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/case_model.h"

#include "app/models/words/record_words.h"
#include "app/workflow/manage_cases.h"
#include "core/record/date.h"

#include <algorithm>
#include <array>

namespace soundings::app {

namespace {

constexpr std::array Endings{
    core::Ending::Agreed, core::Ending::DropOut, core::Ending::Referred, core::Ending::Other};

QStringList measuresOf(const std::vector<CaseChart>& charts)
{
    QStringList names;
    for (const CaseChart& chart : charts) {
        names.append(chart.measure);
    }
    return names;
}

const CaseChart* chartAt(const std::vector<CaseChart>& charts, int index)
{
    const bool known = index >= 0 && index < static_cast<int>(charts.size());
    return known ? &charts[static_cast<std::size_t>(index)] : nullptr;
}

CurveChart drawn(const CaseChart* chart, int person)
{
    return chart == nullptr ? CurveChart() : chartFor(*chart, person);
}

/// What is told of this person's curve; nothing without one.
template <class Value> Value ofPerson(const CaseChart* chart, int person, Value PersonCurve::* what)
{
    const PersonCurve* curve = chart == nullptr ? nullptr : personIn(*chart, person);
    return curve == nullptr ? Value() : curve->*what;
}

/// The person's rating of that session; nothing of theirs: said so.
QString scoreAt(const CaseChart* chart, int person, int session)
{
    const PersonCurve* curve = chart == nullptr ? nullptr : personIn(*chart, person);
    const QString score = curve == nullptr ? QString() : curve->scores.value(session);
    return score.isEmpty() ? CaseModel::tr("no rating") : score;
}

} // namespace

CaseModel::CaseModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void CaseModel::setPerson(int person)
{
    m_person = person;
    fillSessions();
    Q_EMIT shownChanged();
}

QStringList CaseModel::progressMeasures() const
{
    return measuresOf(m_case.progress);
}

void CaseModel::setProgressMeasure(int index)
{
    m_progress = index;
    fillSessions();
    Q_EMIT shownChanged();
}

CurveChart CaseModel::progressChart() const
{
    return drawn(chartAt(m_case.progress, m_progress), m_person);
}

QString CaseModel::progressSentence() const
{
    return ofPerson(chartAt(m_case.progress, m_progress), m_person, &PersonCurve::sentence);
}

QString CaseModel::progressStanding() const
{
    return ofPerson(chartAt(m_case.progress, m_progress), m_person, &PersonCurve::standing);
}

int CaseModel::progressMark() const
{
    return ofPerson(chartAt(m_case.progress, m_progress), m_person, &PersonCurve::mark);
}

QString CaseModel::progressExpected() const
{
    return ofPerson(chartAt(m_case.progress, m_progress), m_person, &PersonCurve::expected);
}

QString CaseModel::progressDetails() const
{
    return ofPerson(chartAt(m_case.progress, m_progress), m_person, &PersonCurve::details);
}

QStringList CaseModel::allianceMeasures() const
{
    return measuresOf(m_case.alliance);
}

void CaseModel::setAllianceMeasure(int index)
{
    m_alliance = index;
    fillSessions();
    Q_EMIT shownChanged();
}

CurveChart CaseModel::allianceChart() const
{
    return drawn(chartAt(m_case.alliance, m_alliance), m_person);
}

QString CaseModel::allianceSentence() const
{
    return ofPerson(chartAt(m_case.alliance, m_alliance), m_person, &PersonCurve::sentence);
}

QString CaseModel::allianceDetails() const
{
    return ofPerson(chartAt(m_case.alliance, m_alliance), m_person, &PersonCurve::details);
}

QStringList CaseModel::endings()
{
    QStringList words;
    for (const core::Ending ending : Endings) {
        words.append(endingWords(ending));
    }
    return words;
}

QString CaseModel::today() const
{
    return QString::fromStdString(core::isoDate(clock().today()));
}

void CaseModel::endCase(const QString& day, int ending)
{
    const core::Ending way = Endings[static_cast<std::size_t>(
        std::clamp(ending, 0, static_cast<int>(Endings.size()) - 1))];
    ask(
        [id = m_case.caseId.toStdString(), text = day.trimmed().toStdString(), way](
            SignedIn& signedIn) {
            closeCase(signedIn, requireOwnCase(signedIn, id), core::requireDate("end", text), way);
        },
        [this] {
            Q_EMIT told(tr("The case has ended. It can still be read."));
            load(m_case.caseId);
        });
}

void CaseModel::show(const QString& subject)
{
    PageModel::show(subject);
    if (subject != m_case.caseId) {
        forget();
    }
    load(subject);
}

void CaseModel::load(const QString& caseId)
{
    ask(
        [id = caseId.toStdString()](SignedIn& signedIn) {
            return overviewOf(caseRecord(signedIn, findCase(signedIn, id)));
        },
        [this](CaseOverview overview) { take(std::move(overview)); });
}

void CaseModel::take(CaseOverview overview)
{
    if (overview.caseId != m_case.caseId) {
        m_person = overview.urgent;
        m_progress = overview.urgentProgress;
        m_alliance = overview.urgentAlliance;
    }
    m_case = std::move(overview);
    m_loaded = true;
    m_notes.setEntries(std::move(m_case.notes));
    m_case.notes.clear();
    fillSessions();
    Q_EMIT loadedChanged();
    Q_EMIT shownChanged();
}

void CaseModel::fillSessions()
{
    std::vector<SessionLine> lines = m_case.sessions;
    for (SessionLine& line : lines) {
        line.progress = scoreAt(chartAt(m_case.progress, m_progress), m_person, line.number);
        line.alliance = scoreAt(chartAt(m_case.alliance, m_alliance), m_person, line.number);
    }
    m_sessions.setLines(std::move(lines));
}

void CaseModel::forget()
{
    m_case = {};
    m_loaded = false;
    m_person = 0;
    m_progress = 0;
    m_alliance = 0;
    m_sessions.setLines({});
    m_notes.setEntries({});
    Q_EMIT loadedChanged();
    Q_EMIT shownChanged();
}

} // namespace soundings::app
