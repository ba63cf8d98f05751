// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/import_case.h"

#include "app/workflow/case_access.h"
#include "app/workflow/evaluate_series.h"
#include "app/workflow/refusal.h"
#include "app/workflow/respondents.h"
#include "app/workflow/store_session.h"
#include "core/record/invalid_value.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "storage/session_store.h"

#include <algorithm>

namespace soundings::app {

namespace {

constexpr const char* ReportedScore = "reported";

core::Date firstDay(std::span<const ImportedCase::Row> rows)
{
    return (*std::ranges::min_element(rows, {}, &core::ImportedRating::date))->date;
}

core::Rater raterOf(const ImportedCase::Row row, const core::Measure& measure)
{
    return row->rater.value_or(usualRater(measure));
}

/// What is not known is left out here: its rows are refused one by one, each with its line.
std::vector<core::DueMeasure> measuresIn(std::span<const ImportedCase::Row> rows,
                                         const MeasureCatalogue& measures)
{
    std::vector<core::DueMeasure> due;
    for (const ImportedCase::Row row : rows) {
        const MeasureCatalogue::Entry* entry = measures.find(row->measure);
        if (entry == nullptr) {
            continue;
        }
        const core::Rater rater = raterOf(row, *entry->measure);
        const bool known = std::ranges::any_of(due, [&](const core::DueMeasure& candidate) {
            return candidate.measure == row->measure && candidate.rater == rater;
        });
        if (!known) {
            due.push_back({.measure = row->measure, .rater = rater, .everySessions = 1});
        }
    }
    return due;
}

std::map<std::string, std::optional<double>> answersOf(const core::ImportedRating& row,
                                                       const core::Measure& measure)
{
    std::vector<core::MeasureItem> items = core::itemsOf(measure);
    std::erase_if(items, [](const core::MeasureItem& item) { return !item.numeric; });
    if (items.size() != row.items.size()) {
        throw core::InvalidValue(core::InvalidKind::OutOfRange,
                                 "item_" + std::to_string(row.items.size()),
                                 std::to_string(row.items.size()) + " answers",
                                 std::to_string(items.size()) + " answers, as " +
                                     measure.profile.id + " has items");
    }
    std::map<std::string, std::optional<double>> answers;
    for (std::size_t index = 0; index < items.size(); ++index) {
        answers[items[index].id] = row.items[index];
    }
    return answers;
}

bool agree(double reported, std::optional<double> recomputed)
{
    constexpr double Tolerance = 0.005; // files carry two decimals at most
    return recomputed && std::abs(reported - *recomputed) <= Tolerance;
}

} // namespace

ImportedCase::ImportedCase(const SignedIn& signedIn,
                           storage::Change& change,
                           std::span<const Row> rows,
                           TakenCodes& taken,
                           ImportReport& report)
    : m_signedIn(signedIn)
    , m_change(change)
    , m_report(report)
{
    const std::string& code = rows.front()->client;
    if (storage::clientByCode(signedIn.vault(), code)) {
        m_case = findCase(signedIn, code);
        requireOwn(signedIn, m_case);
    } else {
        makeClientAndCase(rows, taken);
    }
    for (const core::Participant& participant : m_case.participants) {
        const auto client = storage::clientById(signedIn.vault(), participant.client);
        m_participants.emplace(client->code, participant.id);
    }
    for (core::Session& session : storage::sessionsOf(signedIn.vault(), m_case.id)) {
        const int number = session.number;
        for (const core::Response& response : storage::responsesOf(signedIn.vault(), session.id)) {
            m_rated.emplace(std::pair(number,
                                      core::SeriesKey{.caseId = m_case.id,
                                                      .participant = response.participant,
                                                      .rater = response.rater,
                                                      .measure = response.measure,
                                                      .score = {}}),
                            0U);
        }
        m_sessions.emplace(number, std::move(session));
    }
}

void ImportedCase::makeClientAndCase(std::span<const Row> rows, TakenCodes& taken)
{
    core::Client client;
    client.id = storage::newId<core::Client>();
    client.code = rows.front()->client;
    core::requireValid(client, m_signedIn.today());
    taken.requireFree(client.code);
    m_case.id = storage::newId<core::Case>();
    m_case.therapist = m_signedIn.user().id;
    m_case.start = firstDay(rows);
    m_case.measures = measuresIn(rows, m_signedIn.measures());
    m_case.participants = {{.id = storage::newIdIn<core::Participant>(m_case.id),
                            .client = client.id,
                            .part = core::Part::Client}};
    core::requireValid(m_case, m_signedIn.today());
    storage::insertClient(m_change, client);
    taken.take(client.code);
    storage::insertCase(m_change, m_case);
    m_report.newClients.push_back(client.code);
}

const core::Session& ImportedCase::sessionOf(Row row)
{
    const auto found = m_sessions.find(row->session);
    if (found != m_sessions.end()) {
        if (found->second.date != row->date) {
            throw core::InvalidValue(core::InvalidKind::Contradiction,
                                     "date",
                                     core::isoDate(row->date),
                                     core::isoDate(found->second.date) + ", the day of session " +
                                         std::to_string(row->session));
        }
        return found->second;
    }
    core::Session session;
    session.id = storage::newIdIn<core::Session>(m_case.id);
    session.caseId = m_case.id;
    session.number = row->session;
    session.date = row->date;
    core::requireValid(session, m_case, m_signedIn.today());
    const auto after = m_sessions.upper_bound(row->session);
    const bool tooEarly =
        after != m_sessions.begin() && std::prev(after)->second.date > session.date;
    const bool tooLate = after != m_sessions.end() && after->second.date < session.date;
    if (tooEarly || tooLate) {
        throw core::InvalidValue(core::InvalidKind::Contradiction,
                                 "date",
                                 core::isoDate(row->date),
                                 "a day in the order of the session numbers");
    }
    storage::insertSession(m_change, session);
    ++m_report.sessions;
    return m_sessions.emplace(session.number, session).first->second;
}

std::optional<core::ParticipantId> ImportedCase::namedParticipant(Row row) const
{
    if (row->participant.empty()) {
        return std::nullopt;
    }
    const auto found = m_participants.find(row->participant);
    if (found == m_participants.end()) {
        throw core::InvalidValue(core::InvalidKind::Unknown,
                                 "participant",
                                 row->participant,
                                 "the code of somebody who takes part in the case");
    }
    return found->second;
}

void ImportedCase::requireNew(Row row, const core::Measure& measure, const ResponseDraft& draft)
{
    const core::SeriesKey key{.caseId = m_case.id,
                              .participant = participantOf(m_case, draft),
                              .rater = draft.rater,
                              .measure = draft.measure,
                              .score = {}};
    const auto [present, isNew] = m_rated.try_emplace(std::pair(row->session, key), row->line);
    if (isNew) {
        return;
    }
    const bool isStored = present->second == 0;
    throw Refusal(isStored ? RefusalKind::Conflict : RefusalKind::BadFile,
                  measure.profile.acronym + " of client " + row->client + " by " +
                      core::raterCode(draft.rater) +
                      (row->participant.empty() ? "" : " (" + row->participant + ")") +
                      " for session " + std::to_string(row->session) +
                      (isStored ? " is there already"
                                : " is in line " + std::to_string(present->second) + " already"));
}

ResponseDraft ImportedCase::draftOf(Row row, const core::Measure& measure) const
{
    ResponseDraft draft;
    draft.measure = row->measure;
    draft.rater = raterOf(row, measure);
    draft.participant = namedParticipant(row);
    draft.mode = core::ResponseMode::Imported;
    if (!row->isFilledIn()) {
        draft.skipped = "not filled in";
    } else if (row->items.empty()) {
        draft.total = row->score;
    } else {
        draft.answers = answersOf(*row, measure);
    }
    return draft;
}

void ImportedCase::take(Row row)
{
    const core::Measure& measure = *m_signedIn.measures().require(row->measure).measure;
    const ResponseDraft draft = draftOf(row, measure);
    const core::Session& session = sessionOf(row);
    PreparedResponse prepared = prepareResponse(m_signedIn.measures(), m_case, session, draft);
    requireNew(row, measure, draft);
    if (!draft.answers.empty() && row->score) {
        const auto recomputed = prepared.response.scores.front().value;
        if (!agree(*row->score, recomputed)) {
            m_report.disagreements.push_back(
                {.line = row->line, .reported = *row->score, .recomputed = recomputed});
            prepared.response.scores.push_back({.score = ReportedScore,
                                                .value = row->score,
                                                .reason = {},
                                                .band = {},
                                                .algorithm = "as reported by the file"});
        }
    }
    m_report.safetyUnknown += static_cast<std::size_t>(isSafetyUnknown(measure, prepared.response));
    m_report.flags += storeResponse(m_change, prepared).size();
    m_report.forms += static_cast<std::size_t>(row->isFilledIn());
    m_report.notFilledIn += static_cast<std::size_t>(!row->isFilledIn());
    m_touched.insert(prepared.series);
}

void ImportedCase::evaluate()
{
    for (const core::SeriesKey& key : m_touched) {
        m_report.flags +=
            evaluateSeries(m_change, m_signedIn.measures(), m_signedIn.clinicModels(), key).size();
    }
}

} // namespace soundings::app
