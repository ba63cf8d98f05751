// SPDX-License-Identifier: GPL-3.0-or-later
// R9: the window is unlocked by its keyboard, shows a case and a session that is being entered, and
// is locked. Then all its writable memory is read from outside: no passphrase and no key may be in
// it. SOUNDINGS_TORTURE_R9 sets how often, see tests/fault/trials.h.
#include "app/workflow/record_session.h"
#include "app/workflow/start_case.h"
#include "storage/keys/unlock.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "tests/fault/trials.h"
#include "tests/fault/window/memory_scan.h"
#include "tests/fault/window/window_process.h"
#include "tests/workflow/scratch_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <iostream>

using namespace soundings;
using namespace soundings::tests;

namespace {

/// In every run; a long run sets the variable to 100.
constexpr int LocksInEveryRun = 5;

constexpr auto User = "miriam";
constexpr auto Passphrase = "quartz lantern behind nine violins";
constexpr int Sessions = 16;

/// Found nowhere by chance.
std::string marker(int number)
{
    return "zqm" + std::to_string(1000 + number) + "kvx";
}

std::string bytesOf(const storage::Secret& secret)
{
    return std::string(secret.text());
}

/// By which the rows are summed: who has it could hold a guess about an erased client against the
/// audit.
std::string recordsKeyOf(const storage::VaultFiles& files, const storage::Unlocked& unlocked)
{
    storage::sqlite::Database records(
        files.records, unlocked.dataKey, storage::sqlite::Database::Mode::OpenExisting);
    auto row = records.prepare("SELECT key FROM records_key");
    REQUIRE(row.step());
    return std::string(row.blob(0));
}

/// A vault with one client whose records are full of markers, and its keys.
struct MarkedVault
{
    ScratchFolder folder;
    std::filesystem::path directory = folder.path() / "marked.soundings";
    std::vector<Needle> secrets;
    std::vector<Needle> markers;

    MarkedVault()
    {
        const app::SystemClock clock;
        const auto passphrase = storage::Secret::fromText(Passphrase);
        auto created = storage::Vault::create(directory,
                                              {.name = User, .roles = {core::Role::Therapist}},
                                              passphrase,
                                              storage::KdfCost::minimum(),
                                              clock.utcSeconds(),
                                              false);
        app::SignedIn signedIn(std::move(created.vault), clock);
        fill(signedIn);
        signedIn.vault().lock();

        const storage::VaultFiles files(directory);
        const storage::Unlocked unlocked =
            storage::unlockAs(files, User, passphrase, clock.utcSeconds());
        const std::string words = Passphrase;
        secrets = {textNeedle("passphrase", words),
                   // Half of it is worth looking for as well.
                   textNeedle("passphrase, first half", words.substr(0, words.size() / 2)),
                   textNeedle("passphrase, second half", words.substr(words.size() / 2)),
                   keyNeedle("data key", bytesOf(unlocked.dataKey)),
                   keyNeedle("data key, first half", bytesOf(unlocked.dataKey).substr(0, 16)),
                   keyNeedle("data key, second half", bytesOf(unlocked.dataKey).substr(16)),
                   keyNeedle("records key", recordsKeyOf(files, unlocked)),
                   keyNeedle("origin key", bytesOf(storage::originKeyOf(unlocked, files.keys)))};
    }

private:
    std::string nextMarker()
    {
        const std::string text = marker(static_cast<int>(markers.size()));
        markers.push_back(textNeedle(text, text));
        return text;
    }

    void fill(app::SignedIn& signedIn)
    {
        app::NewCase request;
        request.clients.resize(1);
        request.clients[0].client.code = "K-001";
        request.clients[0].client.name = nextMarker();
        request.clients[0].part = core::Part::Client;
        request.start = "2026-01-01";
        request.measures.push_back(
            {.measure = "soundings-progress", .rater = core::Rater::Client, .everySessions = 1});
        const core::Case episode = app::startCase(signedIn, request);
        for (int number = 1; number <= Sessions; ++number) {
            app::SessionDraft draft;
            draft.date = core::Date(2026, 1, static_cast<unsigned short>(number));
            draft.changed = nextMarker();
            draft.notes = nextMarker();
            draft.countertransference = nextMarker();
            app::ResponseDraft form;
            form.measure = "soundings-progress";
            form.participant = episode.participants.front().id;
            form.answers = {{"managed", 2.0}};
            draft.responses.push_back(form);
            app::recordSession(signedIn, episode, draft);
        }
        markers.push_back(textNeedle(typed(), typed()));
    }

public:
    /// The marker that is typed in the window.
    [[nodiscard]] static std::string typed() { return marker(900); }
};

} // namespace

TEST_CASE("after locking no passphrase and no key is left in the memory of the window",
          "[fault][memory][R9]")
{
    const MarkedVault vault;
    REQUIRE(vault.markers.size() == 50);
    WindowProcess window(vault.directory, User);
    const int locks = tests::trialsOf("R9", LocksInEveryRun);
    std::size_t leftSecrets = 0;
    std::size_t leftMarkers = 0;
    for (int number = 1; number <= locks; ++number) {
        INFO("lock " << number);
        REQUIRE(window.type(Passphrase));
        if (number == 1) {
            // What is there is found, or else finding nothing later would say nothing.
            CHECK(findInMemory(window.id(), vault.secrets).contains("passphrase"));
        }
        REQUIRE(window.enter());
        REQUIRE(window.openFirstCase());
        REQUIRE(window.beginSession(MarkedVault::typed()));
        if (number == 1) {
            CHECK(findInMemory(window.id(), vault.secrets).contains("data key"));
            CHECK(findInMemory(window.id(), vault.secrets).contains("records key"));
            CHECK(findInMemory(window.id(), vault.markers).size() > 1);
        }
        REQUIRE(window.lock());
        const auto secrets = findInMemory(window.id(), vault.secrets);
        CHECK(secrets.empty());
        leftSecrets += secrets.size();
        const auto left = findInMemory(window.id(), vault.markers);
        for (const auto& [name, count] : left) {
            std::cout << "memory after lock " << number << ": marker " << name << " " << count
                      << " times\n";
        }
        leftMarkers = std::max(leftMarkers, left.size());
    }
    std::cout << "memory after lock: " << locks << " locks, " << leftSecrets
              << " keys and passphrases, at most " << leftMarkers << " of " << vault.markers.size()
              << " markers\n";
}
