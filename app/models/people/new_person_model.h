// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/models/passphrase_judgement.h"

#include <QString>

namespace soundings::app {

/// The form in which a manager adds a colleague, who types their own first passphrase into it.
class NewPersonModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to PeopleModel")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY formChanged FINAL)
    Q_PROPERTY(bool therapist READ isTherapist WRITE setTherapist NOTIFY formChanged FINAL)
    Q_PROPERTY(bool supervisor READ isSupervisor WRITE setSupervisor NOTIFY formChanged FINAL)
    Q_PROPERTY(bool manager READ isManager WRITE setManager NOTIFY formChanged FINAL)

    /// What is wrong with each field; empty when nothing is.
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString rolesProblem READ rolesProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString againProblem READ againProblem NOTIFY problemsChanged FINAL)

    /// As of NewVaultModel.
    Q_PROPERTY(int strength READ strength NOTIFY strengthChanged FINAL)
    Q_PROPERTY(QString advice READ advice NOTIFY strengthChanged FINAL)

public:
    explicit NewPersonModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }

    [[nodiscard]] bool isTherapist() const { return m_therapist; }

    [[nodiscard]] bool isSupervisor() const { return m_supervisor; }

    [[nodiscard]] bool isManager() const { return m_manager; }

    void setName(const QString& name);
    void setTherapist(bool therapist);
    void setSupervisor(bool supervisor);
    void setManager(bool manager);

    [[nodiscard]] QString nameProblem() const { return m_problems.name; }

    [[nodiscard]] QString rolesProblem() const { return m_problems.roles; }

    [[nodiscard]] QString passphraseProblem() const { return m_problems.passphrase; }

    [[nodiscard]] QString againProblem() const { return m_problems.again; }

    [[nodiscard]] int strength() const { return m_judgement.strength; }

    [[nodiscard]] QString advice() const { return m_judgement.advice(); }

    /// Weighs what is typed so far, within a few milliseconds.
    Q_INVOKABLE void assess(const QString& passphrase);

    /// Takes about a second on the vault's thread; `added` follows, or the problems or `failure`
    /// say why not.
    Q_INVOKABLE void add(const QString& passphrase, const QString& again);

    /// An empty form.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void formChanged();
    void problemsChanged();
    void strengthChanged();
    void added();

protected:
    void forget() override;

private:
    struct Problems
    {
        QString name;
        QString roles;
        QString passphrase;
        QString again;

        [[nodiscard]] bool any() const;
    };

    void setRole(bool& role, bool given);
    void setProblems(const Problems& problems);

    QString m_name;
    bool m_therapist = true;
    bool m_supervisor = false;
    bool m_manager = false;
    Problems m_problems;
    PassphraseJudgement m_judgement;
};

} // namespace soundings::app
