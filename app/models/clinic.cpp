// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clinic.h"

#include "app/workflow/refusal.h"

#include <QMetaObject>

namespace soundings::app {

Clinic::Clinic(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(&clock)
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("vault"));
    m_thread.start();
}

Clinic::~Clinic()
{
    // The thread ends itself: told to from here, it might do so before what was asked is done.
    post([this] {
        m_signedIn.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void Clinic::enter(QObject* context,
                   std::function<SignedIn()> job,
                   std::function<void()> done,
                   std::function<void(const Failure&)> failed)
{
    post([this,
          guard = QPointer<QObject>(context),
          job = std::move(job),
          done = std::move(done),
          failed = std::move(failed)] {
        try {
            m_signedIn.reset();
            m_signedIn = std::make_unique<SignedIn>(job());
            answer(guard, [this, done] {
                Q_EMIT opened();
                done();
            });
        } catch (...) {
            answer(guard,
                   [failed, failure = failureOf(std::current_exception())] { failed(failure); });
        }
    });
}

void Clinic::lock()
{
    Q_EMIT locking();
    post([this] {
        m_signedIn.reset();
        answer(this, [this] { Q_EMIT keysGone(); });
    });
    Q_EMIT locked();
}

void Clinic::post(Work work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

void Clinic::answer(const QPointer<QObject>& context, Work work)
{
    QMetaObject::invokeMethod(
        this,
        [context, work = std::move(work)] {
            if (context) {
                work();
            }
        },
        Qt::QueuedConnection);
}

SignedIn& Clinic::requireOpen()
{
    if (!m_signedIn) {
        throw Refusal(RefusalKind::NotAllowed,
                      "the vault is locked: unlock it to go on",
                      RefusalReason::VaultLocked);
    }
    return *m_signedIn;
}

} // namespace soundings::app
