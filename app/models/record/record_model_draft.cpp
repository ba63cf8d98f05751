// SPDX-License-Identifier: GPL-3.0-or-later
// What RecordModel does with an entry that was not recorded: what is kept of it, and how it comes
// back.
#include "app/models/record/draft_words.h"
#include "app/models/record/record_model.h"

#include <algorithm>
#include <utility>

namespace soundings::app {

QString RecordModel::draftSentence() const
{
    return stage() == Asked ? app::draftSentence(m_sheet->draft->savedAt, clock().utcSeconds())
                            : QString();
}

QString RecordModel::draftProblem() const
{
    const auto* problem = m_offer ? std::get_if<DraftProblem>(&*m_offer) : nullptr;
    return problem != nullptr ? draftProblemSentence(*problem) : QString();
}

void RecordModel::goOn()
{
    if (stage() != Asked || !std::holds_alternative<EntryDraft>(*m_offer)) {
        return;
    }
    const EntryDraft draft = std::get<EntryDraft>(*std::exchange(m_offer, std::nullopt));
    m_keeper.found();
    m_fields.restore(draft.fields);
    const EarlierSession* present = thatSession();
    m_day = m_fields.date();
    if (present != nullptr && draft.into == present->id) {
        m_target = ThatSession;
        m_restoring = draft;
        load(m_sheet->episode.id.hex(), draft.into, false);
    } else {
        m_target = present != nullptr && draft.asNewSession ? NewSession : Undecided;
        restoreForms(draft);
    }
    Q_EMIT loaded();
}

void RecordModel::throwAway()
{
    if (stage() == Asked) {
        m_offer.reset();
        m_keeper.found();
        m_keeper.throwAway(m_sheet->episode.id.hex());
        Q_EMIT loaded();
    }
}

void RecordModel::abandon()
{
    if (stage() == Ready) {
        m_keeper.throwAway(m_sheet->episode.id.hex());
    }
    m_keeper.forget();
    discard();
}

std::optional<DraftKeeper::Entry> RecordModel::present() const
{
    if (stage() != Ready || m_restoring) {
        return std::nullopt;
    }
    return DraftKeeper::Entry{.caseId = m_sheet->episode.id.hex(),
                              .content = hasInput() ? draftText(entry()) : std::string()};
}

EntryDraft RecordModel::entry() const
{
    EntryDraft draft;
    draft.episode = m_sheet->episode.id;
    draft.asNewSession = m_target == NewSession;
    const EarlierSession* session = thatSession();
    if (m_target == ThatSession && session != nullptr) {
        draft.into = session->id;
    }
    draft.fields = m_fields.entry();
    for (const FormModel* form : m_forms.forms()) {
        if (form->hasInput()) {
            draft.forms.push_back(form->entry());
        }
    }
    return draft;
}

void RecordModel::restoreForms(const EntryDraft& draft)
{
    bool allFit = true;
    for (const FormEntry& entered : draft.forms) {
        const auto form = std::ranges::find_if(m_forms.forms(), [&entered](const FormModel* one) {
            const FormSheet& sheet = one->sheet();
            return sheet.measure == entered.measure && sheet.rater == entered.rater &&
                   sheet.participant == entered.participant;
        });
        allFit = form != m_forms.forms().end() && (*form)->restore(entered) && allFit;
    }
    if (!allFit) {
        complain(tr("Some of what was entered no longer fits the forms of this case and was left "
                    "out. Please look through the forms before you save."));
    }
}

} // namespace soundings::app
