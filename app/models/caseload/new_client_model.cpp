// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/caseload/new_client_model.h"

#include "app/models/words/record_words.h"
#include "app/workflow/start_case.h"
#include "core/record/date.h"

#include <algorithm>
#include <array>

namespace soundings::app {

namespace {

using core::CaseFormat;

constexpr std::array Formats{CaseFormat::Individual,
                             CaseFormat::Couple,
                             CaseFormat::Family,
                             CaseFormat::Group,
                             CaseFormat::YoungPerson};

constexpr int MostInGroup = 12;

CaseFormat formatAt(int index)
{
    return Formats[static_cast<std::size_t>(index)];
}

core::DueMeasure due(const char* measure, core::Rater rater = core::Rater::Client)
{
    return {.measure = measure, .rater = rater, .everySessions = 1};
}

/// In the order of measureSets().
std::vector<core::DueMeasure> measuresOf(int set)
{
    const core::DueMeasure together = due("soundings-alliance-client");
    const core::DueMeasure parallel = due("soundings-alliance-therapist", core::Rater::Therapist);
    switch (set) {
    case 1:
        return {due("phq-9"), together, parallel};
    case 2:
        return {due("gad-7"), together, parallel};
    case 3:
        return {due("phq-9"), due("gad-7"), together, parallel};
    case 4:
        return {due("ors"), due("srs")};
    default:
        break;
    }
    return {due("soundings-progress"), together, parallel};
}

/// What is wrong with one of the codes; the second of two that are the same is at fault.
QString codeProblem(const QStringList& codes, int person)
{
    const QString code = codes[person].trimmed();
    if (code.isEmpty()) {
        return NewClientModel::tr("Type a code, such as K-017: it stands for this person here.");
    }
    const int first = static_cast<int>(codes.indexOf(code));
    if (first < person) {
        return NewClientModel::tr(
                   "Person %1 has this code already. Each person needs a code of their own.")
            .arg(first + 1);
    }
    return {};
}

QString dayProblem(const QString& start, const core::Date& today)
{
    const auto day = core::dateFromIso(start.trimmed().toStdString());
    if (!day) {
        return NewClientModel::tr("Write the day as year-month-day, such as %1.")
            .arg(QString::fromStdString(core::isoDate(today)));
    }
    return *day > today
               ? NewClientModel::tr("This day is still to come. Choose today or an earlier day.")
               : QString();
}

} // namespace

NewClientModel::NewClientModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

QStringList NewClientModel::formats()
{
    QStringList words;
    for (const CaseFormat format : Formats) {
        words.append(formatWords(format));
    }
    return words;
}

QStringList NewClientModel::measureSets()
{
    return {tr("Soundings' own short forms"),
            tr("PHQ-9 and working together"),
            tr("GAD-7 and working together"),
            tr("PHQ-9, GAD-7 and working together"),
            tr("ORS and SRS")};
}

QStringList NewClientModel::measureSetWords()
{
    return {tr("Four questions on how life is going and six on working together, each session. "
               "Not validated."),
            tr("Nine questions on depression and six on working together, each session."),
            tr("Seven questions on anxiety and six on working together, each session."),
            tr("Sixteen questions on depression and anxiety and six on working together."),
            tr("Scores only: the clinic brings the licensed forms and types the totals.")};
}

int NewClientModel::fewestPeople() const
{
    const CaseFormat format = formatAt(m_format);
    const bool several =
        format == CaseFormat::Couple || format == CaseFormat::Family || format == CaseFormat::Group;
    return several ? 2 : 1;
}

int NewClientModel::mostPeople() const
{
    switch (formatAt(m_format)) {
    case CaseFormat::Individual:
        return 1;
    case CaseFormat::Couple:
        return 2;
    case CaseFormat::Family:
    case CaseFormat::Group:
    case CaseFormat::YoungPerson:
        break;
    }
    return MostInGroup;
}

void NewClientModel::setFormat(int format)
{
    m_format = std::clamp(format, 0, static_cast<int>(Formats.size()) - 1);
    setPeople(std::clamp(m_people, fewestPeople(), mostPeople()));
}

void NewClientModel::setPeople(int people)
{
    m_people = std::clamp(people, fewestPeople(), mostPeople());
    clearProblems();
    Q_EMIT changed();
}

void NewClientModel::setMeasureSet(int measureSet)
{
    m_measureSet = std::clamp(measureSet, 0, static_cast<int>(measureSets().size()) - 1);
    Q_EMIT changed();
}

QString NewClientModel::today() const
{
    return QString::fromStdString(core::isoDate(clock().today()));
}

void NewClientModel::clearProblems()
{
    m_codeProblems.clear();
    m_startProblem.clear();
    Q_EMIT problemsChanged();
}

bool NewClientModel::check(const QStringList& codes, const QString& start)
{
    QStringList asked;
    for (int person = 0; person < std::max(m_people, static_cast<int>(codes.size())); ++person) {
        asked.append(codes.value(person).trimmed());
    }
    m_codeProblems.clear();
    for (int person = 0; person < static_cast<int>(asked.size()); ++person) {
        m_codeProblems.append(codeProblem(asked, person));
    }
    m_startProblem = dayProblem(start, clock().today());
    Q_EMIT problemsChanged();
    return m_startProblem.isEmpty() && m_codeProblems.join(QString()).isEmpty();
}

void NewClientModel::pointAtFirstProblem()
{
    const auto wrong =
        std::ranges::find_if(m_codeProblems, [](const QString& said) { return !said.isEmpty(); });
    if (wrong != m_codeProblems.end()) {
        Q_EMIT codePointed(static_cast<int>(wrong - m_codeProblems.begin()));
    } else {
        Q_EMIT startPointed();
    }
}

void NewClientModel::save(const QStringList& codes,
                          const QString& name,
                          bool caution,
                          const QString& start)
{
    clearFailure();
    if (!check(codes, start)) {
        pointAtFirstProblem();
        return;
    }
    const CaseFormat format = formatAt(m_format);
    NewCase request{.format = format,
                    .clients = {},
                    .start = start.trimmed().toStdString(),
                    .measures = measuresOf(m_measureSet)};
    for (const QString& code : codes) {
        core::Client client;
        client.code = code.trimmed().toStdString();
        request.clients.push_back({.client = client, .part = usualPart(format)});
    }
    if (!request.clients.empty()) {
        request.clients.front().client.name = name.trimmed().toStdString();
        request.clients.front().client.caution = caution;
    }
    ask([request](SignedIn& signedIn) { return startCase(signedIn, request).id.hex(); },
        [this](const std::string& caseId) {
            Q_EMIT told(tr("The case is open. Record its first session when it has taken place."));
            Q_EMIT saved(QString::fromStdString(caseId));
            forget();
        });
}

void NewClientModel::show(const QString& subject)
{
    PageModel::show(subject);
    forget();
}

void NewClientModel::forget()
{
    m_format = 0;
    m_people = 1;
    m_measureSet = 0;
    clearProblems();
    Q_EMIT changed();
}

} // namespace soundings::app
