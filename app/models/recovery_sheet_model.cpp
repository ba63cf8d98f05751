// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/recovery_sheet_model.h"

#include "app/models/path_text.h"
#include "app/workflow/read_file.h"

#include <exception>

namespace soundings::app {

RecoverySheetModel::RecoverySheetModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void RecoverySheetModel::show(const QString& text)
{
    m_text = text;
    Q_EMIT textChanged();
}

void RecoverySheetModel::saveTo(const QString& file)
{
    clearFailure();
    const QString path = typedPath(file);
    try {
        writeNewFile(pathOf(path), m_text.toStdString());
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
    m_text.fill(QLatin1Char(' '));
    m_text.clear();
    m_savedAs.clear();
    Q_EMIT textChanged();
    Q_EMIT savedAsChanged();
}

} // namespace soundings::app
