// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/caseload/caseload_list_model.h"

#include <algorithm>

namespace soundings::app {

namespace {

bool fits(const CaseloadLine& line, const QStringList& words)
{
    return std::ranges::all_of(words, [&line](const QString& word) {
        return line.code.contains(word, Qt::CaseInsensitive) ||
               line.name.contains(word, Qt::CaseInsensitive) ||
               line.status.contains(word, Qt::CaseInsensitive) ||
               line.format.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

void CaseloadListModel::setLines(std::vector<CaseloadLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    filter();
    endResetModel();
}

void CaseloadListModel::search(const QString& text)
{
    beginResetModel();
    m_search = text;
    filter();
    endResetModel();
}

void CaseloadListModel::filter()
{
    const QStringList words = m_search.split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    for (std::size_t place = 0; place < m_lines.size(); ++place) {
        if (fits(m_lines[place], words)) {
            m_shown.push_back(place);
        }
    }
}

int CaseloadListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CaseloadListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CaseloadLine& line = m_lines[m_shown[static_cast<std::size_t>(index.row())]];
    switch (static_cast<Role>(role)) {
    case Role::CaseId:
        return line.caseId;
    case Role::Code:
        return line.code;
    case Role::Name:
        return line.name;
    case Role::Format:
        return line.format;
    case Role::Mark:
        return line.mark;
    case Role::Status:
        return line.status;
    case Role::Progress:
        return line.progress;
    case Role::Alliance:
        return line.alliance;
    case Role::Course:
        return QVariant::fromValue(line.course);
    case Role::Minimum:
        return line.minimum;
    case Role::Maximum:
        return line.maximum;
    case Role::Rated:
        return line.rated;
    }
    return {};
}

QHash<int, QByteArray> CaseloadListModel::roleNames() const
{
    const auto name = [](Role role, const char* text) {
        return std::pair(static_cast<int>(role), QByteArray(text));
    };
    return {name(Role::CaseId, "caseId"),
            name(Role::Code, "code"),
            name(Role::Name, "name"),
            name(Role::Format, "format"),
            name(Role::Mark, "mark"),
            name(Role::Status, "situation"),
            name(Role::Progress, "progress"),
            name(Role::Alliance, "alliance"),
            name(Role::Course, "course"),
            name(Role::Minimum, "minimum"),
            name(Role::Maximum, "maximum"),
            name(Role::Rated, "rated")};
}

} // namespace soundings::app
