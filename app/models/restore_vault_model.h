// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/long_work.h"
#include "app/models/page_model.h"

#include <QString>

#include <exception>

namespace soundings::storage {
struct RestoredBackup;
}

namespace soundings::app {

/// The form that makes a vault of a backup, in a new folder. Passphrases go through and are not
/// kept.
class RestoreVaultModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY formChanged FINAL)
    /// What the file says of itself; empty while that is not known.
    Q_PROPERTY(QString about READ about NOTIFY aboutChanged FINAL)
    /// The folder that is there already, and the name of the new vault in it.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY formChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY formChanged FINAL)
    /// Where the vault will stand; empty while that is not said.
    Q_PROPERTY(QString path READ path NOTIFY formChanged FINAL)
    Q_PROPERTY(QString userName READ userName WRITE setUserName NOTIFY formChanged FINAL)
    /// Empty where the passphrase alone opened the vault.
    Q_PROPERTY(QString keyFile READ keyFile WRITE setKeyFile NOTIFY formChanged FINAL)
    /// A vault, or a folder of its backups, in which the list of erased clients is looked for too;
    /// may be empty.
    Q_PROPERTY(QString listPlace READ listPlace WRITE setListPlace NOTIFY formChanged FINAL)
    /// There is a list of erased clients that cannot be trusted; going on has to be allowed.
    Q_PROPERTY(bool listDoubtful READ isListDoubtful NOTIFY doubtChanged FINAL)
    Q_PROPERTY(bool erasedMayReturn READ mayErasedReturn WRITE setErasedMayReturn NOTIFY
                   doubtChanged FINAL)
    /// What is wrong with each field; empty when nothing is.
    Q_PROPERTY(QString fileProblem READ fileProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString folderProblem READ folderProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString userProblem READ userProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY problemsChanged FINAL)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged FINAL)
    /// From 0 to 1; less than 0 while nobody can say.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    /// Where the vault stands that was made, and what is to be known of it; empty before.
    Q_PROPERTY(QString restored READ restored NOTIFY restoredChanged FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY restoredChanged FINAL)
    /// Nobody can tell who was erased since the backup was made, and `outcome` says so.
    Q_PROPERTY(bool erasedUnknown READ isErasedUnknown NOTIFY restoredChanged FINAL)

public:
    explicit RestoreVaultModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString file() const { return m_file; }

    [[nodiscard]] QString about() const { return m_about; }

    [[nodiscard]] QString folder() const { return m_folder; }

    [[nodiscard]] QString name() const { return m_name; }

    [[nodiscard]] QString path() const;

    [[nodiscard]] QString userName() const { return m_userName; }

    [[nodiscard]] QString keyFile() const { return m_keyFile; }

    [[nodiscard]] QString listPlace() const { return m_listPlace; }

    [[nodiscard]] bool isListDoubtful() const { return m_listDoubtful; }

    [[nodiscard]] bool mayErasedReturn() const { return m_erasedMayReturn; }

    [[nodiscard]] QString fileProblem() const { return m_problems.file; }

    [[nodiscard]] QString folderProblem() const { return m_problems.folder; }

    [[nodiscard]] QString nameProblem() const { return m_problems.name; }

    [[nodiscard]] QString userProblem() const { return m_problems.user; }

    [[nodiscard]] QString passphraseProblem() const { return m_problems.passphrase; }

    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

    [[nodiscard]] double progress() const { return m_work.progress(); }

    [[nodiscard]] QString restored() const { return m_restored; }

    [[nodiscard]] QString outcome() const { return m_outcome; }

    [[nodiscard]] bool isErasedUnknown() const { return m_erasedUnknown; }

    void setFile(const QString& file);
    void setFolder(const QString& folder);
    void setName(const QString& name);
    void setUserName(const QString& userName);
    void setKeyFile(const QString& keyFile);
    void setListPlace(const QString& listPlace);
    void setErasedMayReturn(bool mayReturn);

    /// Takes as long as copying and checking the records: `restored` is set, or the problems or
    /// `failure` say why not.
    Q_INVOKABLE void restore(const QString& passphrase);

    /// Ends the work as soon as it may; nothing is left of it.
    Q_INVOKABLE void stop();

    /// To the door of the vault that was made; `openingAsked` follows and the form is empty.
    Q_INVOKABLE void open();

    /// An empty form.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void formChanged();
    void aboutChanged();
    void doubtChanged();
    void problemsChanged();
    void runningChanged();
    void progressChanged();
    void restoredChanged();
    /// It was not restored; the passphrase has to be typed again.
    void refused();
    void openingAsked(const QString& directory, const QString& userName, const QString& keyFile);

protected:
    void forget() override;

private:
    struct Problems
    {
        QString file;
        QString folder;
        QString name;
        QString user;
        QString passphrase;

        [[nodiscard]] bool any() const;
    };

    void look();
    [[nodiscard]] Problems problemsWith(const QString& passphrase) const;
    void setProblems(const Problems& problems);
    void take(const storage::RestoredBackup& backup, const QString& directory);
    void refuse(const std::exception_ptr& error);

    QString m_file;
    QString m_about;
    QString m_folder;
    QString m_name;
    QString m_userName;
    QString m_keyFile;
    QString m_listPlace;
    bool m_listDoubtful = false;
    bool m_erasedMayReturn = false;
    Problems m_problems;
    LongWork m_work;
    QString m_restored;
    QString m_outcome;
    bool m_erasedUnknown = false;
};

} // namespace soundings::app
