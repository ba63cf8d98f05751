// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/clinic.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <functional>
#include <type_traits>
#include <utility>

namespace soundings::app {

/// What every page's model has in common: it asks the vault without holding up the window, says
/// when it is waiting and what went wrong, and forgets everything when the vault is locked.
/// Derive from soundings::app::PageModel in full: Qt 6.4 writes the base into the description of
/// the module as it is spelled, and qmllint does not find it otherwise.
class PageModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Every page has its own model")
    /// An answer of the vault is on its way.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    /// What went wrong last, as a sentence; empty when nothing did.
    Q_PROPERTY(QString failure READ failure NOTIFY failureChanged FINAL)

public:
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }

    [[nodiscard]] QString failure() const { return m_failure; }

    Q_INVOKABLE void clearFailure();

    /// The page is gone to, or back to: asks the vault afresh for what `subject` names (see Page).
    /// Whatever it showed of another subject is emptied first. Called by Application.
    virtual void show(const QString& subject);

    /// Drops what is awaited and forgets everything, as when the vault is locked: whom it shows may
    /// have been erased.
    void empty();

Q_SIGNALS:
    void busyChanged();
    void failureChanged();
    /// Something was stored; the frame shows the sentence at the foot of the page.
    void told(const QString& sentence);

protected:
    /// `clinic` must outlive this object.
    explicit PageModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] Clinic& clinic() { return m_clinic; }

    [[nodiscard]] const Clock& clock() const { return m_clinic.clock(); }

    /// Runs `job(SignedIn&)` on the vault's thread, which must touch nothing of this object, then
    /// `done(result)` here; busy meanwhile. A failure becomes `failure`. An answer that comes
    /// after the vault was locked is dropped: it belongs to somebody who has left.
    template <class Job, class Done> void ask(Job job, Done done);

    /// The same for a job that needs no open vault and returns something: `job()`.
    template <class Job, class Done> void work(Job job, Done done);

    /// The same for jobs that open a vault.
    void enter(std::function<SignedIn()> job, std::function<void()> done);

    /// Shows the failure; a model that tells its fields apart does more.
    virtual void fail(const Failure& failure);

    /// Empties the model: nothing of a client may stay in memory or on the screen.
    virtual void forget() = 0;

private:
    /// Counts the lockings, so that late answers are known.
    using Visit = unsigned;

    void begin();
    [[nodiscard]] bool end(Visit visit);

    Clinic& m_clinic;
    QString m_failure;
    int m_waiting = 0;
    Visit m_visit = 0;
};

template <class Job, class Done> void PageModel::ask(Job job, Done done)
{
    begin();
    auto failed = [this, visit = m_visit](const Failure& failure) {
        if (end(visit)) {
            fail(failure);
        }
    };
    if constexpr (std::is_void_v<std::invoke_result_t<Job, SignedIn&>>) {
        m_clinic.ask(
            this,
            std::move(job),
            [this, visit = m_visit, done = std::move(done)]() mutable {
                if (end(visit)) {
                    done();
                }
            },
            std::move(failed));
    } else {
        m_clinic.ask(
            this,
            std::move(job),
            [this, visit = m_visit, done = std::move(done)](auto result) mutable {
                if (end(visit)) {
                    done(std::move(result));
                }
            },
            std::move(failed));
    }
}

template <class Job, class Done> void PageModel::work(Job job, Done done)
{
    begin();
    m_clinic.work(
        this,
        std::move(job),
        [this, visit = m_visit, done = std::move(done)](auto result) mutable {
            if (end(visit)) {
                done(std::move(result));
            }
        },
        [this, visit = m_visit](const Failure& failure) {
            if (end(visit)) {
                fail(failure);
            }
        });
}

} // namespace soundings::app
