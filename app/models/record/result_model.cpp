// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/result_model.h"

#include "app/workflow/refusal.h"

#include <utility>

namespace soundings::app {

ResultModel::ResultModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void ResultModel::show(const QString& sessionId)
{
    if (m_sessionId != sessionId) {
        take({});
        m_sessionId = sessionId;
    }
    ask(
        [id = sessionId.toStdString()](SignedIn& signedIn) {
            const auto session = core::SessionId::fromHex(id);
            if (!session) {
                throw Refusal(RefusalKind::NotFound, "no session '" + id + "'");
            }
            return loadResultSheet(signedIn, *session);
        },
        [this, sessionId](ResultSheet sheet) {
            if (sessionId == m_sessionId) {
                take(std::move(sheet));
            }
        });
}

QString ResultModel::firstFlag() const
{
    return m_sheet.flags.empty() ? QString() : m_sheet.flags.front().id;
}

void ResultModel::forget()
{
    m_sessionId.clear();
    take({});
}

void ResultModel::take(ResultSheet sheet)
{
    m_sheet = std::move(sheet);
    m_scores.setLines(m_sheet.scores);
    m_flags.setLines(m_sheet.flags);
    Q_EMIT loaded();
}

} // namespace soundings::app
