// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/draft_store.h"
#include "storage/random_id.h"
#include "tests/storage/fixture/people.h"
#include "tests/storage/fixture/small_files_only.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;

namespace {

std::string contentOf(const storage::Vault& vault, core::UserId user, core::CaseId episode)
{
    const auto draft = storage::draftOf(vault, user, episode);
    return draft ? draft->content : "none";
}

/// A second client with a case of bea's.
core::Case secondCase(People& people)
{
    core::Case episode;
    people.vault.write([&](storage::Change& change) {
        const core::Client client = someClient("K-777");
        storage::insertClient(change, client);
        episode = someCase(people.bea.id, client);
        storage::insertCase(change, episode);
    });
    return episode;
}

} // namespace

TEST_CASE("a draft is what its user entered last about that case", "[storage][draft]")
{
    People people;
    storage::Vault& vault = *people.vault;
    const core::CaseId episode = people.caseOfBea().id;
    storage::keepDraft(vault, people.bea.id, {episode, 5, "one"});
    storage::keepDraft(vault, people.bea.id, {episode, 9, "two; ' -- ü"});
    people.vault.reopen();
    const auto draft = storage::draftOf(*people.vault, people.bea.id, episode);
    REQUIRE(draft);
    CHECK(draft->content == "two; ' -- ü");
    CHECK(draft->savedAt == 9);
    CHECK(storage::draftsOf(*people.vault, people.bea.id).size() == 1);
}

TEST_CASE("a client seeing somebody else: a draft is of one user and one case only",
          "[storage][draft][hazard]")
{
    People people;
    storage::Vault& vault = *people.vault;
    const core::CaseId episode = people.caseOfBea().id;
    const core::CaseId other = secondCase(people).id;
    storage::keepDraft(vault, people.bea.id, {episode, 5, "of bea"});
    storage::keepDraft(vault, people.cleo.id, {episode, 6, "of cleo"});
    storage::keepDraft(vault, people.bea.id, {other, 7, "of bea, other"});
    CHECK(contentOf(vault, people.bea.id, episode) == "of bea");
    CHECK(contentOf(vault, people.cleo.id, episode) == "of cleo");
    CHECK(contentOf(vault, people.cleo.id, other) == "none");
    CHECK(contentOf(vault, vault.user().id, episode) == "none");

    const auto ofBea = storage::draftsOf(vault, people.bea.id);
    REQUIRE(ofBea.size() == 2);
    CHECK(ofBea.front().content == "of bea, other"); // newest first

    storage::throwDraftAway(vault, people.bea.id, episode);
    storage::throwDraftAway(vault, people.bea.id, episode); // there is none any more
    CHECK(contentOf(vault, people.bea.id, episode) == "none");
    CHECK(contentOf(vault, people.cleo.id, episode) == "of cleo");
    CHECK(contentOf(vault, people.bea.id, other) == "of bea, other");
}

TEST_CASE("a draft goes in the change that records it, or stays", "[storage][draft]")
{
    People people;
    const core::CaseId episode = people.caseOfBea().id;
    storage::keepDraft(*people.vault, people.bea.id, {episode, 5, "one"});
    {
        storage::Change change(*people.vault, {"test.write", "", ""}, Now);
        storage::removeDraft(change, people.bea.id, episode);
    }
    CHECK(contentOf(*people.vault, people.bea.id, episode) == "one");
    people.vault.write(
        [&](storage::Change& change) { storage::removeDraft(change, people.bea.id, episode); });
    CHECK(contentOf(*people.vault, people.bea.id, episode) == "none");
}

TEST_CASE("everybody's drafts about a client can be removed and no other", "[storage][draft]")
{
    People people;
    const core::Case episode = people.caseOfBea();
    const core::CaseId other = secondCase(people).id;
    storage::keepDraft(*people.vault, people.bea.id, {episode.id, 5, "one"});
    storage::keepDraft(*people.vault, people.cleo.id, {episode.id, 5, "two"});
    storage::keepDraft(*people.vault, people.bea.id, {other, 5, "three"});
    people.vault.write([&](storage::Change& change) {
        storage::removeDraftsOf(change, episode.participants.front().client);
    });
    CHECK(contentOf(*people.vault, people.bea.id, episode.id) == "none");
    CHECK(contentOf(*people.vault, people.cleo.id, episode.id) == "none");
    CHECK(contentOf(*people.vault, people.bea.id, other) == "three");
}

TEST_CASE("a draft is no record: the audit and the head do not change", "[storage][draft]")
{
    People people;
    const auto before = people.vault->auditEntries().size();
    storage::keepDraft(*people.vault, people.bea.id, {people.caseOfBea().id, 5, "one"});
    storage::throwDraftAway(*people.vault, people.bea.id, people.caseOfBea().id);
    CHECK(people.vault->auditEntries().size() == before);
    people.vault.reopen();
    CHECK(people.vault->check().findings.empty());
}

TEST_CASE("a draft of nobody or of no case is refused", "[storage][draft]")
{
    People people;
    const auto nobody = storage::newId<core::User>();
    CHECK(errorOf([&] {
              storage::keepDraft(*people.vault, nobody, {people.caseOfBea().id, 5, "x"});
          }).has_value());
    const auto noCase = storage::newId<core::Case>();
    CHECK(errorOf([&] {
              storage::keepDraft(*people.vault, people.bea.id, {noCase, 5, "x"});
          }).has_value());
    // The vault goes on.
    storage::keepDraft(*people.vault, people.bea.id, {people.caseOfBea().id, 5, "x"});
    CHECK(contentOf(*people.vault, people.bea.id, people.caseOfBea().id) == "x");
}

TEST_CASE("a draft that does not fit on the disk says so and leaves the one before",
          "[storage][draft]")
{
    People people;
    const core::CaseId episode = people.caseOfBea().id;
    storage::keepDraft(*people.vault, people.bea.id, {episode, 5, "before"});
    {
        const SmallFilesOnly limit(1'000'000);
        const std::string large(4'000'000, 'x');
        CHECK(errorOf([&] {
                  storage::keepDraft(*people.vault, people.bea.id, {episode, 6, large});
              }) == ErrorKind::DiskFull);
    }
    CHECK(contentOf(*people.vault, people.bea.id, episode) == "before");
}

TEST_CASE("no word of a draft is in the files of the vault", "[storage][draft]")
{
    People people;
    const std::string marker = "zq-marker-of-a-draft-zq";
    std::string text;
    for (int i = 0; i < 50; ++i) {
        text += marker + " ";
    }
    storage::keepDraft(*people.vault, people.bea.id, {people.caseOfBea().id, 5, text});
    for (const auto& entry : std::filesystem::recursive_directory_iterator(people.vault.dir())) {
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            CHECK(bytes.find(marker) == std::string::npos);
        }
    }
    CHECK(contentOf(*people.vault, people.bea.id, people.caseOfBea().id) == text);
}
