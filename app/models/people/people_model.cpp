// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/people/people_model.h"

#include "app/models/words/record_words.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/people.h"

#include <QDateTime>
#include <QLocale>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace soundings::app {

namespace {

/// What the vault's thread hands back.
struct AllPeople
{
    std::vector<Person> people;
    core::UserId own;
};

/// The day here on which a moment was.
QString dayOf(std::int64_t utcSeconds)
{
    const QDate day = QDateTime::fromSecsSinceEpoch(utcSeconds).date();
    return shortDateWords(core::Date(static_cast<unsigned short>(day.year()),
                                     static_cast<unsigned short>(day.month()),
                                     static_cast<unsigned short>(day.day())));
}

QString rolesListed(const core::User& user)
{
    QStringList words;
    for (const core::Role role : user.roles) {
        words.append(roleWords(role));
    }
    return QLocale().createSeparatedList(words);
}

QString standingOf(const Person& person)
{
    if (person.user.retired) {
        return person.retiredAt ? PeopleModel::tr("Retired %1").arg(dayOf(*person.retiredAt))
                                : PeopleModel::tr("Retired");
    }
    return person.since ? PeopleModel::tr("Since %1").arg(dayOf(*person.since)) : QString();
}

QString supervisionOf(const Person& person)
{
    if (person.user.retired || !person.user.has(core::Role::Therapist)) {
        return {};
    }
    if (person.supervisors.empty()) {
        return PeopleModel::tr("Nobody supervises them yet");
    }
    QStringList names;
    for (const std::string& name : person.supervisors) {
        names.append(QString::fromStdString(name));
    }
    return PeopleModel::tr("Supervised by %1").arg(QLocale().createSeparatedList(names));
}

PersonLine lineOf(const Person& person, core::UserId own)
{
    return {.name = QString::fromStdString(person.user.name),
            .roles = rolesListed(person.user),
            .standing = standingOf(person),
            .supervision = supervisionOf(person),
            .retired = person.user.retired,
            .retirable = !person.user.retired && person.user.id != own};
}

QStringList namesWith(const std::vector<Person>& people, core::Role role)
{
    QStringList names;
    for (const Person& person : people) {
        if (!person.user.retired && person.user.has(role)) {
            names.append(QString::fromStdString(person.user.name));
        }
    }
    return names;
}

} // namespace

PeopleModel::PeopleModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
    , m_newPerson(clinic)
    , m_retirement(clinic)
{
    connect(&m_newPerson, &NewPersonModel::added, this, [this] { show({}); });
    connect(&m_retirement, &RetirementModel::retired, this, [this] { show({}); });
}

void PeopleModel::show(const QString& subject)
{
    PageModel::show(subject);
    ask(
        [](const SignedIn& signedIn) {
            return AllPeople{.people = listPeople(signedIn), .own = signedIn.user().id};
        },
        [this](const AllPeople& all) {
            std::vector<PersonLine> lines;
            m_pairs.clear();
            for (const Person& person : all.people) {
                lines.push_back(lineOf(person, all.own));
                for (const std::string& supervisor : person.supervisors) {
                    m_pairs.push_back({QString::fromStdString(supervisor), lines.back().name});
                }
            }
            m_people.setLines(std::move(lines));
            m_supervisors = namesWith(all.people, core::Role::Supervisor);
            m_therapists = namesWith(all.people, core::Role::Therapist);
            m_loaded = true;
            Q_EMIT loadedChanged();
        });
}

void PeopleModel::supervise(const QString& supervisor, const QString& therapist)
{
    ask([reviewer = supervisor.toStdString(), reviewed = therapist.toStdString()](
            SignedIn& signedIn) { addSupervision(signedIn, reviewer, reviewed); },
        [this, supervisor, therapist] {
            Q_EMIT told(tr("%1 supervises %2 from today on.").arg(supervisor, therapist));
            show({});
        });
}

QStringList PeopleModel::supervisions() const
{
    QStringList words;
    for (const Pair& pair : m_pairs) {
        words.append(tr("%1 supervises %2").arg(pair.supervisor, pair.therapist));
    }
    return words;
}

void PeopleModel::endSupervision(int index)
{
    if (isBusy() || index < 0 || index >= static_cast<int>(m_pairs.size())) {
        return;
    }
    const Pair pair = m_pairs[static_cast<std::size_t>(index)];
    ask([reviewer = pair.supervisor.toStdString(), reviewed = pair.therapist.toStdString()](
            SignedIn& signedIn) { soundings::app::endSupervision(signedIn, reviewer, reviewed); },
        [this, pair] {
            Q_EMIT told(
                tr("%1 does not supervise %2 any more.").arg(pair.supervisor, pair.therapist));
            show({});
        });
}

void PeopleModel::forget()
{
    m_pairs.clear();
    m_people.setLines({});
    m_supervisors.clear();
    m_therapists.clear();
    m_loaded = false;
    Q_EMIT loadedChanged();
}

} // namespace soundings::app
