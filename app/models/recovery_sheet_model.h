// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"

#include <QString>

namespace soundings::app {

/// The sheet with the key that opens a new vault when every passphrase is forgotten. Shown once.
class RecoverySheetModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// The whole sheet as plain text; empty once it is put away.
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    /// The file it was saved to; empty while it was not.
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY savedAsChanged FINAL)

public:
    explicit RecoverySheetModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QString savedAs() const { return m_savedAs; }

    void show(const QString& text);

    /// Writes the sheet to a new file that only its owner may read; what is there already stays,
    /// and `failure` says so.
    Q_INVOKABLE void saveTo(const QString& file);

    /// Forgets the key; `putAwayDone` follows.
    Q_INVOKABLE void putAway();

Q_SIGNALS:
    void textChanged();
    void savedAsChanged();
    void putAwayDone();

protected:
    void forget() override;

private:
    QString m_text;
    QString m_savedAs;
};

} // namespace soundings::app
