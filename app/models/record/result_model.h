// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/models/record/session_flag_list_model.h"
#include "app/models/record/session_score_list_model.h"

namespace soundings::app {

/// What a session that was just stored says, in words.
class ResultModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(QString caseId READ caseId NOTIFY loaded FINAL)
    Q_PROPERTY(QString title READ title NOTIFY loaded FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY loaded FINAL)
    Q_PROPERTY(soundings::app::SessionScoreListModel* scores READ scores CONSTANT FINAL)
    Q_PROPERTY(soundings::app::SessionFlagListModel* flags READ flags CONSTANT FINAL)
    Q_PROPERTY(int scoreCount READ scoreCount NOTIFY loaded FINAL)
    Q_PROPERTY(int flagCount READ flagCount NOTIFY loaded FINAL)
    /// Id of the most urgent flag; empty when nothing was flagged.
    Q_PROPERTY(QString firstFlag READ firstFlag NOTIFY loaded FINAL)
    Q_PROPERTY(QStringList checked READ checked NOTIFY loaded FINAL)
    /// Forms that were due and are not there, by name; empty when none is.
    Q_PROPERTY(QString missing READ missing NOTIFY loaded FINAL)

public:
    explicit ResultModel(Clinic& clinic, QObject* parent = nullptr);

    void show(const QString& sessionId) override;

    [[nodiscard]] QString caseId() const { return m_sheet.caseId; }

    [[nodiscard]] QString title() const { return m_sheet.title; }

    [[nodiscard]] QString sentence() const { return m_sheet.sentence; }

    [[nodiscard]] SessionScoreListModel* scores() { return &m_scores; }

    [[nodiscard]] SessionFlagListModel* flags() { return &m_flags; }

    [[nodiscard]] int scoreCount() const { return static_cast<int>(m_sheet.scores.size()); }

    [[nodiscard]] int flagCount() const { return static_cast<int>(m_sheet.flags.size()); }

    [[nodiscard]] QString firstFlag() const;

    [[nodiscard]] QStringList checked() const { return m_sheet.checked; }

    [[nodiscard]] QString missing() const { return m_sheet.missing; }

Q_SIGNALS:
    void loaded();

protected:
    void forget() override;

private:
    void take(ResultSheet sheet);

    QString m_sessionId;
    ResultSheet m_sheet;
    SessionScoreListModel m_scores;
    SessionFlagListModel m_flags;
};

} // namespace soundings::app
