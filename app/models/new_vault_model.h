// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/models/passphrase_judgement.h"
#include "app/models/recovery_sheet_model.h"

#include <QString>

#include <filesystem>

namespace soundings::app {

/// The form that makes a vault. Passphrases are handed over once and never kept.
class NewVaultModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// The folder in which the vault's own folder will stand.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY formChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY formChanged FINAL)
    Q_PROPERTY(QString userName READ userName WRITE setUserName NOTIFY formChanged FINAL)
    Q_PROPERTY(bool therapist READ isTherapist WRITE setTherapist NOTIFY formChanged FINAL)
    Q_PROPERTY(bool supervisor READ isSupervisor WRITE setSupervisor NOTIFY formChanged FINAL)
    /// Where the vault will stand, as text; empty while folder or name are.
    Q_PROPERTY(QString path READ path NOTIFY formChanged FINAL)

    /// What is wrong with each field; empty when nothing is.
    Q_PROPERTY(QString folderProblem READ folderProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString userProblem READ userProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString againProblem READ againProblem NOTIFY problemsChanged FINAL)

    /// 0 (guessed at once) to 4, at most 2 while it is too short; -1 while nothing is typed.
    Q_PROPERTY(int strength READ strength NOTIFY strengthChanged FINAL)
    /// Why it is so and what would make it stronger.
    Q_PROPERTY(QString advice READ advice NOTIFY strengthChanged FINAL)

public:
    explicit NewVaultModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString folder() const { return m_folder; }

    [[nodiscard]] QString name() const { return m_name; }

    [[nodiscard]] QString userName() const { return m_userName; }

    [[nodiscard]] bool isTherapist() const { return m_therapist; }

    [[nodiscard]] bool isSupervisor() const { return m_supervisor; }

    [[nodiscard]] QString path() const;

    void setFolder(const QString& folder);
    void setName(const QString& name);
    void setUserName(const QString& userName);
    void setTherapist(bool therapist);
    void setSupervisor(bool supervisor);

    [[nodiscard]] QString folderProblem() const { return m_problems.folder; }

    [[nodiscard]] QString nameProblem() const { return m_problems.name; }

    [[nodiscard]] QString userProblem() const { return m_problems.user; }

    [[nodiscard]] QString passphraseProblem() const { return m_problems.passphrase; }

    [[nodiscard]] QString againProblem() const { return m_problems.again; }

    [[nodiscard]] int strength() const { return m_judgement.strength; }

    [[nodiscard]] QString advice() const { return m_judgement.advice(); }

    /// Weighs what is typed so far, within a few milliseconds.
    Q_INVOKABLE void assess(const QString& passphrase);

    /// Makes the vault; `created` follows, or the problems say what is missing.
    Q_INVOKABLE void create(const QString& passphrase, const QString& again);

Q_SIGNALS:
    void formChanged();
    void problemsChanged();
    void strengthChanged();
    void created(const std::filesystem::path& directory, const soundings::app::ShownSheet& sheet);

protected:
    void forget() override;

private:
    struct Problems
    {
        QString folder;
        QString name;
        QString user;
        QString passphrase;
        QString again;

        [[nodiscard]] bool any() const;
    };

    [[nodiscard]] Problems problemsWith(const QString& passphrase, const QString& again) const;

    QString m_folder;
    QString m_name;
    QString m_userName;
    bool m_therapist = true;
    bool m_supervisor = false;
    Problems m_problems;
    PassphraseJudgement m_judgement;
};

} // namespace soundings::app
