// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clinic/summary_table_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace soundings::app {

namespace {

/// Gives the words a context that lupdate and the running program agree on.
struct SummaryTableText
{
    Q_DECLARE_TR_FUNCTIONS(SummaryTable)
};

QString tableTitle(SummaryTable table)
{
    switch (table) {
    case SummaryTable::Began:
        return SummaryTableText::tr("Clients who began, by quarter");
    case SummaryTable::Ended:
        return SummaryTableText::tr("Clients who ended, by quarter");
    case SummaryTable::Ending:
        return SummaryTableText::tr("How it ended, of all who ended");
    case SummaryTable::Change:
        return SummaryTableText::tr("Change, of those who ended and of whom it can be said");
    case SummaryTable::Ratings:
        return SummaryTableText::tr("Whether change can be said, of all who ended");
    case SummaryTable::Ruptures:
        return SummaryTableText::tr("What became of possible ruptures flagged");
    }
    return {};
}

QString categoryWords(const std::string& category)
{
    static const std::pair<const char*, const char*> Known[] = {
        {"agreed", QT_TRANSLATE_NOOP("SummaryTable", "By agreement")},
        {"drop-out", QT_TRANSLATE_NOOP("SummaryTable", "By the client alone")},
        {"referred", QT_TRANSLATE_NOOP("SummaryTable", "Referred")},
        {"other", QT_TRANSLATE_NOOP("SummaryTable", "Otherwise")},
        {"recovered", QT_TRANSLATE_NOOP("SummaryTable", "Recovered")},
        {"improved", QT_TRANSLATE_NOOP("SummaryTable", "Reliably better")},
        {"unchanged", QT_TRANSLATE_NOOP("SummaryTable", "No reliable change")},
        {"deteriorated", QT_TRANSLATE_NOOP("SummaryTable", "Reliably worse")},
        {"harmed",
         QT_TRANSLATE_NOOP("SummaryTable", "Reliably worse, and in the clinical range now")},
        {"two-or-more",
         QT_TRANSLATE_NOOP("SummaryTable", "Two or more ratings that can be judged")},
        {"fewer", QT_TRANSLATE_NOOP("SummaryTable", "Change cannot be said")},
        {"open", QT_TRANSLATE_NOOP("SummaryTable", "Still being worked on")},
        {"repaired", QT_TRANSLATE_NOOP("SummaryTable", "Repaired")},
        {"unrepaired", QT_TRANSLATE_NOOP("SummaryTable", "Not repaired")},
        {"dismissed", QT_TRANSLATE_NOOP("SummaryTable", "Dismissed")},
    };
    for (const auto& [known, words] : Known) {
        if (category == known) {
            return SummaryTableText::tr(words);
        }
    }
    return QString::fromStdString(category);
}

bool isByQuarter(SummaryTable table)
{
    return table == SummaryTable::Began || table == SummaryTable::Ended;
}

} // namespace

void SummaryTableModel::setCells(std::vector<SummaryCell> cells)
{
    beginResetModel();
    m_cells = std::move(cells);
    endResetModel();
}

double SummaryTableModel::shareOf(const SummaryCell& cell) const
{
    int largest = 0;
    for (const SummaryCell& other : m_cells) {
        if (other.table == cell.table) {
            largest = std::max(largest, other.clients.value_or(0));
        }
    }
    return largest == 0 ? 0.0 : static_cast<double>(cell.clients.value_or(0)) / largest;
}

int SummaryTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

QVariant SummaryTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const SummaryCell& cell = m_cells[row];
    switch (static_cast<Role>(role)) {
    case Role::Table:
        return static_cast<int>(cell.table);
    case Role::TableTitle:
        return row == 0 || m_cells[row - 1].table != cell.table ? tableTitle(cell.table)
                                                                : QString();
    case Role::Words:
        return isByQuarter(cell.table) ? QString::fromStdString(cell.period)
                                       : categoryWords(cell.category);
    case Role::Clients:
        return cell.clients ? QString::number(*cell.clients) : SummaryTableText::tr("hidden");
    case Role::Percent:
        return cell.percent ? SummaryTableText::tr("%1 %").arg(*cell.percent) : QString();
    case Role::Hidden:
        return !cell.clients.has_value();
    case Role::Share:
        return shareOf(cell);
    }
    return {};
}

QHash<int, QByteArray> SummaryTableModel::roleNames() const
{
    const auto name = [](Role role, const char* text) {
        return std::pair(static_cast<int>(role), QByteArray(text));
    };
    return {name(Role::Table, "table"),
            name(Role::TableTitle, "tableTitle"),
            name(Role::Words, "words"),
            name(Role::Clients, "clients"),
            name(Role::Percent, "percent"),
            name(Role::Hidden, "hidden"),
            name(Role::Share, "share")};
}

} // namespace soundings::app
