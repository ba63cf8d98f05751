// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/form_model.h"

#include "app/models/words/score_words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace soundings::app {

namespace {

int decimalsOf(double step)
{
    int decimals = 0;
    for (double scaled = step; decimals < 4 && std::abs(scaled - std::round(scaled)) > 1e-6;
         scaled *= 10.0) {
        ++decimals;
    }
    return decimals;
}

/// Empty when the text is no number at all.
std::optional<double> numberFrom(const QString& text)
{
    QString plain = text.trimmed();
    plain.replace(u',', u'.');
    bool understood = false;
    const double value = QLocale::c().toDouble(plain, &understood);
    return understood && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool fits(const ItemSheet& item, double value)
{
    const double steps = (value - item.min) / item.step;
    return value >= item.min && value <= item.max && std::abs(steps - std::round(steps)) < 1e-6;
}

} // namespace

FormModel::FormModel(FormSheet sheet, QObject* parent)
    : QAbstractListModel(parent)
    , m_sheet(std::move(sheet))
{
    for (const ItemSheet& item : m_sheet.items) {
        m_items.push_back({.item = item, .option = -1, .typed = {}, .value = {}, .problem = {}});
    }
    if (m_sheet.total) {
        m_total.push_back(
            {.item = *m_sheet.total, .option = -1, .typed = {}, .value = {}, .problem = {}});
    }
    m_totalEntered = m_items.empty();
}

bool FormModel::offersTotal() const
{
    return !m_items.empty() && !m_total.empty();
}

bool FormModel::isNumbersOnly() const
{
    return std::ranges::all_of(rows(), [](const Row& row) { return row.item.options.isEmpty(); });
}

int FormModel::expected() const
{
    if (m_skip != NotSkipped) {
        return 0;
    }
    return static_cast<int>(
        std::ranges::count_if(rows(), [](const Row& row) { return !row.item.optional; }));
}

int FormModel::answered() const
{
    if (m_skip != NotSkipped) {
        return 0;
    }
    return static_cast<int>(std::ranges::count_if(
        rows(), [](const Row& row) { return !row.item.optional && row.value.has_value(); }));
}

void FormModel::setTotalEntered(bool entered)
{
    if (m_totalEntered == entered || !offersTotal()) {
        return;
    }
    beginResetModel();
    m_totalEntered = entered;
    endResetModel();
    Q_EMIT edited();
}

void FormModel::setSkip(Skip skip)
{
    if (m_skip != skip) {
        m_skip = skip;
        Q_EMIT edited();
    }
}

void FormModel::setSkipText(const QString& text)
{
    if (m_skipText != text) {
        m_skipText = text;
        Q_EMIT edited();
    }
}

void FormModel::choose(int row, int option)
{
    Row* target = rowAt(row);
    if (target == nullptr || option < 0 || option >= target->item.options.size()) {
        return;
    }
    target->option = option;
    target->value = target->item.values[static_cast<std::size_t>(option)];
    tellRow(row);
}

void FormModel::clear(int row)
{
    if (Row* target = rowAt(row)) {
        target->option = -1;
        target->typed.clear();
        target->value.reset();
        target->problem.clear();
        tellRow(row);
    }
}

void FormModel::setNumber(int row, const QString& text)
{
    Row* target = rowAt(row);
    if (target == nullptr || !target->item.options.isEmpty() || target->typed == text) {
        return;
    }
    setTyped(*target, text);
    tellRow(row);
}

int FormModel::firstOpenRow() const
{
    if (m_skip != NotSkipped) {
        return -1;
    }
    const auto open = std::ranges::find_if(
        rows(), [](const Row& row) { return !row.item.optional && !row.value; });
    return open == rows().end() ? -1 : static_cast<int>(open - rows().begin());
}

int FormModel::firstProblemRow() const
{
    if (m_skip != NotSkipped) {
        return -1;
    }
    const auto wrong =
        std::ranges::find_if(rows(), [](const Row& row) { return !row.problem.isEmpty(); });
    return wrong == rows().end() ? -1 : static_cast<int>(wrong - rows().begin());
}

bool FormModel::hasInput() const
{
    const auto touched = [](const Row& row) { return row.value || !row.typed.isEmpty(); };
    return m_skip != NotSkipped || std::ranges::any_of(m_items, touched) ||
           std::ranges::any_of(m_total, touched);
}

bool FormModel::lacksReason() const
{
    return m_skip == OtherReason && m_skipText.trimmed().isEmpty();
}

std::optional<ResponseDraft> FormModel::draft() const
{
    ResponseDraft draft;
    draft.measure = m_sheet.measure;
    draft.rater = m_sheet.rater;
    draft.participant = m_sheet.participant;
    // Kept in the vault in plain English, like what the command line and an import write.
    switch (m_skip) {
    case NoTime:
        draft.skipped = "no time";
        return draft;
    case Declined:
        draft.skipped = "client declined";
        return draft;
    case OtherReason:
        draft.skipped = m_skipText.trimmed().toStdString();
        return draft;
    case NotSkipped:
        break;
    }
    const bool said =
        std::ranges::any_of(rows(), [](const Row& row) { return row.value.has_value(); });
    if (!said) {
        return std::nullopt;
    }
    if (m_totalEntered) {
        draft.total = m_total.front().value;
        return draft;
    }
    for (const Row& row : m_items) {
        draft.answers[row.item.id] = row.value;
    }
    return draft;
}

int FormModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows().size());
}

QVariant FormModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = rows()[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role)) {
    case Role::Text:
        return row.item.text;
    case Role::Options:
        return row.item.options;
    case Role::Keys:
        return QVariant::fromValue(row.item.keys);
    case Role::Answer:
        return row.option;
    case Role::NumberText:
        return row.typed;
    case Role::Problem:
        return row.problem;
    case Role::Lowest:
        return row.item.min;
    case Role::Highest:
        return row.item.max;
    case Role::Step:
        return row.item.step;
    case Role::Decimals:
        return decimalsOf(row.item.step);
    case Role::NotRequired:
        return row.item.optional;
    }
    return {};
}

QHash<int, QByteArray> FormModel::roleNames() const
{
    static const QHash<int, QByteArray> names{
        {static_cast<int>(Role::Text), "text"},
        {static_cast<int>(Role::Options), "options"},
        {static_cast<int>(Role::Keys), "keys"},
        {static_cast<int>(Role::Answer), "answer"},
        {static_cast<int>(Role::NumberText), "numberText"},
        {static_cast<int>(Role::Problem), "problem"},
        {static_cast<int>(Role::Lowest), "lowest"},
        {static_cast<int>(Role::Highest), "highest"},
        {static_cast<int>(Role::Step), "step"},
        {static_cast<int>(Role::Decimals), "decimals"},
        {static_cast<int>(Role::NotRequired), "notRequired"},
    };
    return names;
}

void FormModel::setTyped(Row& row, const QString& text)
{
    const ItemSheet& item = row.item;
    const std::optional<double> value = numberFrom(text);
    row.typed = text;
    row.value = value && fits(item, *value) ? value : std::nullopt;
    row.problem.clear();
    if (!text.trimmed().isEmpty() && !row.value) {
        row.problem =
            tr("From %1 to %2, in steps of %3")
                .arg(numberWords(item.min), numberWords(item.max), numberWords(item.step));
    }
}

const std::vector<FormModel::Row>& FormModel::rows() const
{
    return m_totalEntered ? m_total : m_items;
}

FormModel::Row* FormModel::rowAt(int row)
{
    auto& all = m_totalEntered ? m_total : m_items;
    return row >= 0 && row < static_cast<int>(all.size()) ? &all[static_cast<std::size_t>(row)]
                                                          : nullptr;
}

void FormModel::tellRow(int row)
{
    const QModelIndex changed = index(row);
    Q_EMIT dataChanged(changed, changed);
    Q_EMIT edited();
}

} // namespace soundings::app
