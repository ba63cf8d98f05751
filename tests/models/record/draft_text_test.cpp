// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/draft_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;

namespace {

const core::CaseId Episode = core::CaseId::fromHex("000102030405060708090a0b0c0d0e0f").value();
const core::CaseId Other = core::CaseId::fromHex("100102030405060708090a0b0c0d0e0f").value();

/// Something in every field that may hold something.
EntryDraft fullDraft()
{
    EntryDraft draft;
    draft.episode = Episode;
    draft.asNewSession = true;
    draft.into = core::SessionId::fromHex("ff0102030405060708090a0b0c0d0e0f");
    draft.fields = {.date = QStringLiteral("2026-03-"),
                    .attendance = core::Attendance::Late,
                    .discussed = false,
                    .changed = QStringLiteral("more \"silence\"\n"),
                    .notes = QString::fromUtf8("ünïcode \xF0\x9F\x98\x80 \\ "),
                    .reaction = QStringLiteral("tired")};
    draft.forms.push_back(
        {.measure = "phq-9",
         .rater = core::Rater::Parent,
         .participant = core::ParticipantId::fromHex("aa0102030405060708090a0b0c0d0e0f"),
         .totalEntered = true,
         .skip = 3,
         .skipText = QStringLiteral("no glasses"),
         .items = {{.item = "one", .chosen = 0.0, .typed = {}},
                   {.item = "two", .chosen = {}, .typed = QStringLiteral("7,x")}},
         .total = {{.item = "t", .chosen = {}, .typed = QStringLiteral("12")}}});
    FormEntry blank;
    blank.measure = "ors";
    draft.forms.push_back(blank);
    return draft;
}

bool isRefused(const std::string& text, DraftProblem why)
{
    const auto read = readDraftText(text, Episode);
    const auto* problem = std::get_if<DraftProblem>(&read);
    return problem != nullptr && *problem == why;
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

} // namespace

TEST_CASE("a draft is read as it was written, blank and wrong answers included", "[models][draft]")
{
    EntryDraft empty;
    empty.episode = Episode;
    for (const EntryDraft& draft : {fullDraft(), empty}) {
        const auto read = readDraftText(draftText(draft), Episode);
        REQUIRE(std::holds_alternative<EntryDraft>(read));
        CHECK(std::get<EntryDraft>(read) == draft);
    }
}

TEST_CASE("a score saved to the wrong client: a draft of another case is refused",
          "[models][draft][hazard]")
{
    const auto read = readDraftText(draftText(fullDraft()), Other);
    REQUIRE(std::holds_alternative<DraftProblem>(read));
    CHECK(std::get<DraftProblem>(read) == DraftProblem::OtherCase);
}

TEST_CASE("a draft of another format is told from a damaged one", "[models][draft]")
{
    const std::string text = draftText(fullDraft());
    CHECK(isRefused(replaced(text, "\"version\":1", "\"version\":2"), DraftProblem::OtherFormat));
    CHECK(isRefused(replaced(text, "\"version\":1", "\"version\":0"), DraftProblem::OtherFormat));
    // What it holds besides is the other version's business.
    CHECK(isRefused("{\"format\":\"soundings-draft\",\"version\":9}", DraftProblem::OtherFormat));
    CHECK(isRefused(replaced(text, "\"version\":1", "\"version\":\"1\""), DraftProblem::Damaged));
    CHECK(isRefused(replaced(text, "soundings-draft", "something-else"), DraftProblem::Damaged));
}

TEST_CASE("a draft that lacks something, or has more than was written, is damaged",
          "[models][draft]")
{
    const std::string text = draftText(fullDraft());
    for (const char* nothing : {"", "{}", "[]", "null", "x", "{\"format\":1}"}) {
        CHECK(isRefused(nothing, DraftProblem::Damaged));
    }
    for (const char* name : {"\"notes\"",
                             "\"case\"",
                             "\"forms\"",
                             "\"skip\"",
                             "\"into\"",
                             "\"item\"",
                             "\"discussed\""}) {
        INFO(name);
        CHECK(isRefused(replaced(text, name, "\"other\""), DraftProblem::Damaged));
    }
    CHECK(isRefused(replaced(text, "{", "{\"more\":1,"), DraftProblem::Damaged));
    CHECK(isRefused(replaced(text, "\"late\"", "\"early\""), DraftProblem::Damaged));
    CHECK(isRefused(replaced(text, "\"parent\"", "\"nobody\""), DraftProblem::Damaged));
    CHECK(isRefused(replaced(text, "ff0102", "xx0102"), DraftProblem::Damaged));
    CHECK(isRefused(replaced(text, "\"chosen\":0", "\"chosen\":\"0\""), DraftProblem::Damaged));
    CHECK(isRefused(std::string(5U << 20U, ' ') + text, DraftProblem::Damaged));
}

TEST_CASE("no byte of a draft that is cut off or changed makes it crash or another entry",
          "[models][draft]")
{
    const EntryDraft draft = fullDraft();
    const std::string text = draftText(draft);
    for (std::size_t size = 0; size < text.size(); ++size) {
        CHECK(isRefused(text.substr(0, size), DraftProblem::Damaged));
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char other : {'\0', '}', '"', '\xff', '9'}) {
            std::string changed = text;
            changed[at] = other;
            // Either it is refused, or what was changed is a value that may stand there.
            const auto read = readDraftText(changed, Episode);
            if (const auto* entry = std::get_if<EntryDraft>(&read)) {
                CHECK(entry->episode == Episode);
            }
        }
    }
}
