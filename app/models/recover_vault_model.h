// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/models/passphrase_judgement.h"

#include <QString>

#include <filesystem>

namespace soundings::app {

/// The form for who has lost their passphrase or key file: the recovery key of the printed sheet
/// opens the vault and gives them a new passphrase. Neither is kept.
class RecoverVaultModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(QString directory READ directory WRITE setDirectory NOTIFY formChanged FINAL)
    Q_PROPERTY(QString userName READ userName WRITE setUserName NOTIFY formChanged FINAL)

    /// What is wrong with each field; empty when nothing is.
    Q_PROPERTY(QString directoryProblem READ directoryProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString userProblem READ userProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString keyProblem READ keyProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString againProblem READ againProblem NOTIFY problemsChanged FINAL)

    /// As of NewVaultModel.
    Q_PROPERTY(int strength READ strength NOTIFY strengthChanged FINAL)
    Q_PROPERTY(QString advice READ advice NOTIFY strengthChanged FINAL)

public:
    explicit RecoverVaultModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString directory() const { return m_directory; }

    [[nodiscard]] QString userName() const { return m_userName; }

    void setDirectory(const QString& directory);
    void setUserName(const QString& userName);

    [[nodiscard]] QString directoryProblem() const { return m_problems.directory; }

    [[nodiscard]] QString userProblem() const { return m_problems.user; }

    [[nodiscard]] QString keyProblem() const { return m_problems.key; }

    [[nodiscard]] QString passphraseProblem() const { return m_problems.passphrase; }

    [[nodiscard]] QString againProblem() const { return m_problems.again; }

    [[nodiscard]] int strength() const { return m_judgement.strength; }

    [[nodiscard]] QString advice() const { return m_judgement.advice(); }

    /// Weighs what is typed so far, within a few milliseconds.
    Q_INVOKABLE void assess(const QString& passphrase);

    /// `recoveryKey` as groups or as words. Takes about a second; `opened` follows, or the problems
    /// or `failure` say why not.
    Q_INVOKABLE void
    recover(const QString& recoveryKey, const QString& passphrase, const QString& again);

Q_SIGNALS:
    void formChanged();
    void problemsChanged();
    void strengthChanged();
    void opened(const std::filesystem::path& directory);

protected:
    void forget() override;

private:
    struct Problems
    {
        QString directory;
        QString user;
        QString key;
        QString passphrase;
        QString again;

        [[nodiscard]] bool any() const;
    };

    [[nodiscard]] Problems
    problemsWith(const QString& recoveryKey, const QString& passphrase, const QString& again) const;
    void setProblems(const Problems& problems);

    QString m_directory;
    QString m_userName;
    Problems m_problems;
    PassphraseJudgement m_judgement;
};

} // namespace soundings::app
