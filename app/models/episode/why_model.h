// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/episode/flag_overview.h"
#include "app/models/page_model.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace soundings::app {

/// Why a flag was raised, what its therapist does with it, and what the supervisor thinks of it.
class WhyModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString caseId READ caseId NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString purpose READ purpose NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int mark READ mark NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString stateWords READ stateWords NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString agreement READ agreement NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString clearing READ clearing NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString course READ course NOTIFY loadedChanged FINAL)
    Q_PROPERTY(soundings::app::EvidenceListModel* evidence READ evidence CONSTANT FINAL)
    /// Where the thresholds come from, each source once.
    Q_PROPERTY(QList<QString> sources READ sources NOTIFY loadedChanged FINAL)
    Q_PROPERTY(soundings::app::EntryListModel* reviews READ reviews CONSTANT FINAL)
    /// "Reviewed: Sam agreed, 31 March 2026"; empty while nobody has signed.
    Q_PROPERTY(QString reviewed READ reviewed NOTIFY loadedChanged FINAL)
    /// The flag is of the therapist's own case; otherwise a supervisor looks at it.
    Q_PROPERTY(bool own READ isOwn NOTIFY loadedChanged FINAL)
    /// It is worked on as a possible rupture; other flags are acknowledged and closed.
    Q_PROPERTY(bool isRupture READ isRupture NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool mayAcknowledge READ mayAcknowledge NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool mayClose READ mayClose NOTIFY loadedChanged FINAL)
    // the work on a rupture, as the form holds it
    /// Where the work may stand next, first where it stands now.
    Q_PROPERTY(QList<QString> states READ states NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int state READ state WRITE setState NOTIFY workChanged FINAL)
    /// What a person may say it was.
    Q_PROPERTY(QList<QString> types READ types CONSTANT FINAL)
    /// -1: nobody has said yet.
    Q_PROPERTY(int type READ type WRITE setType NOTIFY workChanged FINAL)
    Q_PROPERTY(QString typeWords READ typeWords NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QString plan READ plan NOTIFY loadedChanged FINAL)
    /// The ratings are back near their usual level while the work is open.
    Q_PROPERTY(bool proposesRepaired READ proposesRepaired NOTIFY workChanged FINAL)

public:
    explicit WhyModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] QString caseId() const { return m_flag.caseId; }

    [[nodiscard]] QString title() const { return m_flag.title; }

    [[nodiscard]] QString purpose() const { return m_flag.purpose; }

    [[nodiscard]] int mark() const { return m_flag.mark; }

    [[nodiscard]] QString stateWords() const { return m_flag.state; }

    [[nodiscard]] QString sentence() const { return m_flag.sentence; }

    [[nodiscard]] QString agreement() const { return m_flag.agreement; }

    [[nodiscard]] QString clearing() const { return m_flag.clearing; }

    [[nodiscard]] QString course() const { return m_flag.course; }

    [[nodiscard]] EvidenceListModel* evidence() { return &m_evidence; }

    [[nodiscard]] QStringList sources() const { return m_flag.sources; }

    [[nodiscard]] QString reviewed() const { return m_flag.reviewed; }

    [[nodiscard]] EntryListModel* reviews() { return &m_reviews; }

    [[nodiscard]] bool isOwn() const { return m_flag.own; }

    [[nodiscard]] bool isRupture() const { return m_flag.rupture.has_value(); }

    [[nodiscard]] bool mayAcknowledge() const;
    [[nodiscard]] bool mayClose() const;
    [[nodiscard]] QStringList states() const;

    [[nodiscard]] int state() const { return m_state; }

    void setState(int state);
    [[nodiscard]] static QStringList types();

    [[nodiscard]] int type() const { return m_type; }

    /// "Not a rupture" dismisses it: nothing is left to work on.
    void setType(int type);
    [[nodiscard]] QString typeWords() const;
    [[nodiscard]] QString plan() const;
    [[nodiscard]] bool proposesRepaired() const;

    Q_INVOKABLE void takeProposal();

    /// Keeps state and type as chosen, and the plan.
    Q_INVOKABLE void saveWork(const QString& plan);
    Q_INVOKABLE void acknowledge();
    Q_INVOKABLE void close();

    /// Signs a review for good. `due` is a day as YYYY-MM-DD or empty.
    Q_INVOKABLE void
    sign(bool agrees, const QString& note, const QString& task, const QString& due);

    void show(const QString& subject) override;

Q_SIGNALS:
    void loadedChanged();
    void workChanged();
    /// The work or the review was stored; what the form held is kept.
    void saved();

protected:
    void forget() override;

private:
    void load(const core::FlagId& id);
    void take(FlagOverview overview);
    void settle(core::FlagState state, const QString& sentence);
    [[nodiscard]] core::RuptureState chosenState() const;
    void chooseState(core::RuptureState state);

    FlagOverview m_flag;
    EvidenceListModel m_evidence;
    EntryListModel m_reviews;
    std::vector<core::RuptureState> m_states; ///< what `state` is an index of
    int m_state = -1;
    int m_type = -1;
    bool m_loaded = false;
};

} // namespace soundings::app
