// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/caseload.h"
#include "app/workflow/demo_clinic.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "tests/workflow/scratch_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace soundings;

namespace {

const app::FixedClock& fixedDay()
{
    static const app::FixedClock day(core::Date(2026, 3, 31));
    return day;
}

app::SignedIn openAs(const std::filesystem::path& folder, const std::string& user)
{
    return app::openVault(folder, user, storage::Secret::fromText(app::DemoPassphrase), fixedDay());
}

/// What a clinic looks like without its random ids.
std::string fingerprint(const app::SignedIn& signedIn)
{
    std::string text;
    for (const app::CaseloadEntry& entry : app::caseload(signedIn)) {
        text +=
            entry.clientCode + app::caseStatusCode(entry.status) + std::to_string(entry.sessions);
        for (const app::Curve& curve : entry.curves) {
            for (const app::CurvePoint& point : curve.points) {
                text += point.value ? std::to_string(*point.value) : "-";
            }
        }
    }
    return text;
}

} // namespace

TEST_CASE("a made-up clinic has every format, open and ended cases, and a mark that it is made up",
          "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";
    app::makeDemoClinic({.directory = folder}, fixedDay());

    const app::SignedIn therapist = openAs(folder, "therapist");
    CHECK(therapist.vault().isMadeUp());
    CHECK(storage::clients(therapist.vault()).size() >= 60);
    std::set<core::CaseFormat> formats;
    bool open = false;
    bool droppedOut = false;
    for (const core::Case& episode : storage::cases(therapist.vault())) {
        formats.insert(episode.format);
        open = open || episode.isOpen();
        droppedOut = droppedOut || episode.ending == core::Ending::DropOut;
    }
    CHECK(formats.contains(core::CaseFormat::Individual));
    CHECK(formats.contains(core::CaseFormat::Couple));
    CHECK(formats.contains(core::CaseFormat::Group));
    CHECK(open);
    CHECK(droppedOut);
    CHECK(therapist.vault().check().ok());
}

TEST_CASE("the supervisor of a made-up clinic has something to look at", "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";
    app::makeDemoClinic({.directory = folder}, fixedDay());

    const auto queue = app::supervisionQueue(openAs(folder, "supervisor"));

    CHECK(std::ranges::any_of(queue, [](const app::FlagEntry& entry) {
        return entry.flag.kind == core::FlagKind::PossibleRupture;
    }));
}

TEST_CASE("the same seed makes the same clinic and another seed another", "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto make = [&](const char* name, std::uint64_t seed) {
        const auto folder = scratch.path() / name;
        app::makeDemoClinic({.directory = folder, .clients = 20, .seed = seed}, fixedDay());
        return fingerprint(openAs(folder, "therapist"));
    };
    const std::string first = make("a.soundings", 5);
    CHECK(make("b.soundings", 5) == first);
    CHECK(make("c.soundings", 6) != first);
}

TEST_CASE("a stopped demo leaves nothing behind", "[workflow][demo]")
{
    const tests::ScratchFolder scratch;
    const auto folder = scratch.path() / "demo.soundings";

    CHECK_THROWS_AS(
        app::makeDemoClinic({.directory = folder}, fixedDay(), [](double) { return false; }),
        app::Refusal);
    CHECK_FALSE(std::filesystem::exists(folder));
    CHECK_THROWS_AS(app::makeDemoClinic({.directory = folder, .clients = 0}, fixedDay()),
                    core::InvalidValue);
    CHECK_FALSE(std::filesystem::exists(folder));
}
