// SPDX-License-Identifier: GPL-3.0-or-later
// How what was entered in a form is kept and comes back.
#include "app/models/record/form_model.h"

#include <algorithm>

namespace soundings::app {

FormEntry FormModel::entry() const
{
    const auto entered = [](const std::vector<Row>& rows) {
        std::vector<RowEntry> entries;
        for (const Row& row : rows) {
            if (row.option >= 0) {
                entries.push_back({.item = row.item.id, .chosen = row.value, .typed = {}});
            } else if (!row.typed.isEmpty()) {
                entries.push_back({.item = row.item.id, .chosen = {}, .typed = row.typed});
            }
        }
        return entries;
    };
    return {.measure = m_sheet.measure,
            .rater = m_sheet.rater,
            .participant = m_sheet.participant,
            .totalEntered = m_totalEntered,
            .skip = m_skip,
            .skipText = m_skipText,
            .items = entered(m_items),
            .total = entered(m_total)};
}

bool FormModel::restore(const FormEntry& entry)
{
    beginResetModel();
    // Typed from now on as it was then, where the form still has both ways.
    m_totalEntered = m_items.empty() || (entry.totalEntered && !m_total.empty());
    m_skip = static_cast<Skip>(entry.skip);
    m_skipText = entry.skipText;
    const bool itemsFit = restoreRows(m_items, entry.items);
    const bool totalFits = restoreRows(m_total, entry.total);
    endResetModel();
    Q_EMIT edited();
    return itemsFit && totalFits;
}

bool FormModel::restoreRows(std::vector<Row>& rows, const std::vector<RowEntry>& entries)
{
    bool allFit = true;
    for (Row& row : rows) {
        row = {.item = row.item, .option = -1, .typed = {}, .value = {}, .problem = {}};
    }
    for (const RowEntry& entry : entries) {
        const auto row = std::ranges::find_if(
            rows, [&entry](const Row& candidate) { return candidate.item.id == entry.item; });
        // By its value and not by its place: an answer must not turn into another one.
        const bool chosen = entry.chosen.has_value();
        if (row == rows.end() || chosen == row->item.options.isEmpty()) {
            allFit = false;
        } else if (!chosen) {
            setTyped(*row, entry.typed);
        } else if (const auto value = std::ranges::find(row->item.values, *entry.chosen);
                   value != row->item.values.end()) {
            row->option = static_cast<int>(value - row->item.values.begin());
            row->value = *value;
        } else {
            allFit = false;
        }
    }
    return allFit;
}

} // namespace soundings::app
