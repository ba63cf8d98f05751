// SPDX-License-Identifier: GPL-3.0-or-later
// R13: from some moment on the disk is full, may only be read, or is gone. The program says so, and
// what was stored before is there when the disk is as it was.
#include "storage/backup/staged_backup.h"
#include "tests/fault/child.h"
#include "tests/fault/recording.h"
#include "tests/fault/trials.h"
#include "tests/fault/watched_calls.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <sys/mount.h>

using namespace soundings;
using namespace soundings::tests;

namespace {

namespace fs = std::filesystem;

constexpr int SessionsBefore = 3;
constexpr int SessionsTried = 20;
constexpr long CallsTried = 400;

struct Trouble
{
    const char* name;
    int error;
};

/// Which kinds of error may be said when the disk is in that trouble.
bool isRightWord(const Trouble& trouble, storage::ErrorKind kind)
{
    switch (trouble.error) {
    case ENOSPC:
        return kind == storage::ErrorKind::DiskFull;
    case EROFS:
        return kind == storage::ErrorKind::ReadOnly || kind == storage::ErrorKind::Io;
    default:
        return kind == storage::ErrorKind::Io;
    }
}

struct Told
{
    int sessions = SessionsBefore; ///< recorded without an error
    bool hasFailed = false;
    storage::ErrorKind kind = storage::ErrorKind::Internal;
};

void recordUntilTrouble(const Recording& recording, const CallPlan& plan, Told& told)
{
    storage::Vault vault = recording.openIn(recording.dir());
    watchCalls(plan);
    try {
        for (int number = 1; number <= SessionsTried; ++number) {
            recording.record(vault, SessionsBefore + number);
            told.sessions = SessionsBefore + number;
        }
    } catch (const storage::Error& error) {
        told.hasFailed = true;
        told.kind = error.kind();
    }
    // The vault is closed while the trouble lasts.
}

/// One disk mounted at two places, so that one of them can vanish.
class Stick
{
public:
    Stick()
    {
        m_hasDisk = ::mount("none", m_kept.path().c_str(), "tmpfs", 0, "size=8m") == 0;
        m_isThere =
            m_hasDisk &&
            ::mount(m_kept.path().c_str(), m_used.path().c_str(), "", MS_BIND, nullptr) == 0;
    }

    Stick(const Stick&) = delete;
    Stick& operator=(const Stick&) = delete;

    ~Stick()
    {
        pull();
        if (m_hasDisk) {
            ::umount2(m_kept.path().c_str(), MNT_DETACH);
        }
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }

    [[nodiscard]] fs::path inUse() const { return m_used.path(); }

    [[nodiscard]] fs::path putBack() const { return m_kept.path(); }

    void pull()
    {
        if (m_isThere) {
            ::umount2(m_used.path().c_str(), MNT_DETACH);
            m_isThere = false;
        }
    }

private:
    TemporaryFolder m_kept;
    TemporaryFolder m_used;
    bool m_hasDisk = false;
    bool m_isThere = false;
};

} // namespace

TEST_CASE("a disk that is full, read-only or gone in the middle of recording is said, and what was "
          "stored is there",
          "[fault][disk][R13][torture]")
{
    const Trouble trouble =
        GENERATE(Trouble{"full", ENOSPC}, Trouble{"read-only", EROFS}, Trouble{"gone", EIO});
    auto random = dice();
    std::uniform_int_distribution<long> calls(1, CallsTried);
    int failed = 0;
    const int trials = trialsOf("R13", 3);
    for (int trial = 0; trial < trials; ++trial) {
        const Recording recording(SessionsBefore);
        const std::string below = recording.dir().string();
        CallPlan plan;
        plan.below = below.c_str();
        plan.first = calls(random);
        plan.lasting = true;
        plan.error = trouble.error;
        INFO("the disk is " << trouble.name << " from call " << plan.first);
        const Shared<Told> told;
        CHECK(endingOf([&] { recordUntilTrouble(recording, plan, *told); }) == Ending::Done);
        if ((*told).hasFailed) {
            ++failed;
            INFO("said as error " << static_cast<int>((*told).kind));
            CHECK(isRightWord(trouble, (*told).kind));
        }
        const storage::Vault vault = recording.openIn(recording.dir());
        const int sessions = recording.requireNothingTorn(vault);
        CHECK(sessions >= (*told).sessions);
        CHECK(sessions <= (*told).sessions + 1);
        CHECK(vault.check().findings.empty());
    }
    CHECK(failed > 0);
}

TEST_CASE("a stick that is pulled while sessions are recorded on it loses none of them",
          "[fault][disk][R13][torture]")
{
    const int trials = trialsOf("R13", 3);
    for (int trial = 0; trial < trials; ++trial) {
        const Recording recording(SessionsBefore);
        Stick stick;
        if (!stick.isThere()) {
            SKIP("this program may not mount a disk");
        }
        copyAnew(recording.dir(), stick.putBack() / "clinic.soundings");
        {
            storage::Vault vault = recording.openIn(stick.inUse() / "clinic.soundings");
            recording.record(vault, SessionsBefore + 1);
            stick.pull();
            CHECK(errorOf([&] { recording.record(vault, SessionsBefore + 2); }).has_value());
        }
        const storage::Vault vault = recording.openIn(stick.putBack() / "clinic.soundings");
        CHECK(recording.requireNothingTorn(vault) == SessionsBefore + 1);
        CHECK(vault.check().ok());
    }
}

TEST_CASE("a stick that is pulled while a backup is written on it is said, and the vault is whole",
          "[fault][disk][backup][R13][torture]")
{
    const Recording recording(SessionsBefore);
    const storage::Vault vault = recording.openIn(recording.dir());
    auto random = dice();
    std::uniform_real_distribution<double> moments(0.0, 0.9);
    const int trials = trialsOf("R13", 3);
    for (int trial = 0; trial < trials; ++trial) {
        Stick stick;
        if (!stick.isThere()) {
            SKIP("this program may not mount a disk");
        }
        const double moment = moments(random);
        INFO("pulled at " << moment);
        CHECK(errorOf([&] {
                  storage::StagedBackup(vault,
                                        stick.inUse() / "clinic.soundings-backup",
                                        storage::EarlierBackup::Keep,
                                        Now,
                                        [&](double done) {
                                            if (done >= moment) {
                                                stick.pull();
                                            }
                                        })
                      .put();
              }).has_value());
        CHECK_FALSE(fs::exists(stick.putBack() / "clinic.soundings-backup"));
        CHECK(recording.requireNothingTorn(vault) == SessionsBefore);
        CHECK(vault.check().ok());
    }
}
