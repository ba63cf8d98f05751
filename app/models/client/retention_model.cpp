// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/retention_model.h"

#include "app/models/words/record_words.h"
#include "app/workflow/retention.h"
#include "storage/error.h"

#include <utility>
#include <vector>

namespace soundings::app {

namespace {

/// What the vault's thread hands back.
struct RetentionState
{
    bool mayErase = false;
    bool mayDecide = false;
    bool damaged = false;
    std::optional<int> years;
    std::vector<DueLine> due;
};

RetentionState retentionState(SignedIn& signedIn)
{
    RetentionState state;
    state.mayErase = signedIn.is(core::Role::Therapist) || signedIn.is(core::Role::Manager);
    state.mayDecide = signedIn.is(core::Role::Manager);
    try {
        state.years = retentionYears(signedIn);
    } catch (const storage::Error& error) {
        if (error.kind() != storage::ErrorKind::Damaged) {
            throw;
        }
        state.damaged = true;
    }
    if (state.mayErase && !state.damaged) {
        for (const DueClient& client : clientsDue(signedIn)) {
            state.due.push_back({.code = QString::fromStdString(client.code),
                                 .lastEnd = shortDateWords(client.lastEnd),
                                 .dueSince = shortDateWords(client.dueSince)});
        }
    }
    return state;
}

} // namespace

RetentionModel::RetentionModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

QString RetentionModel::policy() const
{
    if (m_damaged) {
        return tr("What this clinic said of how long clients are kept is damaged, so nobody can "
                  "tell who is due. A manager has to say it anew.");
    }
    return m_years == 0
               ? tr("This clinic has not said how long clients are kept, so nobody is due.")
               : tr("Clients are kept for %n year(s) after the end of their last case.",
                    nullptr,
                    m_years);
}

int RetentionModel::shortest()
{
    return ShortestRetentionYears;
}

int RetentionModel::longest()
{
    return LongestRetentionYears;
}

void RetentionModel::show(const QString& subject)
{
    PageModel::show(subject);
    ask([](SignedIn& signedIn) { return retentionState(signedIn); },
        [this](RetentionState state) {
            m_mayErase = state.mayErase;
            m_mayDecide = state.mayDecide;
            m_damaged = state.damaged;
            m_years = state.years.value_or(0);
            m_due.setLines(std::move(state.due));
            m_loaded = true;
            Q_EMIT loadedChanged();
        });
}

void RetentionModel::decide(const QString& years, const QString& reason)
{
    bool isNumber = false;
    const int wanted = years.trimmed().toInt(&isNumber);
    const bool fits =
        isNumber && wanted >= ShortestRetentionYears && wanted <= LongestRetentionYears;
    setProblems(fits ? QString()
                     : tr("Whole years from %1 to %2.")
                           .arg(QString::number(ShortestRetentionYears),
                                QString::number(LongestRetentionYears)),
                reason.trimmed().isEmpty() ? tr("Say why in one line, without anybody's name.")
                                           : QString());
    if (m_yearsProblem.isEmpty() && m_reasonProblem.isEmpty()) {
        store(wanted, reason);
    }
}

void RetentionModel::takeBack(const QString& reason)
{
    setProblems({},
                reason.trimmed().isEmpty() ? tr("Say why in one line, without anybody's name.")
                                           : QString());
    if (m_reasonProblem.isEmpty()) {
        store(std::nullopt, reason);
    }
}

void RetentionModel::clearProblems()
{
    setProblems({}, {});
}

void RetentionModel::store(std::optional<int> years, const QString& reason)
{
    if (isBusy()) {
        return;
    }
    ask([years, text = reason.trimmed().toStdString()](
            SignedIn& signedIn) { setRetention(signedIn, years, text); },
        [this, years] {
            m_damaged = false;
            m_years = years.value_or(0);
            Q_EMIT decided();
            Q_EMIT told(policy());
            show({});
        });
}

void RetentionModel::forget()
{
    m_due.setLines({});
    m_loaded = false;
    m_mayErase = false;
    m_mayDecide = false;
    m_damaged = false;
    m_years = 0;
    setProblems({}, {});
    Q_EMIT loadedChanged();
}

void RetentionModel::setProblems(const QString& years, const QString& reason)
{
    m_yearsProblem = years;
    m_reasonProblem = reason;
    Q_EMIT problemsChanged();
}

} // namespace soundings::app
