// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/notice_model.h"

#include <utility>

namespace soundings::app {

void NoticeModel::show(Kind kind,
                       const QString& text,
                       const QString& actionText,
                       std::function<void()> action)
{
    m_kind = kind;
    m_text = text;
    m_actionText = actionText;
    m_action = std::move(action);
    Q_EMIT changed();
}

void NoticeModel::act()
{
    const auto action = std::exchange(m_action, {});
    dismiss();
    if (action) {
        action();
    }
}

} // namespace soundings::app
