// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/supervision/review_queue_model.h"

namespace soundings::app {

void ReviewQueueModel::setLines(std::vector<ReviewLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int ReviewQueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ReviewQueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ReviewLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::FlagId:
        return line.flagId;
    case Role::Code:
        return line.code;
    case Role::Therapist:
        return line.therapist;
    case Role::Mark:
        return line.mark;
    case Role::Kind:
        return line.kind;
    case Role::Raised:
        return line.raised;
    case Role::Since:
        return line.since;
    case Role::Work:
        return line.work;
    }
    return {};
}

QHash<int, QByteArray> ReviewQueueModel::roleNames() const
{
    const auto name = [](Role role, const char* text) {
        return std::pair(static_cast<int>(role), QByteArray(text));
    };
    return {name(Role::FlagId, "flagId"),
            name(Role::Code, "code"),
            name(Role::Therapist, "therapist"),
            name(Role::Mark, "mark"),
            name(Role::Kind, "kind"),
            name(Role::Raised, "raised"),
            name(Role::Since, "since"),
            name(Role::Work, "work")};
}

} // namespace soundings::app
