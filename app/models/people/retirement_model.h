// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"

#include <QString>

namespace soundings::app {

/// The question whether somebody is to be retired, with what that would leave, and the work itself.
class RetirementModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to PeopleModel")
    /// Whom it is about; empty while it is about nobody.
    Q_PROPERTY(QString name READ name NOTIFY outlookChanged FINAL)
    /// The vault has said what it would leave, and the question can be put.
    Q_PROPERTY(bool ready READ isReady NOTIFY outlookChanged FINAL)
    /// What becomes of open cases and of those who were supervised; empty where there are none.
    Q_PROPERTY(QString casesWords READ casesWords NOTIFY outlookChanged FINAL)
    Q_PROPERTY(QString supervisionWords READ supervisionWords NOTIFY outlookChanged FINAL)
    /// Why it cannot be done now; empty when it can.
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY outlookChanged FINAL)
    Q_PROPERTY(bool hasOpenCases READ hasOpenCases NOTIFY outlookChanged FINAL)
    /// The present recovery key cannot be kept.
    Q_PROPERTY(bool needsSheet READ needsSheet NOTIFY outlookChanged FINAL)
    /// The records are being encrypted anew.
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged FINAL)

public:
    explicit RetirementModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }

    [[nodiscard]] bool isReady() const { return m_ready; }

    [[nodiscard]] QString casesWords() const { return m_casesWords; }

    [[nodiscard]] QString supervisionWords() const { return m_supervisionWords; }

    [[nodiscard]] QString obstacle() const { return m_obstacle; }

    [[nodiscard]] bool hasOpenCases() const { return m_hasOpenCases; }

    [[nodiscard]] bool needsSheet() const { return m_needsSheet; }

    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Asks the vault what retiring them would leave; `asked` follows when the question can be put.
    Q_INVOKABLE void consider(const QString& name);

    /// Does it: `retired` follows. With `sheet`, a file that is not there yet, a new recovery key
    /// takes the place of the printed one; empty keeps that.
    Q_INVOKABLE void retire(const QString& sheet);

    /// Forgets the question.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void outlookChanged();
    void runningChanged();
    void asked();
    void retired();
    /// The vault closed itself, because it could not be told whether the new key is in force.
    void vaultClosed(const QString& sentence);

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    void setRunning(bool running);

    QString m_name;
    bool m_ready = false;
    QString m_casesWords;
    QString m_supervisionWords;
    QString m_obstacle;
    bool m_hasOpenCases = false;
    bool m_needsSheet = false;
    bool m_running = false;
};

} // namespace soundings::app
