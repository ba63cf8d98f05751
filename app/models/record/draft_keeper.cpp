// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/draft_keeper.h"

#include "app/workflow/keep_draft.h"

#include <utility>

namespace soundings::app {

DraftKeeper::DraftKeeper(Clinic& clinic, Source source, int keepEveryMs)
    : m_clinic(clinic)
    , m_source(std::move(source))
{
    m_timer.setInterval(keepEveryMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keep);
    connect(&clinic, &Clinic::locking, this, &DraftKeeper::keepAtLock);
}

void DraftKeeper::changed()
{
    m_changed = true;
    // Not begun anew: who types without a pause is kept too.
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void DraftKeeper::keep()
{
    m_timer.stop();
    std::optional<Entry> entry = m_changed ? m_source() : std::nullopt;
    if (entry) {
        write(std::move(*entry));
    }
}

void DraftKeeper::forget()
{
    m_timer.stop();
    m_changed = false;
    m_isKept = false;
    m_recorded.reset();
}

void DraftKeeper::throwAway(const std::string& caseId)
{
    if (std::exchange(m_isKept, false)) {
        m_clinic.ask(
            this,
            [caseId](SignedIn& signedIn) { throwDraftAway(signedIn, caseId); },
            [] {},
            [this](const Failure& failure) { Q_EMIT failed(failure.sentence); });
    }
    forget();
}

QString DraftKeeper::takeLoss()
{
    return std::exchange(m_loss, QString());
}

void DraftKeeper::keepAtLock()
{
    m_timer.stop();
    std::optional<Entry> entry = m_changed ? m_source() : std::nullopt;
    if (entry) {
        write(std::move(*entry));
    }
    forget();
    ++m_locks;
}

void DraftKeeper::tellFailure(unsigned locks, const QString& why)
{
    if (locks != m_locks) {
        // Locked all the same: it is said to whoever entered it when they are back.
        m_loss = why;
        return;
    }
    m_changed = true;
    Q_EMIT failed(why);
}

void DraftKeeper::write(Entry entry)
{
    m_changed = false;
    const bool isEmpty = entry.content.empty();
    if (isEmpty && !m_isKept) {
        return;
    }
    m_isKept = !isEmpty;
    m_clinic.ask(
        this,
        [entry = std::move(entry), recorded = m_recorded](SignedIn& signedIn) {
            if (recorded && recorded->load()) {
                return;
            }
            if (entry.content.empty()) {
                throwDraftAway(signedIn, entry.caseId);
            } else {
                keepDraft(signedIn, entry.caseId, entry.content);
            }
        },
        [] {},
        [this, locks = m_locks](const Failure& failure) { tellFailure(locks, failure.sentence); });
}

} // namespace soundings::app
