// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/episode/case_overview.h"
#include "app/models/page_model.h"

#include <QString>
#include <QStringList>

namespace soundings::app {

/// One case: what is most urgent, how life is going, how the work together is going, and its
/// sessions. One person at a time is looked at; who, is chosen for charts and table together.
class CaseModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    /// The vault has answered.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString caseId READ caseId NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString purpose READ purpose NOTIFY loadedChanged FINAL)
    /// Who the parts of the case are; empty where there is nothing to add to the title.
    Q_PROPERTY(QString people READ people NOTIFY loadedChanged FINAL)
    /// The therapist's own open case: sessions may be recorded and the case may be ended.
    Q_PROPERTY(bool mayChange READ mayChange NOTIFY loadedChanged FINAL)
    /// Whose data the therapist may give out or erase, by code; one for each of `parts`. Empty in a
    /// case of somebody else.
    Q_PROPERTY(QList<QString> ownClients READ ownClients NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool caution READ hasCaution NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool hasSessions READ hasSessions NOTIFY loadedChanged FINAL)
    /// Of the most urgent flag; empty when there is none.
    Q_PROPERTY(QString flagId READ flagId NOTIFY loadedChanged FINAL)
    /// The most urgent flag and who of several people fares worst, the more urgent of them first.
    Q_PROPERTY(soundings::app::CaseBanner firstBanner READ firstBanner NOTIFY loadedChanged FINAL)
    Q_PROPERTY(soundings::app::CaseBanner secondBanner READ secondBanner NOTIFY loadedChanged FINAL)
    // whom charts and table are about
    Q_PROPERTY(QList<QString> parts READ parts NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int person READ person WRITE setPerson NOTIFY shownChanged FINAL)
    // how life is going
    Q_PROPERTY(QList<QString> progressMeasures READ progressMeasures NOTIFY loadedChanged FINAL)
    Q_PROPERTY(
        int progressMeasure READ progressMeasure WRITE setProgressMeasure NOTIFY shownChanged FINAL)
    Q_PROPERTY(
        soundings::app::CurveChart progressChart READ progressChart NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString progressSentence READ progressSentence NOTIFY shownChanged FINAL)
    /// "Off track since session 6"; empty where nothing is expected.
    Q_PROPERTY(QString progressStanding READ progressStanding NOTIFY shownChanged FINAL)
    /// Of StatusMark.
    Q_PROPERTY(int progressMark READ progressMark NOTIFY shownChanged FINAL)
    /// "9 to 12 expected"
    Q_PROPERTY(QString progressExpected READ progressExpected NOTIFY shownChanged FINAL)
    /// What it was compared with: method, numbers and source.
    Q_PROPERTY(QString progressDetails READ progressDetails NOTIFY shownChanged FINAL)
    // working together
    Q_PROPERTY(QList<QString> allianceMeasures READ allianceMeasures NOTIFY loadedChanged FINAL)
    Q_PROPERTY(
        int allianceMeasure READ allianceMeasure WRITE setAllianceMeasure NOTIFY shownChanged FINAL)
    Q_PROPERTY(
        soundings::app::CurveChart allianceChart READ allianceChart NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString allianceSentence READ allianceSentence NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString allianceDetails READ allianceDetails NOTIFY shownChanged FINAL)
    Q_PROPERTY(soundings::app::SessionListModel* sessions READ sessions CONSTANT FINAL)
    Q_PROPERTY(soundings::app::EntryListModel* notes READ notes CONSTANT FINAL)
    /// The ways in which a case ends, in the order of their numbers for endCase.
    Q_PROPERTY(QList<QString> endings READ endings CONSTANT FINAL)

public:
    explicit CaseModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] QString caseId() const { return m_case.caseId; }

    [[nodiscard]] QString title() const { return m_case.title; }

    [[nodiscard]] QString purpose() const { return m_case.purpose; }

    [[nodiscard]] QString people() const { return m_case.people; }

    [[nodiscard]] bool mayChange() const { return m_case.own && m_case.open; }

    [[nodiscard]] QStringList ownClients() const
    {
        return m_case.own ? m_case.codes : QStringList();
    }

    [[nodiscard]] bool hasCaution() const { return m_case.caution; }

    [[nodiscard]] bool hasSessions() const { return !m_case.sessions.empty(); }

    [[nodiscard]] QString flagId() const { return m_case.flag.flagId; }

    [[nodiscard]] CaseBanner firstBanner() const
    {
        return m_case.courseFirst ? m_case.course : m_case.flag;
    }

    [[nodiscard]] CaseBanner secondBanner() const
    {
        return m_case.courseFirst ? m_case.flag : m_case.course;
    }

    [[nodiscard]] QStringList parts() const { return m_case.parts; }

    [[nodiscard]] int person() const { return m_person; }

    void setPerson(int person);

    [[nodiscard]] QStringList progressMeasures() const;

    [[nodiscard]] int progressMeasure() const { return m_progress; }

    void setProgressMeasure(int index);

    [[nodiscard]] CurveChart progressChart() const;
    [[nodiscard]] QString progressSentence() const;
    [[nodiscard]] QString progressStanding() const;
    [[nodiscard]] int progressMark() const;
    [[nodiscard]] QString progressExpected() const;
    [[nodiscard]] QString progressDetails() const;
    [[nodiscard]] QStringList allianceMeasures() const;

    [[nodiscard]] int allianceMeasure() const { return m_alliance; }

    void setAllianceMeasure(int index);

    [[nodiscard]] CurveChart allianceChart() const;
    [[nodiscard]] QString allianceSentence() const;
    [[nodiscard]] QString allianceDetails() const;

    [[nodiscard]] SessionListModel* sessions() { return &m_sessions; }

    [[nodiscard]] EntryListModel* notes() { return &m_notes; }

    [[nodiscard]] static QStringList endings();

    /// The day on which a case ends when nobody says otherwise, as YYYY-MM-DD.
    [[nodiscard]] Q_INVOKABLE QString today() const;

    /// Ends the case on `day`, written YYYY-MM-DD, in the way at this place of `endings`.
    Q_INVOKABLE void endCase(const QString& day, int ending);

    void show(const QString& subject) override;

Q_SIGNALS:
    void loadedChanged();
    void shownChanged();

protected:
    void forget() override;

private:
    void load(const QString& caseId);
    void take(CaseOverview overview);
    void fillSessions();

    CaseOverview m_case;
    SessionListModel m_sessions;
    EntryListModel m_notes;
    int m_person = 0;
    int m_progress = 0;
    int m_alliance = 0;
    bool m_loaded = false;
};

} // namespace soundings::app
