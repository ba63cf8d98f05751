// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clinic/summary_model.h"

#include "app/models/path_text.h"

#include <algorithm>

namespace soundings::app {

namespace {

constexpr int QuartersOffered = 20;

/// Of the tables over time, fewer than half of the counts are hidden.
bool showsMost(const ClinicSummary& summary)
{
    const auto overTime = [](const SummaryCell& cell) {
        return cell.table == SummaryTable::Began || cell.table == SummaryTable::Ended;
    };
    const auto all = std::ranges::count_if(summary.cells, overTime);
    const auto hidden = std::ranges::count_if(
        summary.cells, [&](const SummaryCell& cell) { return overTime(cell) && !cell.clients; });
    return 2 * hidden < all;
}

core::Quarter before(const core::Quarter& quarter, int count)
{
    const int whole = quarter.year * 4 + quarter.number - 1 - count;
    return {whole / 4, whole % 4 + 1};
}

} // namespace

SummaryModel::SummaryModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

core::Quarter SummaryModel::quarterAt(int place) const
{
    return before(core::quarterOf(clock().today()), place);
}

QStringList SummaryModel::quarters() const
{
    QStringList texts;
    for (int place = 0; place < QuartersOffered; ++place) {
        texts.append(QString::fromStdString(core::quarterText(quarterAt(place))));
    }
    return texts;
}

void SummaryModel::setFrom(int from)
{
    m_from = std::clamp(from, 0, QuartersOffered - 1);
    m_to = std::min(m_to, m_from);
    Q_EMIT periodChanged();
    load();
}

void SummaryModel::setTo(int to)
{
    m_to = std::clamp(to, 0, QuartersOffered - 1);
    m_from = std::max(m_from, m_to);
    Q_EMIT periodChanged();
    load();
}

void SummaryModel::setByYear(bool byYear)
{
    m_step = byYear ? SummaryStep::Year : SummaryStep::Quarter;
    m_stepChosen = true;
    Q_EMIT periodChanged();
    load();
}

QString SummaryModel::protection() const
{
    if (!m_summary) {
        return {};
    }
    return tr("Counts are of clients. Those below %1, and those that would tell of one therapist, "
              "are hidden: %2 of %3 here. The others are rounded to %4. A longer period, or years "
              "instead of quarters, hides fewer.")
        .arg(QString::number(m_summary->threshold),
             QString::number(m_summary->hidden),
             QString::number(m_summary->cells.size()),
             QString::number(m_summary->rounding));
}

bool SummaryModel::isAllHidden() const
{
    return m_summary && m_summary->hidden == static_cast<int>(m_summary->cells.size());
}

void SummaryModel::show(const QString& subject)
{
    PageModel::show(subject);
    load();
}

void SummaryModel::load()
{
    ask(
        [from = quarterAt(m_from), to = quarterAt(m_to), step = m_step, chosen = m_stepChosen](
            const SignedIn& signedIn) {
            ClinicSummary summary = summariseClinic(signedIn, from, to, step);
            return chosen || showsMost(summary)
                       ? summary
                       : summariseClinic(signedIn, from, to, SummaryStep::Year);
        },
        [this](ClinicSummary summary) {
            m_stepChosen = true;
            if (m_step != summary.step) {
                m_step = summary.step;
                Q_EMIT periodChanged();
            }
            m_table.setCells(summary.cells, summary.step);
            m_summary = std::move(summary);
            Q_EMIT loadedChanged();
        });
}

void SummaryModel::exportTo(const QString& folder)
{
    if (!m_summary) {
        return;
    }
    const QString path = typedPath(folder);
    ask([summary = *m_summary,
         path = pathOf(path)](SignedIn& signedIn) { exportSummary(signedIn, summary, path); },
        [this, path] {
            Q_EMIT told(tr("The summary was written to %1.").arg(path));
            Q_EMIT exported(path);
        });
}

void SummaryModel::forget()
{
    m_summary.reset();
    m_table.setCells({});
    m_step = SummaryStep::Quarter;
    m_stepChosen = false;
    Q_EMIT loadedChanged();
}

} // namespace soundings::app
