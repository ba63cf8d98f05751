// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/client_cover.h"

#include "core/interchange/client_csv.h"

#include <algorithm>

namespace soundings::core {

namespace {

/// Nothing that somebody typed can become a part of the page.
std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char character : text) {
        switch (character) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += character;
        }
    }
    return safe;
}

std::string element(std::string_view name, std::string_view text)
{
    return "<" + std::string(name) + ">" + escaped(text) + "</" + std::string(name) + ">\n";
}

std::string paragraph(std::string_view text)
{
    return element("p", text);
}

std::string fact(std::string_view name, std::string_view value)
{
    return "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + escaped(value) + "</td></tr>\n";
}

std::string countWords(std::size_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

/// From the first to the last session, or what is there instead.
std::string periodOf(const GivenData& data)
{
    std::optional<Date> first;
    std::optional<Date> last;
    std::size_t sessions = 0;
    for (const GivenCase& episode : data.cases) {
        for (const GivenSession& held : episode.sessions) {
            const Date& day = held.session.date;
            first = first ? std::min(*first, day) : day;
            last = last ? std::max(*last, day) : day;
            ++sessions;
        }
    }
    const std::string cases = countWords(data.cases.size(), "case", "cases");
    if (!first) {
        return cases + ", no session was recorded";
    }
    return cases + ", " + countWords(sessions, "session", "sessions") + " from " + isoDate(*first) +
           " to " + isoDate(*last);
}

std::string whoSection(const GivenData& data, const GivenFacts& facts)
{
    std::string html = "<table>\n";
    html += fact("Code", data.client.code);
    if (!data.client.name.empty()) {
        html += fact("Name", data.client.name);
    }
    html += fact("What it covers", periodOf(data));
    html += fact("Made", facts.madeAt + " by " + facts.program);
    html += fact("Vault", facts.vault);
    html += fact("Noted as entry",
                 std::to_string(facts.auditNumber) + " of the vault's audit, " + facts.auditTime);
    html += fact("Hash of that entry", facts.auditHash);
    return html + "</table>\n";
}

std::string csvSection()
{
    std::string html =
        paragraph("Each file is a table that any spreadsheet opens (CSV, UTF-8). An empty cell "
                  "means that there is nothing; it never means 0. A text that would begin with "
                  "=, +, - or @ has an apostrophe (') in front, so that no spreadsheet takes it "
                  "for a formula.");
    for (const GivenTable& table : clientCsvTables()) {
        html += element("h3", table.file) + paragraph(table.holds) +
                "<table>\n<tr><th scope=\"col\">Column</th><th scope=\"col\">What it "
                "means</th></tr>\n";
        for (const GivenColumn& column : table.columns) {
            html += "<tr><td>" + escaped(column.name) + "</td><td>" + escaped(column.meaning) +
                    "</td></tr>\n";
        }
        html += "</table>\n";
    }
    return html;
}

std::string fhirSection()
{
    return paragraph("client.fhir.json is meant for other health programs: a Bundle of HL7 FHIR "
                     "R4. It holds you (Patient), your times in therapy (EpisodeOfCare), the "
                     "sessions (Encounter), what was answered (QuestionnaireResponse), what it "
                     "adds up to (Observation) and what the program's rules noticed "
                     "(DetectedIssue). A question without an answer has none; a score that could "
                     "not be computed says why.");
}

std::string leftOutSection(const GivenData& data)
{
    std::string html = "<ul>\n";
    const auto point = [&html](std::string_view text) { html += element("li", text); };
    if (std::ranges::any_of(data.cases, &GivenCase::isShared)) {
        point("What other people in the room answered, who they are, and what was written about "
              "the session as a whole: that is theirs as much as yours.");
    }
    point("The therapist's private notes and reflections, plans, what was written about mending a "
          "possible rupture, the choice whether you are shown what the rules noticed, and the "
          "notes of supervision: they are working notes about the therapist's own work. Ask your "
          "therapist about them.");
    point("The list of who in the clinic looked at your data, changed it or gave it out: it speaks "
          "of other people, too. Ask the clinic for the entries that are about you.");
    point("The wording of the questions: it belongs to the authors of the questionnaires.");
    if (data.limits.flagsWithheld) {
        point("What the program's rules noticed in your ratings: your therapist decided not to "
              "give it out on paper. Ask your therapist about it.");
    }
    if (data.limits.casesOfOthers > 0) {
        point(countWords(
            static_cast<std::size_t>(data.limits.casesOfOthers),
            "case with another therapist of this clinic: ask that therapist for it.",
            "cases with other therapists of this clinic: ask those therapists for them."));
    }
    return html + "</ul>\n";
}

constexpr std::string_view Style =
    "<style>\n"
    "body { font-family: sans-serif; line-height: 1.5; max-width: 46rem; margin: 2rem auto; "
    "padding: 0 1rem; }\n"
    "table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; }\n"
    "th, td { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; "
    "border-bottom: 1px solid; overflow-wrap: anywhere; }\n"
    "</style>\n";

} // namespace

std::string clientCover(const GivenData& data,
                        const GivenFacts& facts,
                        GivenFormat format,
                        const std::vector<GivenFile>& files)
{
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n";
    html += element("title", "Your data: " + data.client.code);
    html += std::string(Style) + "</head>\n<body>\n" + element("h1", "Your data");
    if (facts.madeUp) {
        html += paragraph("Made up: this comes from a demonstration; nobody in it exists.");
    }
    html += paragraph("This folder holds what this clinic keeps about you in Soundings, the "
                      "program in which your ratings are recorded. It is not encrypted: keep it "
                      "where only you can read it.");
    html += element("h2", "Whose data") + whoSection(data, facts);
    html += element("h2", "Which files") + "<ul>\n";
    for (const GivenFile& file : files) {
        html += element("li", file.name);
    }
    html += "</ul>\n" + (format == GivenFormat::Csv ? csvSection() : fhirSection());
    html += element("h2", "What is left out, and why") + leftOutSection(data);
    html += element("h2", "What the numbers are") +
            paragraph("Scores and flags are a help for asking and remembering. They are not a "
                      "diagnosis, and no flag is no promise that all is well. Your therapist can "
                      "tell you what they mean.");
    return html + "</body>\n</html>\n";
}

} // namespace soundings::core
