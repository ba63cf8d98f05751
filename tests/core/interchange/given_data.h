// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/client_data.h"

namespace soundings::tests {

template <class Id> Id idWith(std::uint8_t last)
{
    core::IdBytes bytes{};
    bytes.front() = 0xab;
    bytes.back() = last;
    return Id(bytes);
}

/// A measure with a LOINC code for its total.
inline const core::Measure& codedMeasure()
{
    static const core::Measure measure = [] {
        core::Measure made;
        made.profile.id = "mood";
        made.profile.name = "Mood, \"short\" form";
        made.profile.codes = {{"system", "http://loinc.org"}, {"total", "44261-6"}};
        return made;
    }();
    return measure;
}

inline core::MeasureLookup knownMeasures()
{
    return [](const std::string& id) { return id == "mood" ? &codedMeasure() : nullptr; };
}

/// Somebody with one open case, a held session with a form (one item blank, one score without a
/// value), a missed one with a skipped form, and a flag.
inline core::GivenData givenData()
{
    core::GivenData data;
    data.client.id = idWith<core::ClientId>(1);
    data.client.code = "K-001";
    data.client.name = "Zoë \"Zo\" O'Brien <b>,\n😀";
    data.client.yearOfBirth = 1980;
    data.client.gender = "non-binary";
    data.client.language = "en";

    core::GivenCase episode;
    episode.id = idWith<core::CaseId>(2);
    episode.start = core::Date(2026, 1, 1);
    core::GivenSession held;
    held.session.id = idWith<core::SessionId>(3);
    held.session.caseId = episode.id;
    held.session.date = core::Date(2026, 1, 5);
    held.session.discussed = true;
    held.session.changed = "=HYPERLINK(\"x\")";
    core::Response form;
    form.id = idWith<core::ResponseId>(4);
    form.session = held.session.id;
    form.measure = "mood";
    form.measureVersion = "1.0.0";
    form.answers = {{"q1", 2.0}, {"q2", std::nullopt}, {"q3", 0.0}};
    form.scores = {{"total", 2.0, "", "mild", "soundings-score-1"},
                   {"part", std::nullopt, "too-many-missing", "", "soundings-score-1"}};
    held.responses = {form};
    core::GivenSession missed;
    missed.session = held.session;
    missed.session.id = idWith<core::SessionId>(5);
    missed.session.number = 2;
    missed.session.date = core::Date(2026, 1, 12);
    missed.session.attendance = core::Attendance::DidNotCome;
    missed.session.discussed = std::nullopt;
    missed.session.changed.clear();
    core::Response skipped = form;
    skipped.id = idWith<core::ResponseId>(6);
    skipped.session = missed.session.id;
    skipped.measure = "gone";
    skipped.answers.clear();
    skipped.scores.clear();
    skipped.skipped = "-did not come";
    missed.responses = {skipped};
    episode.sessions = {held, missed};

    core::Flag flag;
    flag.id = idWith<core::FlagId>(7);
    flag.kind = core::FlagKind::PossibleRupture;
    flag.series = {.caseId = episode.id,
                   .participant = std::nullopt,
                   .rater = core::Rater::Client,
                   .measure = "mood",
                   .score = "total"};
    flag.session = held.session.id;
    flag.sessionNumber = 1;
    flag.evidence = {{.method = "below-own-mean",
                      .version = "1",
                      .verdict = core::Verdict::Yes,
                      .reason = "",
                      .statistic = 27.5,
                      .threshold = 30.0,
                      .comparison = "<=",
                      .inputs = {},
                      .source = "Rubel 2018"}};
    episode.flags = {flag};
    data.cases = {episode};
    return data;
}

inline core::GivenFacts givenFacts()
{
    return {.program = "Soundings 0.1.0",
            .madeAt = "2026-03-31T12:00:00Z",
            .vault = std::string(32, 'c'),
            .madeUp = false,
            .auditNumber = 17,
            .auditHash = std::string(64, 'd'),
            .auditTime = "2026-03-31T12:00:00Z"};
}

} // namespace soundings::tests
