// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/page_model.h"

namespace soundings::app {

PageModel::PageModel(Clinic& clinic, QObject* parent)
    : QObject(parent)
    , m_clinic(clinic)
{
    connect(&clinic, &Clinic::locked, this, &PageModel::empty);
}

void PageModel::show(const QString& /*subject*/) {}

void PageModel::clearFailure()
{
    if (!m_failure.isEmpty()) {
        m_failure.clear();
        Q_EMIT failureChanged();
    }
}

void PageModel::enter(std::function<SignedIn()> job, std::function<void()> done)
{
    begin();
    m_clinic.enter(
        this,
        std::move(job),
        [this, visit = m_visit, done = std::move(done)] {
            if (end(visit)) {
                done();
            }
        },
        [this, visit = m_visit](const Failure& failure) {
            if (end(visit)) {
                fail(failure);
            }
        });
}

void PageModel::fail(const Failure& failure)
{
    m_failure = failure.sentence;
    Q_EMIT failureChanged();
}

void PageModel::begin()
{
    clearFailure();
    if (++m_waiting == 1) {
        Q_EMIT busyChanged();
    }
}

bool PageModel::end(Visit visit)
{
    if (visit != m_visit) {
        return false;
    }
    if (--m_waiting == 0) {
        Q_EMIT busyChanged();
    }
    return true;
}

void PageModel::empty()
{
    ++m_visit;
    const bool wasBusy = isBusy();
    m_waiting = 0;
    if (wasBusy) {
        Q_EMIT busyChanged();
    }
    clearFailure();
    forget();
}

} // namespace soundings::app
