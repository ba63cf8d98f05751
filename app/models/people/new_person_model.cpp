// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/people/new_person_model.h"

#include "app/models/passphrase_text.h"
#include "app/workflow/manage_users.h"

#include <memory>
#include <set>
#include <utility>

namespace soundings::app {

NewPersonModel::NewPersonModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void NewPersonModel::setName(const QString& name)
{
    m_name = name;
    m_problems.name.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void NewPersonModel::setTherapist(bool therapist)
{
    setRole(m_therapist, therapist);
}

void NewPersonModel::setSupervisor(bool supervisor)
{
    setRole(m_supervisor, supervisor);
}

void NewPersonModel::setManager(bool manager)
{
    setRole(m_manager, manager);
}

void NewPersonModel::setRole(bool& role, bool given)
{
    role = given;
    m_problems.roles.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void NewPersonModel::assess(const QString& passphrase)
{
    m_problems.passphrase.clear();
    m_problems.again.clear();
    m_judgement = judgePassphrase(passphrase, {m_name});
    Q_EMIT strengthChanged();
    Q_EMIT problemsChanged();
}

bool NewPersonModel::Problems::any() const
{
    return !name.isEmpty() || !roles.isEmpty() || !passphrase.isEmpty() || !again.isEmpty();
}

void NewPersonModel::add(const QString& passphrase, const QString& again)
{
    if (isBusy()) {
        return;
    }
    clearFailure();
    assess(passphrase);
    Problems problems;
    if (m_name.trimmed().isEmpty()) {
        problems.name = tr("Write the name with which they will sign in.");
    }
    std::set<core::Role> roles;
    for (const auto& [given, role] : {std::pair(m_therapist, core::Role::Therapist),
                                      std::pair(m_supervisor, core::Role::Supervisor),
                                      std::pair(m_manager, core::Role::Manager)}) {
        if (given) {
            roles.insert(role);
        }
    }
    if (roles.empty()) {
        problems.roles = tr("Choose at least one thing that they will do.");
    }
    problems.passphrase = m_judgement.problem();
    problems.again = problemOfAgain(passphrase, again);
    setProblems(problems);
    if (m_problems.any()) {
        return;
    }
    const QString name = m_name.trimmed();
    const auto secret = std::make_shared<storage::Secret>(secretOf(passphrase));
    ask(
        [user = name.toStdString(), roles, secret](SignedIn& signedIn) {
            addUser(signedIn, user, roles, *secret);
            secret->wipe();
        },
        [this, name] {
            clear();
            Q_EMIT added();
            Q_EMIT told(tr("%1 can sign in now.").arg(name));
        });
}

void NewPersonModel::clear()
{
    m_name.clear();
    m_therapist = true;
    m_supervisor = false;
    m_manager = false;
    m_judgement = {};
    clearFailure();
    Q_EMIT formChanged();
    Q_EMIT strengthChanged();
    setProblems({});
}

void NewPersonModel::forget()
{
    clear();
}

void NewPersonModel::setProblems(const Problems& problems)
{
    m_problems = problems;
    Q_EMIT problemsChanged();
}

} // namespace soundings::app
