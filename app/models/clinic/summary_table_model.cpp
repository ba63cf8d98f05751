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

QString tableTitle(SummaryTable table, SummaryStep step)
{
    const bool years = step == SummaryStep::Year;
    switch (table) {
    case SummaryTable::Began:
        return years ? SummaryTableText::tr("Clients who began, by year")
                     : SummaryTableText::tr("Clients who began, by quarter");
    case SummaryTable::Ended:
        return years ? SummaryTableText::tr("Clients who ended, by year")
                     : SummaryTableText::tr("Clients who ended, by quarter");
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
        {"judged", QT_TRANSLATE_NOOP("SummaryTable", "Two or more ratings that can be judged")},
        {"not-judged", QT_TRANSLATE_NOOP("SummaryTable", "Change cannot be said")},
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

QString cellWords(const SummaryCell& cell)
{
    const bool overTime = cell.table == SummaryTable::Began || cell.table == SummaryTable::Ended;
    return overTime ? QString::fromStdString(cell.period) : categoryWords(cell.category);
}

} // namespace

void SummaryTableModel::setCells(const std::vector<SummaryCell>& cells, SummaryStep step)
{
    beginResetModel();
    m_step = step;
    m_rows.clear();
    QStringList hidden;
    for (std::size_t place = 0; place < cells.size(); ++place) {
        const SummaryCell& cell = cells[place];
        if (cell.clients) {
            m_rows.push_back({.cell = cell, .hidden = {}});
        } else {
            hidden.append(cellWords(cell));
        }
        const bool last = place + 1 == cells.size() || cells[place + 1].table != cell.table;
        if (last && !hidden.isEmpty()) {
            SummaryCell rest = cell;
            rest.clients.reset();
            rest.percent.reset();
            m_rows.push_back({.cell = rest, .hidden = hidden});
            hidden.clear();
        }
    }
    endResetModel();
}

double SummaryTableModel::shareOf(const Row& row) const
{
    int largest = 0;
    for (const Row& other : m_rows) {
        if (other.cell.table == row.cell.table) {
            largest = std::max(largest, other.cell.clients.value_or(0));
        }
    }
    return largest == 0 ? 0.0 : static_cast<double>(row.cell.clients.value_or(0)) / largest;
}

int SummaryTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SummaryTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto place = static_cast<std::size_t>(index.row());
    const Row& row = m_rows[place];
    const SummaryCell& cell = row.cell;
    switch (static_cast<Role>(role)) {
    case Role::Table:
        return static_cast<int>(cell.table);
    case Role::TableTitle:
        return place == 0 || m_rows[place - 1].cell.table != cell.table
                   ? tableTitle(cell.table, m_step)
                   : QString();
    case Role::Words:
        return row.hidden.isEmpty()
                   ? cellWords(cell)
                   : SummaryTableText::tr("Hidden: %1").arg(row.hidden.join(QStringLiteral("; ")));
    case Role::Clients:
        return cell.clients ? QString::number(*cell.clients) : QString();
    case Role::Percent:
        return cell.percent ? SummaryTableText::tr("%1 %").arg(*cell.percent) : QString();
    case Role::Hidden:
        return !row.hidden.isEmpty();
    case Role::Share:
        return shareOf(row);
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
