// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/failure.h"
#include "app/workflow/signed_in.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

namespace soundings::app {

/// The vault that is open in this window, reached only from a thread of its own: whatever takes
/// long (key derivation, queries, writes) never holds up the window. Jobs run one after another.
class Clinic : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive this object.
    explicit Clinic(const Clock& clock, QObject* parent = nullptr);
    ~Clinic() override;

    Clinic(const Clinic&) = delete;
    Clinic& operator=(const Clinic&) = delete;
    Clinic(Clinic&&) = delete;
    Clinic& operator=(Clinic&&) = delete;

    [[nodiscard]] const Clock& clock() const { return *m_clock; }

    /// Runs `job()` (which makes or opens a vault and returns a SignedIn) on the vault's thread;
    /// then opened() is emitted here and `done()` called. `failed` gets the reason otherwise.
    void enter(QObject* context,
               std::function<SignedIn()> job,
               std::function<void()> done,
               std::function<void(const Failure&)> failed);

    /// Runs `job(SignedIn&)` on the vault's thread and hands its result to `done` here, unless
    /// `context` is gone by then. `failed` is called with the reason when the job throws or the
    /// vault has been locked meanwhile.
    template <class Job, class Done>
    void ask(QObject* context, Job job, Done done, std::function<void(const Failure&)> failed);

    /// The same for a job that needs no open vault: `job()`.
    template <class Job, class Done>
    void work(QObject* context, Job job, Done done, std::function<void(const Failure&)> failed);

    /// Closes the vault and wipes its keys as soon as the running job ends; emits locked() at once,
    /// so that nothing stays on the screen, and keysGone() once the keys are wiped. What is asked
    /// in answer to locking() is still done before.
    void lock();

Q_SIGNALS:
    void opened();
    void locking();
    void locked();
    void keysGone();

private:
    using Work = std::function<void()>;

    /// On the vault's thread.
    void post(Work work);

    /// On the thread of this object, and only while `context` lives.
    void answer(const QPointer<QObject>& context, Work work);

    [[nodiscard]] SignedIn& requireOpen();

    const Clock* m_clock;
    QThread m_thread;
    QObject* m_worker;                    ///< lives on m_thread, deleted when it ends
    std::unique_ptr<SignedIn> m_signedIn; ///< touched only on m_thread
};

template <class Job, class Done>
void Clinic::ask(QObject* context, Job job, Done done, std::function<void(const Failure&)> failed)
{
    using Result = std::invoke_result_t<Job, SignedIn&>;
    work(
        context,
        [this, job = std::move(job)]() mutable -> Result { return job(requireOpen()); },
        std::move(done),
        std::move(failed));
}

template <class Job, class Done>
void Clinic::work(QObject* context, Job job, Done done, std::function<void(const Failure&)> failed)
{
    using Result = std::invoke_result_t<Job&>;
    post([this,
          guard = QPointer<QObject>(context),
          job = std::move(job),
          done = std::move(done),
          failed = std::move(failed)]() mutable {
        try {
            if constexpr (std::is_void_v<Result>) {
                job();
                answer(guard, [done = std::move(done)]() mutable { done(); });
            } else {
                auto result = std::make_shared<Result>(job());
                answer(guard,
                       [done = std::move(done), result]() mutable { done(std::move(*result)); });
            }
        } catch (...) {
            answer(guard,
                   [failed = std::move(failed), failure = failureOf(std::current_exception())] {
                       failed(failure);
                   });
        }
    });
}

} // namespace soundings::app
