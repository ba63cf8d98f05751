// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/models/record/draft_keeper.h"
#include "app/models/record/draft_text.h"
#include "app/models/record/form_list_model.h"
#include "app/models/record/record_sheet.h"
#include "app/models/record/session_fields.h"

#include <optional>
#include <variant>

namespace soundings::app {

/// One session of one case while it is recorded. The case is the one it was shown for, from the
/// first key to the last: nothing else can be saved to.
class RecordModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(Stage stage READ stage NOTIFY loaded FINAL)
    Q_PROPERTY(QString caseId READ caseId NOTIFY loaded FINAL)
    Q_PROPERTY(QString clientCode READ clientCode NOTIFY loaded FINAL)
    /// "K-017, session 9": whose session it is, always on the page.
    Q_PROPERTY(QString title READ title NOTIFY edited FINAL)
    Q_PROPERTY(QString endedSentence READ endedSentence NOTIFY loaded FINAL)
    Q_PROPERTY(soundings::app::SessionFields* fields READ fields CONSTANT FINAL)
    Q_PROPERTY(soundings::app::FormListModel* forms READ forms CONSTANT FINAL)
    /// Answers that count, over all forms that are not skipped.
    Q_PROPERTY(int expected READ expected NOTIFY edited FINAL)
    Q_PROPERTY(int answered READ answered NOTIFY edited FINAL)
    /// What Save will store, in a sentence.
    Q_PROPERTY(QString summary READ summary NOTIFY edited FINAL)
    /// Number of the session that the case has already on the day typed; 0 for none.
    Q_PROPERTY(int sessionThatDay READ sessionThatDay NOTIFY edited FINAL)
    Q_PROPERTY(Target target READ target NOTIFY edited FINAL)
    /// Number of the next new session.
    Q_PROPERTY(int nextNumber READ nextNumber NOTIFY loaded FINAL)
    Q_PROPERTY(bool hasInput READ hasInput NOTIFY edited FINAL)
    /// Of which entry it is asked.
    Q_PROPERTY(QString draftSentence READ draftSentence NOTIFY loaded FINAL)
    /// Why it cannot be gone on with; empty when it can.
    Q_PROPERTY(QString draftProblem READ draftProblem NOTIFY loaded FINAL)

public:
    enum Stage
    {
        Empty, ///< nothing to show yet, or the case could not be read
        Ready,
        Asked, ///< an earlier entry was not recorded: goOn() or throwAway() is to follow
        Ended  ///< the case has ended; nothing more is recorded in it
    };
    Q_ENUM(Stage)

    enum Target
    {
        Undecided, ///< to be asked when the day has a session already, else a new one
        NewSession,
        ThatSession ///< forms are added to the session of that day
    };
    Q_ENUM(Target)

    explicit RecordModel(Clinic& clinic, QObject* parent = nullptr);

    /// Always begins afresh.
    void show(const QString& caseId) override;

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] QString caseId() const;
    [[nodiscard]] QString clientCode() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString endedSentence() const;

    [[nodiscard]] SessionFields* fields() { return &m_fields; }

    [[nodiscard]] FormListModel* forms() { return &m_forms; }

    [[nodiscard]] int expected() const;
    [[nodiscard]] int answered() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int sessionThatDay() const;

    [[nodiscard]] Target target() const { return m_target; }

    [[nodiscard]] int nextNumber() const;
    [[nodiscard]] bool hasInput() const;

    [[nodiscard]] QString draftSentence() const;
    [[nodiscard]] QString draftProblem() const;

    /// Fills the page with the entry that was asked about.
    Q_INVOKABLE void goOn();

    /// Throws it away and begins with an empty page.
    Q_INVOKABLE void throwAway();

    /// Keeps what is entered now, without waiting for the next time: the window is left.
    Q_INVOKABLE void keepDraft() { m_keeper.keep(); }

    /// See DraftKeeper.
    [[nodiscard]] QString takeLoss() { return m_keeper.takeLoss(); }

    /// NewSession or ThatSession; what was typed stays where the form is due in both.
    Q_INVOKABLE void setTarget(soundings::app::RecordModel::Target target);

    /// Points the page to the first question that is not answered.
    Q_INVOKABLE void findOpen();

    /// Stores all of it or nothing. Nothing happens while a save is under way.
    Q_INVOKABLE void save();

    /// The page was left on purpose: what was entered is neither recorded nor kept.
    void abandon();

Q_SIGNALS:
    void loaded();
    void edited();
    /// The page is to go to this row of this form.
    void pointed(int form, int row);
    /// The page is to go to the day.
    void dayPointed();
    /// The page is to go to the question which session the forms belong to.
    void targetPointed();
    /// Everything is on disk; ids of the case and of the session.
    void saved(const QString& caseId, const QString& sessionId);

protected:
    void fail(const Failure& failure) override;
    void forget() override;

private:
    void discard();
    [[nodiscard]] std::optional<DraftKeeper::Entry> present() const;
    [[nodiscard]] EntryDraft entry() const;
    void restoreForms(const EntryDraft& draft);
    void load(const std::string& caseId, const std::optional<core::SessionId>& into, bool afresh);
    void take(RecordSheet sheet, bool afresh);
    void dayEdited();
    [[nodiscard]] const EarlierSession* thatSession() const;
    [[nodiscard]] bool isReadyToSave();
    [[nodiscard]] std::vector<ResponseDraft> drafts() const;
    void complain(const QString& sentence);

    DraftKeeper m_keeper;
    SessionFields m_fields;
    FormListModel m_forms;
    std::optional<RecordSheet> m_sheet;
    /// Asked about and not answered yet.
    std::optional<std::variant<EntryDraft, DraftProblem>> m_offer;
    /// Waits for the forms of the session that it adds to.
    std::optional<EntryDraft> m_restoring;
    Target m_target = Undecided;
    QString m_day;         ///< for which the target was chosen
    unsigned m_loads = 0;  ///< answers to older questions are dropped
    bool m_saving = false; ///< from Save until it is stored or failed
};

} // namespace soundings::app
