// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/response_options.h"

#include "app/cli/options.h"
#include "app/workflow/participant_codes.h"
#include "app/workflow/refusal.h"
#include "app/workflow/respondents.h"
#include "core/measure/measure.h"

#include <CLI/CLI.hpp>

#include <map>
#include <set>

namespace soundings::app {

namespace {

/// A participant's id, or the code of a client in the case.
core::ParticipantId
participantFrom(const SignedIn& signedIn, const core::Case& episode, const std::string& text)
{
    const std::vector<std::string> codes = participantCodes(signedIn, episode);
    for (std::size_t at = 0; at < episode.participants.size(); ++at) {
        const core::Participant& participant = episode.participants[at];
        if (participant.id.hex() == text || codes[at] == text) {
            return participant.id;
        }
    }
    throw Refusal(RefusalKind::NotFound,
                  "participant '" + text +
                      "' is not in this case: expected the code of one of its "
                      "clients, or a participant's id");
}

/// How many items have to be answered or left blank one by one: those at the end that no score uses
/// (how difficult it all made life, say) may be left out altogether.
std::size_t itemsUpToLastScored(const core::Measure& measure,
                                const std::vector<core::MeasureItem>& items)
{
    std::set<std::string> scored;
    for (const core::ScoreRule& rule : measure.profile.scores) {
        for (const core::Term& term : rule.terms) {
            scored.insert(term.ids.begin(), term.ids.end());
        }
    }
    std::size_t count = items.size();
    while (count > 0 && !scored.contains(items[count - 1].id)) {
        --count;
    }
    return count;
}

/// "9 separated by commas ...": how many answers there may be, and why not all are needed.
std::string expectedAnswers(const std::vector<core::MeasureItem>& items, std::size_t needed)
{
    if (items.empty()) {
        return "--score, because the items are not shipped";
    }
    const std::string all = std::to_string(items.size());
    const std::string manner = " separated by commas, nothing for a missing one";
    if (needed == items.size()) {
        return all + manner;
    }
    std::string optional;
    for (std::size_t at = needed; at < items.size(); ++at) {
        optional += (optional.empty() ? "" : ", ") + items[at].id;
    }
    return std::to_string(needed) + " to " + all + manner + "; what stands last on the form (" +
           optional + ") is part of no score and may be left out";
}

[[noreturn]] void refuseCount(const std::string& field, std::size_t given, std::size_t forms)
{
    throw core::InvalidValue(core::InvalidKind::Contradiction,
                             field,
                             std::to_string(given),
                             std::to_string(forms) + ", one for each --measure");
}

} // namespace

std::map<std::string, std::optional<double>> answersByItem(const core::Measure& measure,
                                                           const std::string& text)
{
    const auto items = core::itemsOf(measure);
    const auto answers = answersFrom(text);
    const std::size_t needed = itemsUpToLastScored(measure, items);
    if (answers.size() < needed || answers.size() > items.size()) {
        throw core::InvalidValue(core::InvalidKind::OutOfRange,
                                 "answers to " + measure.profile.id,
                                 std::to_string(answers.size()) + " answers",
                                 expectedAnswers(items, needed));
    }
    std::map<std::string, std::optional<double>> byItem;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        byItem[items[at].id] = answers[at];
    }
    return byItem;
}

void ResponseOptions::declare(CLI::App& app)
{
    m_app = &app;
    const auto add = [this, &app](const char* name, const char* help) {
        return app.add_option(name, m_texts, help)->allow_extra_args(false);
    };
    m_measure = add("--measure", "Measure that was rated; several allowed");
    m_answers = add("--answers",
                    "Answers in the order of the form, separated by commas; nothing between two "
                    "commas is an answer left blank");
    m_score =
        add("--score", "The score itself, for a measure that allows it, in place of --answers");
    m_skipped = add("--skipped", "Why the form was not filled in, in place of --answers");
    m_rater = add("--rater",
                  "client, therapist, parent or observer; without it whom the form is made for");
    m_participant =
        add("--participant", "Who rated, by client code or participant id; needed with several");
}

std::vector<ResponseOptions::Form> ResponseOptions::formsAsSaid() const
{
    std::vector<Form> forms;
    Form common;
    std::map<const CLI::Option*, std::size_t> seen;
    for (const CLI::Option* option : m_app->parse_order()) {
        if (option != m_measure && option != m_rater && option != m_participant) {
            continue;
        }
        const std::string text = option->results().at(seen[option]++);
        if (option == m_measure) {
            forms.push_back(common);
            forms.back().measure = text;
            continue;
        }
        Form& target = forms.empty() ? common : forms.back();
        (option == m_rater ? target.rater : target.participant) = text;
    }
    return forms;
}

std::vector<ResponseOptions::Content> ResponseOptions::contentsAsSaid() const
{
    std::vector<Content> contents;
    std::map<const CLI::Option*, std::size_t> seen;
    for (const CLI::Option* option : m_app->parse_order()) {
        if (option == m_answers || option == m_score || option == m_skipped) {
            contents.push_back({.option = option, .text = option->results().at(seen[option]++)});
        }
    }
    return contents;
}

void ResponseOptions::fill(ResponseDraft& draft,
                           const Content& content,
                           const core::Measure& measure) const
{
    if (content.option == m_score) {
        draft.total = numberFrom("score of " + draft.measure, content.text);
    } else if (content.option == m_skipped) {
        core::requireText("reason for skipping " + draft.measure, content.text, 200);
        draft.skipped = content.text;
    } else {
        draft.answers = answersByItem(measure, content.text);
    }
}

std::vector<ResponseDraft> ResponseOptions::drafts(const SignedIn& signedIn,
                                                   const core::Case& episode) const
{
    const std::vector<Form> forms = formsAsSaid();
    const std::vector<Content> contents = contentsAsSaid();
    if (forms.size() != contents.size()) {
        refuseCount("number of --answers, --score and --skipped", contents.size(), forms.size());
    }
    std::vector<ResponseDraft> drafts;
    for (std::size_t at = 0; at < forms.size(); ++at) {
        ResponseDraft draft;
        draft.measure = forms[at].measure;
        const core::Measure& measure = *signedIn.measures().require(draft.measure).measure;
        draft.rater = forms[at].rater.empty() ? usualRater(measure)
                                              : codeFrom("rater",
                                                         forms[at].rater,
                                                         core::raterFromCode,
                                                         "client, therapist, parent or observer");
        if (!forms[at].participant.empty()) {
            draft.participant = participantFrom(signedIn, episode, forms[at].participant);
        }
        fill(draft, contents[at], measure);
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

} // namespace soundings::app
