// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "core/record/user.h"

#include <QString>
#include <QUrl>

#include <filesystem>
#include <set>

namespace soundings::app {

/// Who is in, in which vault, and what stands at the door while nobody is.
class VaultModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged FINAL)
    /// The file that draws the door; empty while the vault is open.
    Q_PROPERTY(QUrl source READ source NOTIFY stageChanged FINAL)
    /// Name of the vault's folder without its ending; empty while none is known.
    Q_PROPERTY(QString name READ name NOTIFY vaultChanged FINAL)
    /// The vault's folder.
    Q_PROPERTY(QString directory READ directory NOTIFY vaultChanged FINAL)
    /// Who is signed in, or was until the vault was locked.
    Q_PROPERTY(QString userName READ userName NOTIFY vaultChanged FINAL)
    /// A demo: nobody in it exists.
    Q_PROPERTY(bool madeUp READ isMadeUp NOTIFY vaultChanged FINAL)
    /// The vault was open and is locked now; the door asks for the passphrase only.
    Q_PROPERTY(bool locked READ isLocked NOTIFY stageChanged FINAL)

public:
    enum Stage
    {
        Welcome, ///< to make a vault or to open one
        Create,
        Sheet, ///< the vault is made, its recovery key has to be put away first
        Unlock,
        Restore, ///< a backup becomes a vault
        Recover, ///< who has lost their passphrase has the recovery key
        Open
    };
    Q_ENUM(Stage)

    explicit VaultModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }

    [[nodiscard]] QUrl source() const;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString directory() const;

    [[nodiscard]] QString userName() const { return m_userName; }

    [[nodiscard]] bool isMadeUp() const { return m_madeUp; }

    [[nodiscard]] bool isLocked() const { return m_stage == Unlock && m_locked; }

    [[nodiscard]] const std::set<core::Role>& roles() const { return m_roles; }

    /// The doors. Nothing happens while the vault is open.
    Q_INVOKABLE void welcome();
    Q_INVOKABLE void create();
    Q_INVOKABLE void unlock();
    Q_INVOKABLE void recover();
    Q_INVOKABLE void restore();

    /// What is to be opened next, before anybody typed anything.
    void suggest(const QString& directory, const QString& userName);

    /// The vault was made or opened by `enter` of another model: reads who is in, then goes to
    /// `Open`, or to `Sheet` first.
    void entered(const std::filesystem::path& directory, bool showSheet);

    /// The recovery key is put away.
    void sheetPutAway();

    /// Closes the vault and wipes what is on the screen, at once.
    Q_INVOKABLE void lock();

Q_SIGNALS:
    void stageChanged();
    void vaultChanged();
    /// Somebody is in and the pages may be shown.
    void opened();

protected:
    void forget() override;

private:
    void setStage(Stage stage);

    Stage m_stage = Welcome;
    std::filesystem::path m_directory;
    QString m_userName;
    std::set<core::Role> m_roles;
    bool m_madeUp = false;
    bool m_locked = false;
};

} // namespace soundings::app
