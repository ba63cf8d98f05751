// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/long_work.h"
#include "app/models/page_model.h"

#include <QString>
#include <QStringList>

namespace soundings::app {

/// The form that gives out one client's own data: a new folder with files that are not encrypted.
class GivingOutModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// Whose data; empty while it is about nobody.
    Q_PROPERTY(QString code READ code NOTIFY subjectChanged FINAL)
    /// The vault has said on what ground, and the form can be shown.
    Q_PROPERTY(bool ready READ isReady NOTIFY subjectChanged FINAL)
    /// Which cases are given out, as it is answered now.
    Q_PROPERTY(QString scope READ scope NOTIFY formChanged FINAL)
    /// A manager may say that the client agreed; where it is needed nothing goes without.
    Q_PROPERTY(bool mayConsent READ mayConsent NOTIFY subjectChanged FINAL)
    Q_PROPERTY(bool needsConsent READ needsConsent NOTIFY subjectChanged FINAL)
    Q_PROPERTY(bool consented READ isConsented WRITE setConsented NOTIFY formChanged FINAL)
    Q_PROPERTY(QList<QString> formats READ formats CONSTANT FINAL)
    Q_PROPERTY(int format READ format WRITE setFormat NOTIFY formChanged FINAL)
    /// The folder that is there already, and the name of the new one in it.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY formChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY formChanged FINAL)
    /// Where the files will stand; empty while that is not said.
    Q_PROPERTY(QString path READ path NOTIFY formChanged FINAL)
    /// Why the name does not do; empty when it does.
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY formChanged FINAL)
    /// All that is asked for is said.
    Q_PROPERTY(bool complete READ isComplete NOTIFY formChanged FINAL)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged FINAL)

public:
    explicit GivingOutModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString code() const { return m_code; }

    [[nodiscard]] bool isReady() const { return m_ready; }

    [[nodiscard]] QString scope() const;

    [[nodiscard]] bool mayConsent() const { return m_mayConsent; }

    [[nodiscard]] bool needsConsent() const { return m_mayConsent && !m_ownClient; }

    [[nodiscard]] bool isConsented() const { return m_consented; }

    [[nodiscard]] static QStringList formats();

    [[nodiscard]] int format() const { return m_format; }

    [[nodiscard]] QString folder() const { return m_folder; }

    [[nodiscard]] QString name() const { return m_name; }

    [[nodiscard]] QString path() const;
    [[nodiscard]] QString nameProblem() const;
    [[nodiscard]] bool isComplete() const;

    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

    void setConsented(bool consented);
    void setFormat(int format);
    void setFolder(const QString& folder);
    void setName(const QString& name);

    /// Asks the vault whether and on what ground; `asked` follows when the form can be shown,
    /// `refused` otherwise.
    Q_INVOKABLE void consider(const QString& code);

    /// The same on the way to erasing the client: `goneOut` leads back to that.
    Q_INVOKABLE void considerBeforeErasing(const QString& code);

    /// Writes the files where all is said: `goneOut` follows, or `failure` says why not.
    Q_INVOKABLE void giveOut();

    /// Forgets the form. Nothing happens while the files are being written.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void subjectChanged();
    void formChanged();
    void runningChanged();
    void asked();
    void refused(const QString& sentence);
    /// It is written; `eraseNext` when that was only the first step.
    void goneOut(const QString& code, bool eraseNext);

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    QString m_code;
    bool m_ready = false;
    bool m_ownClient = false;
    bool m_mayConsent = false;
    bool m_eraseNext = false;
    bool m_consented = false;
    int m_format = 0;
    QString m_folder;
    QString m_name;
    LongWork m_work;
};

} // namespace soundings::app
