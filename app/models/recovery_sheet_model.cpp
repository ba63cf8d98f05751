// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/recovery_sheet_model.h"

#include "app/models/path_text.h"
#include "app/workflow/qr_code.h"
#include "app/workflow/read_file.h"

#include <exception>
#include <string>

namespace soundings::app {

namespace {

void wipe(QString& text)
{
    text.fill(QLatin1Char(' '));
    text.clear();
}

} // namespace

ShownSheet
shownSheet(const NewVault& vault, const storage::Secret& recoveryKey, const core::Date& today)
{
    ShownSheet sheet{.text = QString::fromStdString(recoverySheet(vault, recoveryKey, today)),
                     .page = QString::fromStdString(recoveryPage(vault, recoveryKey, today)),
                     .qr = {}};
    for (const std::string& row : qrCode(recoveryKey.text())) {
        sheet.qr.append(QString::fromStdString(row));
    }
    return sheet;
}

RecoverySheetModel::RecoverySheetModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void RecoverySheetModel::present(const ShownSheet& sheet)
{
    m_sheet = sheet;
    Q_EMIT textChanged();
}

void RecoverySheetModel::saveTo(const QString& file)
{
    clearFailure();
    const QString path = typedPath(file);
    try {
        const QString& content = isForPage(pathOf(path)) ? m_sheet.page : m_sheet.text;
        writeNewFile(pathOf(path), content.toStdString());
        m_savedAs = path;
        Q_EMIT savedAsChanged();
    } catch (...) {
        fail(failureOf(std::current_exception()));
    }
}

void RecoverySheetModel::putAway()
{
    forget();
    Q_EMIT putAwayDone();
}

void RecoverySheetModel::forget()
{
    wipe(m_sheet.text);
    wipe(m_sheet.page);
    m_sheet.qr.clear();
    m_savedAs.clear();
    Q_EMIT textChanged();
    Q_EMIT savedAsChanged();
}

} // namespace soundings::app
