// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"

#include <QString>
#include <QStringList>

namespace soundings::app {

/// The question whether a client is to be erased, with what that takes away, and the work itself.
class ErasureModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// Whom it is about; empty while it is about nobody.
    Q_PROPERTY(QString code READ code NOTIFY planChanged FINAL)
    /// The vault has said what goes, and the question can be put.
    Q_PROPERTY(bool ready READ isReady NOTIFY planChanged FINAL)
    /// What goes: "24 sessions, 20 of them with notes", a line each.
    Q_PROPERTY(QList<QString> losses READ losses NOTIFY planChanged FINAL)
    /// That a case is still open; empty when none is.
    Q_PROPERTY(QString openWords READ openWords NOTIFY planChanged FINAL)
    /// What stays for the others of a shared case; empty where there is none.
    Q_PROPERTY(QString sharedWords READ sharedWords NOTIFY planChanged FINAL)
    /// Somebody has to say what becomes of the texts of shared cases.
    Q_PROPERTY(bool needsChoice READ needsChoice NOTIFY planChanged FINAL)
    /// What may become of them, and which of it was chosen; -1: not yet.
    Q_PROPERTY(QList<QString> choices READ choices CONSTANT FINAL)
    Q_PROPERTY(int choice READ choice WRITE setChoice NOTIFY answerChanged FINAL)
    /// What was typed as the client's code.
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY answerChanged FINAL)
    /// All that is asked for is said.
    Q_PROPERTY(bool confirmed READ isConfirmed NOTIFY answerChanged FINAL)
    /// The records are being written anew.
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged FINAL)

public:
    explicit ErasureModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString code() const { return m_code; }

    [[nodiscard]] bool isReady() const { return m_ready; }

    [[nodiscard]] QStringList losses() const { return m_losses; }

    [[nodiscard]] QString openWords() const { return m_openWords; }

    [[nodiscard]] QString sharedWords() const { return m_sharedWords; }

    [[nodiscard]] bool needsChoice() const { return m_needsChoice; }

    [[nodiscard]] static QStringList choices();

    [[nodiscard]] int choice() const { return m_choice; }

    void setChoice(int choice);

    [[nodiscard]] QString typed() const { return m_typed; }

    void setTyped(const QString& typed);

    [[nodiscard]] bool isConfirmed() const;

    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Asks the vault what erasing them would take away; `asked` follows when the question can be
    /// put, `refused` otherwise.
    Q_INVOKABLE void consider(const QString& code);

    /// Does it where all is said: `erased` follows, or `failure` says why not.
    Q_INVOKABLE void erase();

    /// Forgets the question. Nothing happens while the work is being done.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void planChanged();
    void answerChanged();
    void runningChanged();
    void asked();
    void refused(const QString& sentence);
    /// The client is gone from the vault and has to go from everything that shows them.
    void erased();

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    void setRunning(bool running);

    QString m_code;
    bool m_ready = false;
    QStringList m_losses;
    QString m_openWords;
    QString m_sharedWords;
    bool m_needsChoice = false;
    int m_choice = -1;
    QString m_typed;
    bool m_running = false;
};

} // namespace soundings::app
