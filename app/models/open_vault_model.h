// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"

#include <QString>

#include <filesystem>

namespace soundings::app {

/// The form that opens a vault, or unlocks the one that was open. Keeps what was typed when it
/// does not open, except the passphrase.
class OpenVaultModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(QString directory READ directory WRITE setDirectory NOTIFY formChanged FINAL)
    Q_PROPERTY(QString userName READ userName WRITE setUserName NOTIFY formChanged FINAL)
    /// The key file that belongs to the passphrase; empty where none does.
    Q_PROPERTY(QString keyFile READ keyFile WRITE setKeyFile NOTIFY formChanged FINAL)
    Q_PROPERTY(QString directoryProblem READ directoryProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString userProblem READ userProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY problemsChanged FINAL)

public:
    explicit OpenVaultModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString directory() const { return m_directory; }

    [[nodiscard]] QString userName() const { return m_userName; }

    [[nodiscard]] QString keyFile() const { return m_keyFile; }

    void setDirectory(const QString& directory);
    void setKeyFile(const QString& keyFile);
    void setUserName(const QString& userName);

    [[nodiscard]] QString directoryProblem() const { return m_directoryProblem; }

    [[nodiscard]] QString userProblem() const { return m_userProblem; }

    [[nodiscard]] QString passphraseProblem() const { return m_passphraseProblem; }

    /// Takes about a second; `opened` follows, or the problems or `failure` say why not.
    Q_INVOKABLE void open(const QString& passphrase);

    /// Says at the door why the vault was closed.
    void say(const QString& sentence);

Q_SIGNALS:
    void formChanged();
    void problemsChanged();
    void opened(const std::filesystem::path& directory);
    /// The passphrase was not taken; the page empties its field.
    void refused();

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    void setProblems(const QString& directory, const QString& user, const QString& passphrase);

    QString m_directory;
    QString m_userName;
    QString m_keyFile;
    QString m_directoryProblem;
    QString m_userProblem;
    QString m_passphraseProblem;
};

} // namespace soundings::app
