// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/clinic.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace soundings::app {

/// Keeps what is entered and not recorded yet in the vault: now and then while something changes,
/// so that a crash loses little of it, and whenever the vault is locked, before its keys go. The
/// window never waits for it.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        std::string caseId;
        std::string content; ///< empty: nothing is entered
    };

    /// What is entered right now; nullopt where nothing can be.
    using Source = std::function<std::optional<Entry>()>;

    /// A setting: what a crash may cost, against one small write to the disk.
    static constexpr int KeepEveryMs = 30'000;

    /// `clinic` must outlive this object.
    DraftKeeper(Clinic& clinic, Source source, int keepEveryMs = KeepEveryMs);

    /// Something was entered: it is kept within KeepEveryMs.
    void changed();

    /// Keeps what has changed since it was kept last.
    void keep();

    /// A draft of the case that is shown is on disk already.
    void found() { m_isKept = true; }

    /// What is entered is being recorded: once `recorded` is set, on the vault's thread, keeping it
    /// would offer again what is stored already.
    void recording(std::shared_ptr<std::atomic<bool>> recorded)
    {
        m_recorded = std::move(recorded);
    }

    /// Nothing is entered any more and nothing is to be kept: it is recorded, or was put away.
    void forget();

    /// What was kept of this case is thrown away, and nothing more is kept of it.
    void throwAway(const std::string& caseId);

    /// Why what was entered when the vault was locked is lost; empty when it is not. Told once.
    [[nodiscard]] QString takeLoss();

Q_SIGNALS:
    /// It could not be kept while the vault is open, and is still on the page.
    void failed(const QString& why);

private:
    void keepAtLock();
    void write(Entry entry);
    void tellFailure(unsigned locks, const QString& why);

    Clinic& m_clinic;
    Source m_source;
    QTimer m_timer;
    std::shared_ptr<std::atomic<bool>> m_recorded;
    bool m_isKept = false;  ///< a draft of the present case may be on disk
    bool m_changed = false; ///< since it was kept last
    unsigned m_locks = 0;   ///< counted, so that a failure that comes later is known for a loss
    QString m_loss;
};

} // namespace soundings::app
