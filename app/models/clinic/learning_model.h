// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/episode/entry_list_model.h"
#include "app/models/page_model.h"

#include <atomic>
#include <memory>
#include <vector>

namespace soundings::app {

/// What the clinic has learned from its own cases, and learning it afresh.
class LearningModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// What is in force: what it is about, and from how many cases of which day.
    Q_PROPERTY(soundings::app::EntryListModel* learned READ learned CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// Learning is under way; `progress` says how far it is, from 0 to 1.
    Q_PROPERTY(bool learning READ isLearning NOTIFY progressChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)

public:
    explicit LearningModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] EntryListModel* learned() { return &m_learned; }

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] bool isLearning() const { return m_learning; }

    [[nodiscard]] double progress() const { return m_progress; }

    void show(const QString& subject) override;

    /// Learns from every case that there is now, and freezes it.
    Q_INVOKABLE void learn();

    /// Gives up learning; what was in force stays so. Takes until the next measure at the latest.
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void loadedChanged();
    void progressChanged();

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    void setProgress(bool learning, double progress);
    void take(std::vector<Entry> entries);

    EntryListModel m_learned;
    double m_progress = 0.0;
    bool m_loaded = false;
    bool m_learning = false;
    /// Read by the vault's thread; each learning has one of its own.
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace soundings::app
