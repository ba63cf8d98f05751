// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/workflow/recovery_sheet.h"

#include <QString>
#include <QStringList>

namespace soundings::app {

/// What is shown of a recovery key and saved.
struct ShownSheet
{
    QString text;
    QString page;   ///< HTML, for the printer
    QStringList qr; ///< see qrCode
};

[[nodiscard]] ShownSheet
shownSheet(const NewVault& vault, const storage::Secret& recoveryKey, const core::Date& today);

/// The sheet with the key that opens a new vault when every passphrase is forgotten. Shown once.
class RecoverySheetModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// The whole sheet as plain text; empty once it is put away.
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    /// The key as a QR code, one text a row with '#' for what is dark; empty once it is put away.
    Q_PROPERTY(QList<QString> qr READ qr NOTIFY textChanged FINAL)
    /// The file it was saved to; empty while it was not.
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY savedAsChanged FINAL)

public:
    explicit RecoverySheetModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] QString text() const { return m_sheet.text; }

    [[nodiscard]] QStringList qr() const { return m_sheet.qr; }

    [[nodiscard]] QString savedAs() const { return m_savedAs; }

    void present(const ShownSheet& sheet);

    /// Writes the sheet to a new file that only its owner may read, as a page for the printer where
    /// the name ends in .html and as plain text otherwise; what is there already stays,
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
    ShownSheet m_sheet;
    QString m_savedAs;
};

} // namespace soundings::app
