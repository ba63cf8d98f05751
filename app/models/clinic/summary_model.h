// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/clinic/summary_table_model.h"
#include "app/models/page_model.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace soundings::app {

/// The clinic's figures without any client, and the files that may leave the clinic.
class SummaryModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(soundings::app::SummaryTableModel* table READ table CONSTANT FINAL)
    /// The last five years, newest first, as 2026-Q1.
    Q_PROPERTY(QStringList quarters READ quarters NOTIFY periodChanged FINAL)
    /// Places in `quarters`.
    Q_PROPERTY(int from READ from WRITE setFrom NOTIFY periodChanged FINAL)
    Q_PROPERTY(int to READ to WRITE setTo NOTIFY periodChanged FINAL)
    /// The tables over time are by year, which shows more of a small clinic. Nobody has to choose:
    /// the page comes with quarters where most of them may be shown, else with years.
    Q_PROPERTY(bool byYear READ isByYear WRITE setByYear NOTIFY periodChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// How what is shown was protected, in a sentence.
    Q_PROPERTY(QString protection READ protection NOTIFY loadedChanged FINAL)
    /// Every cell is hidden: there are too few clients in the period.
    Q_PROPERTY(bool allHidden READ isAllHidden NOTIFY loadedChanged FINAL)

public:
    explicit SummaryModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] SummaryTableModel* table() { return &m_table; }

    [[nodiscard]] QStringList quarters() const;

    [[nodiscard]] int from() const { return m_from; }

    void setFrom(int from);

    [[nodiscard]] int to() const { return m_to; }

    void setTo(int to);

    [[nodiscard]] bool isByYear() const { return m_step == SummaryStep::Year; }

    void setByYear(bool byYear);

    [[nodiscard]] bool isLoaded() const { return m_summary.has_value(); }

    [[nodiscard]] QString protection() const;
    [[nodiscard]] bool isAllHidden() const;

    void show(const QString& subject) override;

    /// Writes what is shown as summary.csv with its manifest into a new folder.
    Q_INVOKABLE void exportTo(const QString& folder);

Q_SIGNALS:
    void periodChanged();
    void loadedChanged();
    /// The files are there.
    void exported(const QString& folder);

protected:
    void forget() override;

private:
    [[nodiscard]] core::Quarter quarterAt(int place) const;
    void load();

    SummaryTableModel m_table;
    std::optional<ClinicSummary> m_summary;
    int m_from = 7;
    int m_to = 0;
    SummaryStep m_step = SummaryStep::Quarter;
    bool m_stepChosen = false; ///< by the user, or by the first look at the figures
};

} // namespace soundings::app
