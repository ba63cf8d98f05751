// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/why_model.h"

#include "app/models/words/flag_words.h"
#include "app/workflow/refusal.h"
#include "app/workflow/sign_review.h"
#include "app/workflow/update_rupture.h"
#include "core/record/date.h"

#include <algorithm>
#include <array>

namespace soundings::app {

namespace {

using core::RuptureState;
using core::RuptureType;

constexpr std::array Types{RuptureType::Withdrawal,
                           RuptureType::Confrontation,
                           RuptureType::Mixed,
                           RuptureType::OutsideEvent,
                           RuptureType::NotARupture};

constexpr std::array States{RuptureState::Flagged,
                            RuptureState::Acknowledged,
                            RuptureState::Working,
                            RuptureState::Repaired,
                            RuptureState::Unrepaired,
                            RuptureState::Dismissed};

/// Where the work may stand next. What was only flagged stays so until a step is chosen or, by
/// saving without one, is acknowledged.
std::vector<RuptureState> statesAfter(RuptureState from)
{
    std::vector<RuptureState> next;
    std::ranges::copy_if(States, std::back_inserter(next), [from](RuptureState to) {
        return to != RuptureState::Flagged && core::mayFollow(from, to);
    });
    return next;
}

int placeOf(const std::optional<RuptureType>& type)
{
    const auto found = type ? std::ranges::find(Types, *type) : Types.end();
    return found == Types.end() ? -1 : static_cast<int>(found - Types.begin());
}

std::optional<RuptureType> typeAt(int place)
{
    const bool known = place >= 0 && place < static_cast<int>(Types.size());
    return known ? std::optional(Types[static_cast<std::size_t>(place)]) : std::nullopt;
}

} // namespace

WhyModel::WhyModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

bool WhyModel::mayAcknowledge() const
{
    return m_flag.own && !isRupture() && m_flag.flagState == core::FlagState::Open;
}

bool WhyModel::mayClose() const
{
    return m_flag.own && !isRupture() && m_flag.flagState != core::FlagState::Closed;
}

QStringList WhyModel::states() const
{
    QStringList words;
    for (const RuptureState state : m_states) {
        words.append(ruptureStateWords(state));
    }
    return words;
}

void WhyModel::setState(int state)
{
    m_state = state;
    if (typeAt(m_type) == RuptureType::NotARupture && chosenState() != RuptureState::Dismissed) {
        m_type = -1;
    }
    Q_EMIT workChanged();
}

QStringList WhyModel::types()
{
    QStringList words;
    for (const RuptureType type : Types) {
        words.append(ruptureTypeWords(type));
    }
    return words;
}

void WhyModel::setType(int type)
{
    m_type = type;
    if (typeAt(type) == RuptureType::NotARupture) {
        chooseState(RuptureState::Dismissed);
    }
    Q_EMIT workChanged();
}

QString WhyModel::typeWords() const
{
    return m_flag.rupture && m_flag.rupture->type ? ruptureTypeWords(*m_flag.rupture->type)
                                                  : tr("Not said yet");
}

QString WhyModel::plan() const
{
    return m_flag.rupture ? QString::fromStdString(m_flag.rupture->plan) : QString();
}

bool WhyModel::proposesRepaired() const
{
    return m_flag.own && m_flag.backToUsual && chosenState() != RuptureState::Repaired;
}

void WhyModel::takeProposal()
{
    chooseState(RuptureState::Repaired);
    Q_EMIT workChanged();
}

core::RuptureState WhyModel::chosenState() const
{
    const auto place = static_cast<std::size_t>(m_state);
    return m_state >= 0 && place < m_states.size() ? m_states[place] : RuptureState::Flagged;
}

void WhyModel::chooseState(RuptureState state)
{
    const auto found = std::ranges::find(m_states, state);
    if (found != m_states.end()) {
        m_state = static_cast<int>(found - m_states.begin());
    }
}

void WhyModel::saveWork(const QString& plan)
{
    if (!m_flag.rupture) {
        return;
    }
    const RuptureState chosen = chosenState();
    const RuptureStep step{.state = chosen == RuptureState::Flagged ? RuptureState::Acknowledged
                                                                    : chosen,
                           .type = typeAt(m_type),
                           .plan = plan.trimmed().toStdString()};
    ask([id = m_flag.rupture->id,
         step](SignedIn& signedIn) { static_cast<void>(updateRupture(signedIn, id, step)); },
        [this] {
            Q_EMIT told(tr("Your work on the possible rupture is stored."));
            Q_EMIT saved();
            load(m_flag.id);
        });
}

void WhyModel::acknowledge()
{
    settle(core::FlagState::Acknowledged, tr("The flag is acknowledged and stays in sight."));
}

void WhyModel::close()
{
    settle(core::FlagState::Closed, tr("The flag is closed."));
}

void WhyModel::settle(core::FlagState state, const QString& sentence)
{
    ask([id = m_flag.id, state](SignedIn& signedIn) { settleFlag(signedIn, id, state); },
        [this, sentence] {
            Q_EMIT told(sentence);
            load(m_flag.id);
        });
}

void WhyModel::sign(bool agrees, const QString& note, const QString& task, const QString& due)
{
    // A second click must not sign a second time.
    if (isBusy()) {
        return;
    }
    ReviewDraft draft{.flag = m_flag.id,
                      .agrees = agrees,
                      .note = note.trimmed().toStdString(),
                      .task = task.trimmed().toStdString(),
                      .due = std::nullopt};
    ask(
        [draft, day = due.trimmed().toStdString()](SignedIn& signedIn) mutable {
            if (!day.empty()) {
                draft.due = core::requireDate("due", day);
            }
            static_cast<void>(signReview(signedIn, draft));
        },
        [this] {
            Q_EMIT told(tr("Your review is signed."));
            Q_EMIT saved();
            load(m_flag.id);
        });
}

void WhyModel::show(const QString& subject)
{
    PageModel::show(subject);
    const auto id = core::FlagId::fromHex(subject.toStdString());
    if (!id || *id != m_flag.id) {
        forget();
    }
    load(id.value_or(core::FlagId()));
}

void WhyModel::load(const core::FlagId& id)
{
    ask([id](SignedIn& signedIn) { return overviewOf(explainFlag(signedIn, id)); },
        [this](FlagOverview overview) { take(std::move(overview)); });
}

void WhyModel::take(FlagOverview overview)
{
    m_flag = std::move(overview);
    m_states.clear();
    m_state = -1;
    m_type = -1;
    if (m_flag.rupture) {
        m_states = statesAfter(m_flag.rupture->state);
        chooseState(m_flag.rupture->state);
        m_type = placeOf(m_flag.rupture->type);
    }
    m_evidence.setLines(std::move(m_flag.evidence));
    m_flag.evidence.clear();
    m_reviews.setEntries(std::move(m_flag.reviews));
    m_flag.reviews.clear();
    m_loaded = true;
    Q_EMIT loadedChanged();
    Q_EMIT workChanged();
}

void WhyModel::forget()
{
    m_flag = {};
    m_evidence.setLines({});
    m_reviews.setEntries({});
    m_states.clear();
    m_state = -1;
    m_type = -1;
    m_loaded = false;
    Q_EMIT loadedChanged();
    Q_EMIT workChanged();
}

} // namespace soundings::app
