// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/models/supervision/review_queue_model.h"

namespace soundings::app {

/// What waits for the supervisor, most urgent first.
class SupervisionModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(soundings::app::ReviewQueueModel* queue READ queue CONSTANT FINAL)
    /// "4 flags of 3 therapists wait for you".
    Q_PROPERTY(QString summary READ summary NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY loadedChanged FINAL)
    /// Nobody is assigned: the manager has to say who supervises whom.
    Q_PROPERTY(bool nobodyAssigned READ isNobodyAssigned NOTIFY loadedChanged FINAL)

public:
    explicit SupervisionModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] ReviewQueueModel* queue() { return &m_queue; }

    [[nodiscard]] QString summary() const;

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] int waiting() const { return m_waiting; }

    [[nodiscard]] bool isNobodyAssigned() const { return m_loaded && m_therapists == 0; }

    void show(const QString& subject) override;

Q_SIGNALS:
    void loadedChanged();

protected:
    void forget() override;

private:
    ReviewQueueModel m_queue;
    int m_waiting = 0;
    int m_therapists = 0;
    bool m_loaded = false;
};

} // namespace soundings::app
