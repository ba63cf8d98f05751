// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/caseload/caseload_list_model.h"
#include "app/models/page_model.h"

#include <QString>

namespace soundings::app {

/// The therapist's open cases, most urgent first.
class CaseloadModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(soundings::app::CaseloadListModel* cases READ cases CONSTANT FINAL)
    /// "38 open cases, 3 need you".
    Q_PROPERTY(QString summary READ summary NOTIFY loadedChanged FINAL)
    /// The vault has answered; before that the page shows neither cases nor their absence.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// There is at least one open case, whatever is searched for.
    Q_PROPERTY(bool hasCases READ hasCases NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)

public:
    explicit CaseloadModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] CaseloadListModel* cases() { return &m_cases; }

    [[nodiscard]] QString summary() const;

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] bool hasCases() const { return m_count > 0; }

    [[nodiscard]] QString search() const { return m_search; }

    void setSearch(const QString& search);

    void show(const QString& subject) override;

Q_SIGNALS:
    void loadedChanged();
    void searchChanged();

protected:
    void forget() override;

private:
    CaseloadListModel m_cases;
    QString m_search;
    int m_count = 0;
    int m_urgent = 0;
    bool m_loaded = false;
};

} // namespace soundings::app
