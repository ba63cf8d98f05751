// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/backup/backup_by_hand_model.h"
#include "app/models/page_model.h"
#include "app/workflow/backup_overview.h"
#include "app/workflow/daily_backup.h"

#include <QString>

#include <vector>

namespace soundings::app {

/// How the backups of the vault stand and where they go, for a manager.
class BackupsModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// A manager is in, and the vault has answered.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// When the last one was made; its mark (of StatusMark) is an alarm where somebody has to see
    /// to it.
    Q_PROPERTY(QString standing READ standing NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int mark READ mark NOTIFY loadedChanged FINAL)
    /// When they are made and how many are kept.
    Q_PROPERTY(QString rule READ rule NOTIFY loadedChanged FINAL)
    /// The vault's own folder for them, and what is in it.
    Q_PROPERTY(QString ownFolder READ ownFolder NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString ownWords READ ownWords NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool ownFails READ doesOwnFail NOTIFY loadedChanged FINAL)
    /// The folder of the clinic's choice; empty where there is none.
    Q_PROPERTY(QString secondFolder READ secondFolder NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString secondWords READ secondWords NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool secondFails READ doesSecondFail NOTIFY loadedChanged FINAL)
    /// Why the folder that was named last cannot be the second one; empty when nothing is wrong.
    Q_PROPERTY(QString folderProblem READ folderProblem NOTIFY folderProblemChanged FINAL)
    /// The first copy into a folder that was just chosen.
    Q_PROPERTY(soundings::app::LongWork* firstCopy READ firstCopy CONSTANT FINAL)
    Q_PROPERTY(soundings::app::BackupByHandModel* byHand READ byHand CONSTANT FINAL)

public:
    explicit BackupsModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] QString standing() const;
    [[nodiscard]] int mark() const;
    [[nodiscard]] QString rule() const;
    [[nodiscard]] QString ownFolder() const;
    [[nodiscard]] QString ownWords() const;
    [[nodiscard]] bool doesOwnFail() const;
    [[nodiscard]] QString secondFolder() const;
    [[nodiscard]] QString secondWords() const;
    [[nodiscard]] bool doesSecondFail() const;

    [[nodiscard]] QString folderProblem() const { return m_folderProblem; }

    [[nodiscard]] BackupByHandModel* byHand() { return &m_byHand; }

    [[nodiscard]] LongWork* firstCopy() { return &m_firstCopy; }

    void show(const QString& subject) override;

    /// What became of the day's backup, to be told beside its folder.
    void hear(const std::vector<DailyBackup>& results);

    /// From now on the second copy goes to this folder, and the first one at once: `decided`
    /// follows, or `folderProblem` says why not.
    Q_INVOKABLE void chooseSecond(const QString& folder);

    /// No second copy any more. What is in the folder stays there.
    Q_INVOKABLE void dropSecond();

    /// Something else is typed.
    Q_INVOKABLE void clearProblem();

Q_SIGNALS:
    void loadedChanged();
    void folderProblemChanged();
    void decided();

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    /// Why the day's backup failed in this folder; empty where it did not.
    [[nodiscard]] QString failureIn(const std::filesystem::path& folder) const;
    [[nodiscard]] QString wordsOf(const BackupPlace& place) const;
    void setFolderProblem(const QString& problem);

    BackupByHandModel m_byHand;
    bool m_loaded = false;
    LongWork m_firstCopy;
    BackupOverview m_overview;
    std::vector<DailyBackup> m_heard;
    QString m_folderProblem;
};

} // namespace soundings::app
