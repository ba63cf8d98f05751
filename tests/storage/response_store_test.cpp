// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;

namespace {

void requireSame(const core::Response& one, const core::Response& other)
{
    CHECK(one.id == other.id);
    CHECK(one.session == other.session);
    CHECK(one.participant == other.participant);
    CHECK(one.rater == other.rater);
    CHECK(one.measure == other.measure);
    CHECK(one.measureVersion == other.measureVersion);
    CHECK(one.definitionHash == other.definitionHash);
    CHECK(one.language == other.language);
    CHECK(one.mode == other.mode);
    CHECK(one.answers == other.answers);
    CHECK(one.skipped == other.skipped);
    CHECK(one.corrects == other.corrects);
    REQUIRE(one.scores.size() == other.scores.size());
    for (std::size_t i = 0; i < one.scores.size(); ++i) {
        CHECK(one.scores[i].score == other.scores[i].score);
        CHECK(one.scores[i].value == other.scores[i].value);
        CHECK(one.scores[i].reason == other.scores[i].reason);
        CHECK(one.scores[i].band == other.scores[i].band);
        CHECK(one.scores[i].algorithm == other.scores[i].algorithm);
    }
}

struct WithSessions
{
    TestVault vault;
    core::Client client = someClient("A-1");
    core::Case episode = someCase(vault->user().id, client);
    std::vector<core::Session> sessions;

    WithSessions()
    {
        for (int number = 1; number <= 4; ++number) {
            sessions.push_back(someSession(episode, number));
        }
        vault.write([this](Change& change) {
            storage::insertClient(change, client);
            storage::insertCase(change, episode);
            for (const auto& session : sessions) {
                storage::insertSession(change, session);
            }
        });
    }

    std::optional<ErrorKind> insert(const core::Response& response)
    {
        return errorOf([&] {
            vault.write([&](Change& change) { storage::insertResponse(change, response); });
        });
    }
};

} // namespace

TEST_CASE("a response comes back with every answer, blank, score and reason",
          "[storage][responses]")
{
    WithSessions with;
    auto full = someResponse(with.episode, with.sessions[0], 0.0);
    full.scores.push_back({"a-score-before-in-the-alphabet", 1.25, "", "", "mean 2"});
    auto skipped = someResponse(with.episode, with.sessions[1], std::nullopt);
    skipped.participant.reset();
    skipped.rater = core::Rater::Therapist;
    skipped.answers.clear();
    skipped.skipped = "the client was too upset — später";
    with.vault.write([&](Change& change) {
        storage::insertResponse(change, full);
        storage::insertResponse(change, skipped);
    });
    with.vault.reopen();
    const auto all = storage::responsesOf(*with.vault, with.episode.id);
    REQUIRE(all.size() == 2);
    requireSame(all[0], full);
    requireSame(all[1], skipped);
    CHECK(storage::responsesOf(*with.vault, with.sessions[1].id).size() == 1);
    CHECK(storage::responsesOf(*with.vault, with.sessions[2].id).empty());
}

TEST_CASE("a series has a row for every session, and 0 is not missing", "[storage][responses]")
{
    WithSessions with;
    auto later = someResponse(with.episode, with.sessions[3], std::nullopt);
    auto therapist = someResponse(with.episode, with.sessions[1], 20.0);
    therapist.rater = core::Rater::Therapist;
    auto wholeCase = someResponse(with.episode, with.sessions[1], 21.0);
    wholeCase.participant.reset();
    with.vault.write([&](Change& change) {
        storage::insertResponse(change, someResponse(with.episode, with.sessions[0], 0.0));
        storage::insertResponse(change, someResponse(with.episode, with.sessions[2], 7.5));
        storage::insertResponse(change, later);
        storage::insertResponse(change, therapist);
        storage::insertResponse(change, wholeCase);
    });
    const auto series = storage::seriesOf(*with.vault, seriesOfCase(with.episode));
    REQUIRE(series.size() == 4);
    CHECK(series[0].value == 0.0);
    CHECK(series[0].session == with.sessions[0].id);
    CHECK(series[0].date == with.sessions[0].date);
    CHECK(series[1].value == std::nullopt);
    CHECK(series[1].reason.empty());
    CHECK(series[1].sessionNumber == 2);
    CHECK(series[2].value == 7.5);
    CHECK(series[3].value == std::nullopt);
    CHECK(series[3].reason == "too many items missing");
    CHECK(storage::seriesKeysOf(*with.vault, with.episode.id).size() == 3);
    auto key = seriesOfCase(with.episode);
    key.participant.reset();
    CHECK(storage::seriesOf(*with.vault, key)[1].value == 21.0);
    key.score = "no such score";
    CHECK_FALSE(storage::seriesOf(*with.vault, key)[1].value);
}

TEST_CASE("a correction is a new version; the old one stays and is no longer read",
          "[storage][responses]")
{
    WithSessions with;
    const auto first = someResponse(with.episode, with.sessions[0], 3.0);
    CHECK(with.insert(first) == std::nullopt);
    CHECK(with.insert(someResponse(with.episode, with.sessions[0], 4.0)) == ErrorKind::Conflict);
    auto second = someResponse(with.episode, with.sessions[0], 5.0);
    second.corrects = first.id;
    CHECK(with.insert(second) == std::nullopt);
    auto third = someResponse(with.episode, with.sessions[0], std::nullopt);
    third.corrects = second.id;
    CHECK(with.insert(third) == std::nullopt);
    const auto newest = storage::responsesOf(*with.vault, with.episode.id);
    REQUIRE(newest.size() == 1);
    requireSame(newest[0], third);
    CHECK_FALSE(storage::seriesOf(*with.vault, seriesOfCase(with.episode))[0].value);
    auto kept =
        with.vault->database().prepare("SELECT value FROM score WHERE response = ? AND score = ?");
    kept.bind(first.id, first.scores.front().score);
    REQUIRE(kept.step());
    CHECK(kept.real(0) == 3.0);

    auto late = someResponse(with.episode, with.sessions[0], 6.0);
    late.corrects = first.id;
    CHECK(with.insert(late) == ErrorKind::Conflict);
    auto elsewhere = someResponse(with.episode, with.sessions[1], 6.0);
    elsewhere.corrects = third.id;
    CHECK(with.insert(elsewhere) == ErrorKind::Conflict);
    auto otherRater = someResponse(with.episode, with.sessions[0], 6.0);
    otherRater.rater = core::Rater::Observer;
    otherRater.corrects = third.id;
    CHECK(with.insert(otherRater) == ErrorKind::Conflict);
    auto ofNothing = someResponse(with.episode, with.sessions[0], 6.0);
    ofNothing.corrects = storage::newId<core::Response>();
    CHECK(with.insert(ofNothing) == ErrorKind::NotFound);
    CHECK(storage::responsesOf(*with.vault, with.episode.id).size() == 1);
    CHECK(with.vault->check().ok());
}

TEST_CASE("a score is never saved to somebody who is not in the case", "[storage][responses]")
{
    WithSessions with;
    const auto other = someClient("A-2");
    const auto otherCase = someCase(with.vault->user().id, other);
    with.vault.write([&](Change& change) {
        storage::insertClient(change, other);
        storage::insertCase(change, otherCase);
    });
    CHECK(with.insert(someResponse(otherCase, with.sessions[0], 1.0)) == ErrorKind::NotFound);
    CHECK(with.insert(someResponse(with.episode, someSession(with.episode, 9), 1.0)) ==
          ErrorKind::NotFound);
    CHECK(storage::responsesOf(*with.vault, with.episode.id).empty());
}
