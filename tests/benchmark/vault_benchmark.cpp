// SPDX-License-Identifier: GPL-3.0-or-later
// Times a vault of a million sessions: recording to the durable commit beside the machine's own
// write, encryption beside the same statements on an unencrypted file, opening beside the
// stretching of the passphrase, and what a page asks for. Prints; judges nothing: a busy machine
// is no fault. Arguments: how many sessions, and a folder on the disk to be measured.
#include "app/workflow/case_record.h"
#include "app/workflow/caseload.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/record_session.h"
#include "storage/keys/kdf.h"
#include "storage/random_id.h"
#include "storage/sqlite/database.h"
#include "tests/benchmark/large_clinic.h"
#include "tests/benchmark/statement_log.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <optional>
#include <unistd.h>
#include <vector>

using namespace soundings;
using namespace soundings::benchmark;

namespace {

constexpr int Recordings = 400;
constexpr int Openings = 15;
constexpr int Looks = 40;

/// In milliseconds.
double timed(const std::function<void()>& work)
{
    const auto from = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
    return took.count();
}

/// Processor time of this thread in milliseconds, which a busy machine does not stretch.
double busy(const std::function<void()>& work)
{
    const auto now = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
    };
    const double from = now();
    work();
    return now() - from;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The machine's own time for 4 KiB that are safe on the disk.
double bareWrite(const std::filesystem::path& folder)
{
    const auto file = folder / "bare";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::vector<char> block(4096, 'x');
    bool whole = descriptor >= 0;
    const double took = timed([&] {
        whole = whole && ::pwrite(descriptor, block.data(), block.size(), 0) == 4096 &&
                ::fdatasync(descriptor) == 0;
    });
    ::close(descriptor);
    if (!whole) {
        std::perror("vault benchmark: write");
        std::exit(1);
    }
    return took;
}

/// As most sessions are; every eighth is far below, so that the rules have something to say.
app::SessionDraft nextSession(const core::Case& episode, int round)
{
    app::SessionDraft draft;
    draft.date = episode.start + boost::gregorian::days(100 + round);
    for (const char* measure : {"ors", "srs"}) {
        app::ResponseDraft response;
        response.measure = measure;
        response.total = round % 8 == 7 ? 18.0 : 36.0 + round % 4;
        draft.responses.push_back(response);
    }
    return draft;
}

struct Recorded
{
    std::vector<double> write;
    std::vector<double> record;
    std::vector<double> processor;
    std::vector<double> withoutFlags; ///< of `record`, those that raised none
    std::vector<double> withFlags;
};

Recorded recordSessions(LargeClinic& clinic, const std::filesystem::path& folder)
{
    Recorded recorded;
    const auto cases = static_cast<int>(clinic.openCases.size());
    for (int i = 0; i < Recordings; ++i) {
        recorded.write.push_back(bareWrite(folder));
        const core::Case& episode = clinic.openCases[static_cast<std::size_t>(i % cases)];
        const auto draft = nextSession(episode, i / cases);
        std::size_t flags = 0;
        double processor = 0.0;
        const double took = timed([&] {
            processor =
                busy([&] { flags = app::recordSession(clinic.desk, episode, draft).flags.size(); });
        });
        recorded.record.push_back(took);
        recorded.processor.push_back(processor);
        (flags == 0 ? recorded.withoutFlags : recorded.withFlags).push_back(took);
    }
    return recorded;
}

/// As many sessions again, for what they tell the database.
std::vector<Statements> statementsOfSessions(LargeClinic& clinic)
{
    std::vector<Statements> statements;
    const auto cases = static_cast<int>(clinic.openCases.size());
    Listening listening;
    for (int i = Recordings; i < 2 * Recordings; ++i) {
        const core::Case& episode = clinic.openCases[static_cast<std::size_t>(i % cases)];
        static_cast<void>(
            app::recordSession(clinic.desk, episode, nextSession(episode, i / cases)));
        statements.push_back(listening.take());
    }
    return statements;
}

void tellRecording(const Recorded& recorded)
{
    const double write = median(recorded.write);
    const double record = median(recorded.record);
    std::printf("recording a session with two measures: %.2f ms, of which %.2f ms of processor "
                "time; a 4 KiB write %.2f ms: %.1f times\n",
                record,
                median(recorded.processor),
                write,
                record / write);
    for (const auto& [what, times] : {std::pair("that raises flags", &recorded.withFlags),
                                      std::pair("that raises none", &recorded.withoutFlags)}) {
        if (!times->empty()) {
            std::printf("  %zu of them %s: %.2f ms, %.1f times\n",
                        times->size(),
                        what,
                        median(*times),
                        median(*times) / write);
        }
    }
}

void compareEncryption(const std::vector<Statements>& recorded,
                       const std::filesystem::path& encrypted,
                       const storage::Secret& key,
                       const std::filesystem::path& plain)
{
    Replay withKey(encrypted, &key);
    Replay without(plain, nullptr);
    std::vector<double> encryptedTimes;
    std::vector<double> plainTimes;
    for (const Statements& statements : recorded) {
        plainTimes.push_back(timed([&] { without.run(statements); }));
        encryptedTimes.push_back(timed([&] { withKey.run(statements); }));
    }
    const double bare = median(plainTimes);
    std::printf("encryption: %.2f ms encrypted, %.2f ms not: %.0f %% more\n",
                median(encryptedTimes),
                bare,
                100.0 * (median(encryptedTimes) / bare - 1.0));
}

void timeOpening(const std::filesystem::path& vault, const app::Clock& clock)
{
    const auto passphrase = storage::Secret::fromText(LargeClinicPassphrase);
    std::vector<double> stretch;
    std::vector<double> open;
    std::vector<double> firstLook;
    for (int i = 0; i < Openings; ++i) {
        stretch.push_back(timed([&] {
            static_cast<void>(storage::deriveKey(passphrase, {}, storage::KdfCost::minimum()));
        }));
        std::optional<app::SignedIn> desk;
        open.push_back(timed([&] { desk = app::openVault(vault, "anna", passphrase, clock); }));
        firstLook.push_back(busy([&] { static_cast<void>(app::caseload(*desk)); }));
    }
    std::printf(
        "opening: %.1f ms, of which the passphrase %.1f ms: %.1f ms more; the first caseload "
        "after it: %.1f ms\n",
        median(open),
        median(stretch),
        median(open) - median(stretch),
        median(firstLook));
}

/// Leaves it open again.
void closeAndOpen(LargeClinic& clinic, const std::filesystem::path& vault, const app::Clock& clock)
{
    clinic.desk.vault().lock();
    timeOpening(vault, clock);
    clinic.desk =
        app::openVault(vault, "anna", storage::Secret::fromText(LargeClinicPassphrase), clock);
}

void timeLooks(LargeClinic& clinic)
{
    std::vector<double> caseloads;
    std::vector<double> cases;
    for (int i = 0; i < Looks; ++i) {
        const auto& episode =
            clinic.openCases[static_cast<std::size_t>(i) % clinic.openCases.size()];
        caseloads.push_back(busy([&] { static_cast<void>(app::caseload(clinic.desk)); }));
        cases.push_back(busy([&] { static_cast<void>(app::caseRecord(clinic.desk, episode)); }));
    }
    std::printf("caseload of %zu open cases: %.1f ms of processor time; one case: %.1f ms\n",
                clinic.openCases.size(),
                median(caseloads),
                median(cases));
}

} // namespace

int main(int count, char** arguments)
{
    const int sessions = count > 1 ? std::atoi(arguments[1]) : 1'000'000;
    const std::filesystem::path base =
        count > 2 ? std::filesystem::path(arguments[2]) : std::filesystem::current_path();
    const auto folder = base / ("vault-benchmark-" + core::toHex(storage::randomIdBytes()));
    std::filesystem::create_directory(folder);
    const auto vault = folder / "large.soundings";
    const app::FixedClock clock(core::Date(2026, 11, 2));
    logStatements();
    {
        std::optional<LargeClinic> clinic;
        const double made = timed([&] { clinic = makeLargeClinic(vault, sessions, clock); });
        std::printf("%d sessions written in %.0f s, %.2f GiB\n",
                    clinic->sessions,
                    made / 1000.0,
                    static_cast<double>(std::filesystem::file_size(vault / "records.db")) /
                        (1024.0 * 1024.0 * 1024.0));
        timeLooks(*clinic);
        closeAndOpen(*clinic, vault, clock);
        tellRecording(recordSessions(*clinic, folder));
        const storage::Secret key = storage::Secret::random(storage::DataKeyBytes);
        const auto encrypted = folder / "encrypted.db";
        std::ofstream(encrypted).close();
        clinic->desk.vault().database().exportTo(encrypted, key);
        writePlainCopy(encrypted, key, folder / "plain.db");
        compareEncryption(statementsOfSessions(*clinic), encrypted, key, folder / "plain.db");
    }
    std::filesystem::remove_all(folder);
    return 0;
}
