// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/record_model.h"

#include "app/models/words/record_words.h"
#include "app/workflow/case_access.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace soundings::app {

RecordModel::RecordModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
    , m_keeper(clinic, [this] { return present(); })
{
    connect(this, &RecordModel::edited, &m_keeper, &DraftKeeper::changed);
    connect(&m_keeper, &DraftKeeper::failed, this, [this](const QString& why) {
        complain(tr("What you entered is still here and could not be kept for the case that the "
                    "program ends: %1")
                     .arg(why));
    });
    connect(&m_fields, &SessionFields::edited, this, &RecordModel::dayEdited);
    connect(&m_fields, &SessionFields::edited, this, &RecordModel::edited);
    connect(&m_forms, &FormListModel::edited, this, &RecordModel::edited);
    connect(&m_forms, &FormListModel::replaced, this, &RecordModel::edited);
    connect(this, &RecordModel::loaded, this, &RecordModel::edited);
}

void RecordModel::show(const QString& caseId)
{
    abandon();
    load(caseId.toStdString(), std::nullopt, true);
}

RecordModel::Stage RecordModel::stage() const
{
    if (!m_sheet) {
        return Empty;
    }
    if (!m_sheet->episode.isOpen()) {
        return Ended;
    }
    return m_offer ? Asked : Ready;
}

QString RecordModel::caseId() const
{
    return m_sheet ? QString::fromStdString(m_sheet->episode.id.hex()) : QString();
}

QString RecordModel::clientCode() const
{
    return m_sheet ? m_sheet->clientCode : QString();
}

QString RecordModel::title() const
{
    if (!m_sheet) {
        return tr("Record a session");
    }
    if (stage() == Ended) {
        return m_sheet->clientCode;
    }
    const int number = m_target == ThatSession ? sessionThatDay() : m_sheet->nextNumber;
    return tr("%1, session %2").arg(m_sheet->clientCode, QString::number(number));
}

QString RecordModel::endedSentence() const
{
    if (stage() != Ended) {
        return {};
    }
    return tr("It ended on %1. Sessions are recorded in an open case; to go on, open a new one for "
              "this client.")
        .arg(dateWords(*m_sheet->episode.end));
}

int RecordModel::expected() const
{
    int sum = 0;
    for (const FormModel* form : m_forms.forms()) {
        sum += form->expected();
    }
    return m_fields.isHeld() ? sum : 0;
}

int RecordModel::answered() const
{
    int sum = 0;
    for (const FormModel* form : m_forms.forms()) {
        sum += form->answered();
    }
    return m_fields.isHeld() ? sum : 0;
}

QString RecordModel::summary() const
{
    const bool typed = std::ranges::any_of(m_forms.forms(), &FormModel::hasInput);
    if (!m_fields.isHeld()) {
        return typed ? tr("The session did not take place: the answers above are not stored.")
                     : tr("The session did not take place: the day and the reason are stored.");
    }
    const int open = expected() - answered();
    if (m_forms.count() == 0) {
        return tr("The session is stored without ratings.");
    }
    if (!typed) {
        return tr("No form is filled in yet. A form without any answer is not stored; it can be "
                  "added later.");
    }
    return open == 0 ? tr("Everything is answered.")
                     : tr("Blank answers stay blank. A form without any answer is not stored; it "
                          "can be added later.");
}

int RecordModel::sessionThatDay() const
{
    const EarlierSession* session = thatSession();
    return session != nullptr ? session->number : 0;
}

int RecordModel::nextNumber() const
{
    return m_sheet ? m_sheet->nextNumber : 0;
}

bool RecordModel::hasInput() const
{
    return stage() == Ready &&
           (m_fields.hasInput() || std::ranges::any_of(m_forms.forms(), &FormModel::hasInput));
}

void RecordModel::setTarget(Target target)
{
    if (stage() != Ready || m_target == target || m_saving) {
        return;
    }
    const EarlierSession* session = thatSession();
    if (target == ThatSession && session == nullptr) {
        return;
    }
    m_target = target;
    m_day = m_fields.date();
    Q_EMIT edited();
    load(m_sheet->episode.id.hex(),
         target == ThatSession ? std::optional(session->id) : std::nullopt,
         false);
}

void RecordModel::findOpen()
{
    for (int form = 0; form < m_forms.count(); ++form) {
        const int row = m_forms.forms()[static_cast<std::size_t>(form)]->firstOpenRow();
        if (row >= 0) {
            Q_EMIT pointed(form, row);
            return;
        }
    }
}

void RecordModel::save()
{
    if (m_saving || isBusy() || stage() != Ready || !isReadyToSave()) {
        return;
    }
    m_saving = true;
    SessionDraft draft = m_fields.draft();
    draft.number = m_sheet->nextNumber;
    draft.responses = drafts();
    const auto stored = std::make_shared<std::atomic<bool>>(false);
    m_keeper.recording(stored);
    const EarlierSession* present = m_target == ThatSession ? thatSession() : nullptr;
    ask(
        [caseId = m_sheet->episode.id.hex(),
         draft = std::move(draft),
         stored,
         into =
             present != nullptr ? std::optional(present->id) : std::nullopt](SignedIn& signedIn) {
            const core::Case episode = requireOwnCase(signedIn, caseId);
            const std::optional<core::Session> session =
                into ? sessionOn(signedIn, episode, draft.date) : std::nullopt;
            const RecordedSession recorded =
                session
                    ? addResponses(signedIn, episode, *session, draft.responses, KeptEntry::Goes)
                    : recordSession(signedIn, episode, draft, KeptEntry::Goes);
            stored->store(true);
            return recorded.session.id.hex();
        },
        [this](const std::string& sessionId) {
            m_saving = false;
            m_keeper.forget();
            Q_EMIT saved(caseId(), QString::fromStdString(sessionId));
        });
}

void RecordModel::discard()
{
    ++m_loads;
    m_sheet.reset();
    m_offer.reset();
    m_restoring.reset();
    m_target = Undecided;
    m_day.clear();
    m_forms.clear();
    m_fields.clear();
    Q_EMIT loaded();
}

void RecordModel::fail(const Failure& failure)
{
    m_saving = false;
    PageModel::fail(failure);
}

void RecordModel::forget()
{
    m_saving = false;
    discard();
}

void RecordModel::load(const std::string& caseId,
                       const std::optional<core::SessionId>& into,
                       bool afresh)
{
    ask([caseId, into](SignedIn& signedIn) { return loadRecordSheet(signedIn, caseId, into); },
        [this, afresh, number = ++m_loads](RecordSheet sheet) {
            if (number == m_loads) {
                take(std::move(sheet), afresh);
            }
        });
}

void RecordModel::take(RecordSheet sheet, bool afresh)
{
    m_sheet = std::move(sheet);
    if (afresh) {
        SessionLimits limits{.caseStart = m_sheet->episode.start,
                             .today = m_sheet->today,
                             .lastDate = std::nullopt,
                             .lastNumber = 0};
        if (!m_sheet->sessions.empty()) {
            limits.lastDate = m_sheet->sessions.back().date;
            limits.lastNumber = m_sheet->sessions.back().number;
        }
        m_fields.begin(limits);
        if (m_sheet->draft) {
            m_offer = readDraftText(m_sheet->draft->content, m_sheet->episode.id);
        }
    }
    m_forms.replace(m_sheet->forms);
    if (const auto restoring = std::exchange(m_restoring, std::nullopt)) {
        restoreForms(*restoring);
    }
    Q_EMIT loaded();
}

void RecordModel::dayEdited()
{
    // The choice was about another day.
    if (m_target != Undecided && m_fields.date() != m_day) {
        const bool added = m_target == ThatSession;
        m_target = Undecided;
        if (added && m_sheet) {
            load(m_sheet->episode.id.hex(), std::nullopt, false);
        }
    }
}

const EarlierSession* RecordModel::thatSession() const
{
    const std::optional<core::Date> day = m_fields.day();
    if (!m_sheet || !day) {
        return nullptr;
    }
    const auto found = std::ranges::find(m_sheet->sessions, *day, &EarlierSession::date);
    return found == m_sheet->sessions.end() ? nullptr : &*found;
}

bool RecordModel::isReadyToSave()
{
    if (m_fields.isHeld() && thatSession() != nullptr && m_target == Undecided) {
        complain(tr("Nothing is stored yet: please say first which session this is about."));
        Q_EMIT targetPointed();
        return false;
    }
    if (m_target != ThatSession && !m_fields.dateProblem().isEmpty()) {
        complain(tr("Nothing is stored yet: the day of the session does not fit. What you typed is "
                    "still here."));
        Q_EMIT dayPointed();
        return false;
    }
    for (int form = 0; m_fields.isHeld() && form < m_forms.count(); ++form) {
        const FormModel* model = m_forms.forms()[static_cast<std::size_t>(form)];
        const int row = model->lacksReason() ? 0 : model->firstProblemRow();
        if (row >= 0) {
            complain(
                model->lacksReason()
                    ? tr("Nothing is stored yet: please say why \"%1\" was skipped.")
                          .arg(model->title())
                    : tr("Nothing is stored yet: a number in \"%1\" is not one of its answers. "
                         "What you typed is still here.")
                          .arg(model->title()));
            Q_EMIT pointed(form, row);
            return false;
        }
    }
    if (m_target == ThatSession && drafts().empty()) {
        complain(tr("Nothing is stored yet: no form is filled in."));
        return false;
    }
    return true;
}

std::vector<ResponseDraft> RecordModel::drafts() const
{
    std::vector<ResponseDraft> drafts;
    if (m_fields.isHeld()) {
        for (const FormModel* form : m_forms.forms()) {
            if (auto draft = form->draft()) {
                drafts.push_back(std::move(*draft));
            }
        }
    }
    return drafts;
}

void RecordModel::complain(const QString& sentence)
{
    PageModel::fail({.sentence = sentence, .wrongPassphrase = false});
}

} // namespace soundings::app
