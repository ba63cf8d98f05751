// SPDX-License-Identifier: GPL-3.0-or-later
// R2: the n-th call that writes, syncs, opens, renames or asks for memory fails, for every n until
// none is left. The program does not crash and says so, and what is on disk is the state before or
// the whole one after.
#include "storage/backup/backup_checks.h"
#include "storage/backup/restore_backup.h"
#include "storage/backup/staged_backup.h"
#include "storage/client_store.h"
#include "storage/erasure/erasure.h"
#include "storage/session_store.h"
#include "storage/user_store.h"
#include "tests/fault/child.h"
#include "tests/fault/recording.h"
#include "tests/fault/trials.h"
#include "tests/fault/watched_calls.h"
#include "tests/storage/fixture/frozen_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <exception>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using namespace std::string_literals;

namespace {

namespace fs = std::filesystem;

constexpr int SessionsBefore = 3;
constexpr long MemoryStep = 23;
constexpr long PartsOfLongRun = 64; ///< as packaging/tools/torture.py asks for them
constexpr auto NewPassphrase = "another calm sea to sound";

/// One kind of failing call.
struct Fault
{
    const char* name;
    CallPlan::Calls calls;
    int error;
};

const Fault WriteFault{"a call on files", CallPlan::Calls::Files, EIO};
const Fault RoomFault{"a call that needs room", CallPlan::Calls::Files, ENOSPC};
const Fault MemoryFault{"a call for memory", CallPlan::Calls::Memory, ENOMEM};

#if defined(__SANITIZE_ADDRESS__)
const std::vector<Fault> Faults{WriteFault, RoomFault}; // the sanitizer has memory of its own
#else
const std::vector<Fault> Faults{WriteFault, RoomFault, MemoryFault};
#endif

/// What every operation finds: a folder with nothing in it but a copy of a vault.
class Stage
{
public:
    Stage()
        : m_recording(SessionsBefore)
    {
    }

    void setUp() const
    {
        copyAnew(m_recording.dir(), vault());
        fs::remove_all(place());
        fs::create_directory(place());
    }

    /// Whether every file of the vault is as it was, and there is no other.
    [[nodiscard]] bool isAsSetUp() const
    {
        return fs::is_empty(place()) && filesOf(vault()) == filesOf(m_recording.dir());
    }

    [[nodiscard]] const Recording& recording() const { return m_recording; }

    [[nodiscard]] fs::path folder() const { return m_folder.path(); }

    [[nodiscard]] fs::path vault() const { return folder() / "clinic.soundings"; }

    [[nodiscard]] fs::path place() const { return folder() / "place"; }

    [[nodiscard]] storage::Vault open() const { return m_recording.openIn(vault()); }

    /// The vault is sound and nothing was recorded.
    void requireAsBefore() const
    {
        const storage::Vault opened = open();
        CHECK(m_recording.requireNothingTorn(opened) == SessionsBefore);
        CHECK(opened.check().findings.empty());
    }

private:
    static std::map<fs::path, std::string> filesOf(const fs::path& dir)
    {
        std::map<fs::path, std::string> files;
        for (const auto& [path, content] : contentsOf(dir)) {
            if (path.filename() != "lock") { // says only who has it open
                files[path.lexically_relative(dir)] = content;
            }
        }
        return files;
    }

    Recording m_recording;
    TemporaryFolder m_folder;
};

struct Tally
{
    long calls = 0;
    int refused = 0;
    int doneAllTheSame = 0;     ///< the failure was one that the work does not need
    bool isOfFirstPart = false; ///< nothing was tried, another part of the long run does it
};

/// Whether a vault is opened before the work, which is then given it. It is opened once for all the
/// children that leave it as it was.
enum class Vault
{
    Open,
    Closed
};

using Begin = std::function<void()>;
using Work = std::function<void(std::optional<storage::Vault>& vault, const Begin& begin)>;

/// Lets the first call fail, then the second, until a run has no failure. `work` is done in a
/// child, which begins to watch when it calls `begin`; `judge` is told whether the work says that
/// it was done.
Tally failEach(const Stage& stage,
               const Fault& fault,
               Vault wanted,
               const Work& work,
               const std::function<void(bool done)>& judge)
{
    const std::string below = stage.folder().string();
    const Shared<long> failed;
    Tally tally;
    std::optional<storage::Vault> vault;
    bool isAsBefore = false;
    // Thousands of calls ask for memory: in every run some of them fail, in the long run all, part
    // by part. Those on files are few and all in the first part.
    const Part part = isLongRun("R2") ? partOf(PartsOfLongRun) : Part{0, MemoryStep};
    const bool isMemory = fault.calls == CallPlan::Calls::Memory;
    if (!isMemory && !isFirstPart()) {
        tally.isOfFirstPart = true;
        return tally;
    }
    for (long call = 1 + part.number;; call += isMemory ? part.of : 1) {
        INFO(fault.name << ", number " << call);
        if (!isAsBefore) {
            stage.setUp();
            if (wanted == Vault::Open) {
                vault.emplace(stage.open());
            }
        }
        *failed = 0;
        CallPlan plan;
        plan.calls = fault.calls;
        plan.below = below.c_str();
        plan.first = call;
        plan.error = fault.error;
        plan.failed = failed.get();
        const Ending ending = endingOf([&] {
            try {
                work(vault, [&] { watchCalls(plan); });
            } catch (const storage::Error& error) {
                if (!isMemory && error.kind() == storage::ErrorKind::Internal) {
                    throw std::logic_error("told as a fault of the program: "s + error.what());
                }
                throw;
            }
        });
        CHECK((ending == Ending::Done || ending == Ending::Refused ||
               (ending == Ending::OutOfMemory && fault.calls == CallPlan::Calls::Memory)));
        // Byte by byte the state before needs no judgement, and there is nothing to put back.
        isAsBefore = ending != Ending::Done && stage.isAsSetUp();
        if (!isAsBefore) {
            vault.reset();
            judge(ending == Ending::Done);
        }
        if (*failed == 0) {
            CHECK(ending == Ending::Done);
            return tally;
        }
        ++tally.calls;
        (ending == Ending::Done ? tally.doneAllTheSame : tally.refused) += 1;
    }
}

/// A test in which no call was found, or none mattered, would prove nothing.
void requireTried(const Tally& tally)
{
    CAPTURE(tally.calls, tally.refused, tally.doneAllTheSame);
    WARN(tally.calls << " calls failed, " << tally.refused << " runs refused, "
                     << tally.doneAllTheSame << " done all the same");
    CHECK((tally.isOfFirstPart || tally.refused > tally.calls / 3));
}

} // namespace

TEST_CASE("whichever call fails while a session is recorded, it is there whole or not at all",
          "[fault][vault][R2]")
{
    const Fault fault = GENERATE(from_range(Faults));
    const Stage stage;
    int storedThoughRefused = 0;
    const Tally tally = failEach(
        stage,
        fault,
        Vault::Open,
        [&](std::optional<storage::Vault>& vault, const Begin& begin) {
            begin();
            stage.recording().record(*vault, SessionsBefore + 1);
            stopWatching();
            // The program goes on, and so does the vault.
            stage.recording().record(*vault, SessionsBefore + 2);
        },
        [&](bool done) {
            const storage::Vault opened = stage.open();
            CHECK(opened.check().findings.empty());
            const int sessions = stage.recording().requireNothingTorn(opened);
            CHECK((done ? sessions == SessionsBefore + 2 : sessions <= SessionsBefore + 1));
            CHECK(sessions >= SessionsBefore);
            storedThoughRefused += !done && sessions > SessionsBefore ? 1 : 0;
        });
    requireTried(tally);
    // When the folder cannot be made safe after the commit, nobody can know which it will be.
    CHECK(storedThoughRefused <= 1);
}

TEST_CASE("whichever call fails while a client is erased, what is recorded after it is vouched for",
          "[fault][erasure][R2]")
{
    const Fault fault = GENERATE(WriteFault, RoomFault);
    const Stage stage;
    const Tally tally = failEach(
        stage,
        fault,
        Vault::Open,
        [&](std::optional<storage::Vault>& vault, const Begin& begin) {
            const core::Client gone = someClient("GONE");
            storage::Change change(*vault, {"client.add", gone.id.hex(), ""}, Now);
            storage::insertClient(change, gone);
            change.commit();
            begin();
            std::exception_ptr failure;
            try {
                static_cast<void>(vault->eraseClient(gone.id, storage::SharedTexts::Keep, Now));
            } catch (const storage::Error&) {
                failure = std::current_exception();
            }
            stopWatching();
            // Whether or not it was erased, the program goes on in the same vault.
            stage.recording().record(*vault, SessionsBefore + 1);
            if (failure) {
                std::rethrow_exception(failure);
            }
        },
        [&](bool done) {
            const storage::Vault opened = stage.open();
            CHECK(opened.check().findings.empty());
            CHECK(storage::lastSessionNumber(opened, stage.recording().episode().id) ==
                  SessionsBefore + 1);
            CHECK((!done || !storage::clientByCode(opened, "GONE")));
        });
    // Most calls are of the clearing after the commit, which the next opening finishes.
    WARN(tally.calls << " calls failed, " << tally.refused << " runs refused");
    CHECK((tally.isOfFirstPart || tally.refused > 0));
}

TEST_CASE("whichever call fails while backing up, there is a whole backup or none",
          "[fault][backup][R2]")
{
    const Fault fault = GENERATE(from_range(Faults));
    const Stage stage;
    const fs::path file = stage.place() / "clinic.soundings-backup";
    requireTried(failEach(
        stage,
        fault,
        Vault::Open,
        [&](std::optional<storage::Vault>& vault, const Begin& begin) {
            begin();
            storage::StagedBackup(*vault, file, storage::EarlierBackup::Keep, Now).put();
            stopWatching();
        },
        [&](bool done) {
            CHECK(fs::exists(file) == done);
            if (done) {
                storage::BackupFile backup(file);
                const storage::FolderInTheMaking hidden(stage.place() / "taken-out");
                storage::verifyBackup(
                    backup, storage::VaultFiles(hidden.folder()), stage.recording().keys(), {});
            }
            stage.requireAsBefore();
        }));
}

TEST_CASE("whichever call fails while a backup is replaced, the one is there of which it is said",
          "[fault][backup][R2]")
{
    const Stage stage;
    stage.setUp();
    const fs::path file = stage.place() / "clinic.soundings-backup";
    const TemporaryFolder elsewhere;
    const fs::path earlier = elsewhere.path() / "earlier";
    {
        const storage::Vault vault = stage.open();
        storage::StagedBackup(vault, earlier, storage::EarlierBackup::Keep, Now - 1).put();
    }
    requireTried(failEach(
        stage,
        WriteFault,
        Vault::Open,
        [&](std::optional<storage::Vault>& vault, const Begin& begin) {
            fs::copy_file(earlier, file, fs::copy_options::overwrite_existing);
            begin();
            try {
                storage::StagedBackup(*vault, file, storage::EarlierBackup::Replace, Now).put();
            } catch (const storage::Error& error) {
                stopWatching();
                if (storage::readBackupInfo(file).header.utcSeconds == Now) {
                    throw std::logic_error("said not to be made, and there: "s + error.what());
                }
                throw;
            }
            stopWatching();
        },
        [&](bool done) {
            const std::int64_t made = storage::readBackupInfo(file).header.utcSeconds;
            CHECK(made == (done ? Now : Now - 1));
            storage::BackupFile backup(file);
            const storage::FolderInTheMaking hidden(stage.place() / "taken-out");
            storage::verifyBackup(
                backup, storage::VaultFiles(hidden.folder()), stage.recording().keys(), {});
        }));
}

TEST_CASE("whichever call fails while a vault is opened, it opens the next time",
          "[fault][vault][R2][long]")
{
    const Fault fault = GENERATE(from_range(Faults));
    const Stage stage;
    requireTried(failEach(
        stage,
        fault,
        Vault::Closed,
        [&](std::optional<storage::Vault>& vault, const Begin& begin) {
            begin();
            vault.emplace(stage.open());
            stopWatching();
        },
        [&](bool) { stage.requireAsBefore(); }));
}

TEST_CASE("whichever call fails while a vault is made, there is a whole one or none",
          "[fault][vault][R2][long]")
{
    if (!isLongRun("R2")) {
        SKIP("takes a passphrase for each call; the long run does it");
    }
    const Fault fault = GENERATE(from_range(Faults));
    const Stage stage;
    const fs::path dir = stage.place() / "new.soundings";
    requireTried(failEach(
        stage,
        fault,
        Vault::Closed,
        [&](std::optional<storage::Vault>&, const Begin& begin) {
            begin();
            const auto created = storage::Vault::create(dir,
                                                        {OwnerName, {core::Role::Therapist}},
                                                        passphrase(),
                                                        storage::KdfCost::minimum(),
                                                        Now);
            stopWatching();
        },
        [&](bool done) {
            CHECK((!done || fs::exists(dir)));
            if (fs::exists(dir)) {
                const auto vault = storage::Vault::open(dir, OwnerName, passphrase(), Now);
                CHECK(vault.check().findings.empty());
            }
        }));
}

TEST_CASE("whichever call fails while a passphrase is changed, the old one or the new one opens",
          "[fault][vault][R2][long]")
{
    if (!isLongRun("R2")) {
        SKIP("takes three passphrases for each call; the long run does it");
    }
    const Fault fault = GENERATE(from_range(Faults));
    const Stage stage;
    requireTried(failEach(
        stage,
        fault,
        Vault::Open,
        [&](std::optional<storage::Vault>& vault, const Begin& begin) {
            begin();
            vault->changePassphrase(passphrase(), passphrase(NewPassphrase), Now);
            stopWatching();
        },
        [&](bool done) {
            const auto opens = [&](const char* words) {
                return !errorOf([&] {
                    const auto vault =
                        storage::Vault::open(stage.vault(), OwnerName, passphrase(words), Now);
                    CHECK(vault.check().findings.empty());
                });
            };
            const bool opensWithNew = opens(NewPassphrase);
            CHECK((!done || opensWithNew));
            CHECK(opens(OwnerPassphrase) != opensWithNew);
        }));
}

TEST_CASE("whichever call fails while a vault is brought up, it opens and nothing is lost",
          "[fault][schema][R2][long]")
{
    if (!isLongRun("R2")) {
        SKIP("the long run does it");
    }
    const Fault fault = GENERATE(from_range(Faults));
    const Stage stage;
    std::optional<storage::Unlocked> keys;
    std::int64_t sessions = 0;
    {
        const TemporaryFolder folder;
        const fs::path dir = thaw(folder.path(), "schema_1");
        keys.emplace(
            storage::unlockAs(storage::VaultFiles(dir), "manager", frozenPassphrase(), Now));
        sessions = openWith(dir, *keys, "manager").info().sessions;
    }
    REQUIRE(sessions > 0);
    const fs::path dir = stage.place() / "old.soundings";
    requireTried(failEach(
        stage,
        fault,
        Vault::Closed,
        [&](std::optional<storage::Vault>& vault, const Begin& begin) {
            static_cast<void>(thaw(stage.place(), "schema_1"));
            begin();
            vault.emplace(openWith(dir, *keys, "manager"));
            stopWatching();
        },
        [&](bool) {
            const storage::Vault vault = openWith(dir, *keys, "manager");
            CHECK(vault.info().sessions == sessions);
            CHECK(vault.check().findings.empty());
        }));
}

TEST_CASE("whichever call fails while restoring, there is a whole vault or none",
          "[fault][backup][R2][long]")
{
    if (!isLongRun("R2")) {
        SKIP("takes a passphrase for each call; the long run does it");
    }
    const Fault fault = GENERATE(from_range(Faults));
    const Stage stage;
    stage.setUp();
    const TemporaryFolder elsewhere;
    const fs::path file = elsewhere.path() / "clinic.soundings-backup";
    {
        const storage::Vault vault = stage.open();
        storage::StagedBackup(vault, file, storage::EarlierBackup::Keep, Now).put();
    }
    const std::string backup = readAll(file);
    const fs::path dir = stage.place() / "again.soundings";
    requireTried(failEach(
        stage,
        fault,
        Vault::Closed,
        [&](std::optional<storage::Vault>&, const Begin& begin) {
            begin();
            static_cast<void>(storage::restoreBackup(file, dir, OwnerName, passphrase(), Now));
            stopWatching();
        },
        [&](bool done) {
            CHECK((!done || fs::exists(dir)));
            if (fs::exists(dir)) {
                const storage::Vault vault = stage.recording().openIn(dir);
                CHECK(vault.check().findings.empty());
                CHECK(vault.info().sessions == SessionsBefore);
            }
            CHECK(readAll(file) == backup);
        }));
}
