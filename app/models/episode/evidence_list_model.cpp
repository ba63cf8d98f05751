// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/evidence_list_model.h"

namespace soundings::app {

void EvidenceListModel::setLines(std::vector<EvidenceLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int EvidenceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant EvidenceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const EvidenceLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::Heading:
        return line.heading;
    case Role::Method:
        return line.method;
    case Role::Purpose:
        return line.purpose;
    case Role::Number:
        return line.number;
    case Role::Threshold:
        return line.threshold;
    case Role::Mark:
        return line.mark;
    case Role::Verdict:
        return line.verdict;
    case Role::Reason:
        return line.reason;
    case Role::Inputs:
        return line.inputs;
    }
    return {};
}

QHash<int, QByteArray> EvidenceListModel::roleNames() const
{
    const auto name = [](Role role, const char* text) {
        return std::pair(static_cast<int>(role), QByteArray(text));
    };
    return {name(Role::Heading, "heading"),
            name(Role::Method, "method"),
            name(Role::Purpose, "purpose"),
            name(Role::Number, "number"),
            name(Role::Threshold, "threshold"),
            name(Role::Mark, "mark"),
            name(Role::Verdict, "verdict"),
            name(Role::Reason, "reason"),
            name(Role::Inputs, "inputs")};
}

} // namespace soundings::app
