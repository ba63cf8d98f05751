// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/models/passphrase_judgement.h"

#include <QString>

namespace soundings::app {

/// The form in which whoever is signed in chooses another passphrase or key file for themselves.
/// Passphrases are handed over once and never kept.
class PassphraseModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// The key file that belongs to the present passphrase; empty where none does.
    Q_PROPERTY(QString keyFile READ keyFile WRITE setKeyFile NOTIFY formChanged FINAL)
    /// What becomes of the key file, see KeyFileWish.
    Q_PROPERTY(KeyFileWish wish READ wish WRITE setWish NOTIFY formChanged FINAL)
    /// Where a new key file is to be written.
    Q_PROPERTY(QString newKeyFile READ newKeyFile WRITE setNewKeyFile NOTIFY formChanged FINAL)

    /// What is wrong with each field; empty when nothing is.
    Q_PROPERTY(QString currentProblem READ currentProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString keyFileProblem READ keyFileProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString againProblem READ againProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString newKeyFileProblem READ newKeyFileProblem NOTIFY problemsChanged FINAL)

    /// As of NewVaultModel.
    Q_PROPERTY(int strength READ strength NOTIFY strengthChanged FINAL)
    Q_PROPERTY(QString advice READ advice NOTIFY strengthChanged FINAL)

public:
    enum KeyFileWish
    {
        Keep, ///< the present one, or none where there is none
        Drop,
        Draw ///< a new one in the place of the present one, if any
    };
    Q_ENUM(KeyFileWish)

    explicit PassphraseModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString keyFile() const { return m_keyFile; }

    [[nodiscard]] KeyFileWish wish() const { return m_wish; }

    [[nodiscard]] QString newKeyFile() const { return m_newKeyFile; }

    void setKeyFile(const QString& keyFile);
    void setWish(KeyFileWish wish);
    void setNewKeyFile(const QString& newKeyFile);

    [[nodiscard]] QString currentProblem() const { return m_problems.current; }

    [[nodiscard]] QString keyFileProblem() const { return m_problems.keyFile; }

    [[nodiscard]] QString passphraseProblem() const { return m_problems.passphrase; }

    [[nodiscard]] QString againProblem() const { return m_problems.again; }

    [[nodiscard]] QString newKeyFileProblem() const { return m_problems.newKeyFile; }

    [[nodiscard]] int strength() const { return m_judgement.strength; }

    [[nodiscard]] QString advice() const { return m_judgement.advice(); }

    /// Weighs what is typed so far, within a few milliseconds.
    Q_INVOKABLE void assess(const QString& passphrase);

    /// Takes about two seconds on the vault's thread; `changed` follows, or the problems or
    /// `failure` say why not. `refused` is for a present passphrase that is not right.
    Q_INVOKABLE void
    change(const QString& current, const QString& passphrase, const QString& again);

    /// Who is signed in: a name that nobody should choose as a passphrase.
    void setUserName(const QString& userName) { m_userName = userName; }

Q_SIGNALS:
    void formChanged();
    void problemsChanged();
    void strengthChanged();
    void changed();
    void refused();

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    struct Problems
    {
        QString current;
        QString keyFile;
        QString passphrase;
        QString again;
        QString newKeyFile;

        [[nodiscard]] bool any() const;
    };

    [[nodiscard]] Problems
    problemsWith(const QString& current, const QString& passphrase, const QString& again) const;
    void setProblems(const Problems& problems);
    void emptyForm();

    QString m_userName;
    QString m_keyFile;
    KeyFileWish m_wish = Keep;
    QString m_newKeyFile;
    Problems m_problems;
    PassphraseJudgement m_judgement;
};

} // namespace soundings::app
