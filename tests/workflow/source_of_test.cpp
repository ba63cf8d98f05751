// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/source_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;

namespace {

core::Source sourceAt(const char* key, const char* address)
{
    core::Source source;
    source.key = key;
    source.address = address;
    return source;
}

core::Profile profileWithSources()
{
    core::Profile profile;
    profile.sources = {sourceAt("kroenke2001", "J Gen Intern Med 16:606"), sourceAt("manual", "")};
    return profile;
}

} // namespace

TEST_CASE("a source is named by where it can be read", "[workflow][source]")
{
    core::Provenance provenance;
    provenance.sources = {"kroenke2001"};
    CHECK(app::sourceOf(profileWithSources(), provenance) == "J Gen Intern Med 16:606");
}

TEST_CASE("a source without an address, or not in the list, keeps its key", "[workflow][source]")
{
    core::Provenance provenance;
    provenance.sources = {"manual", "unknown", "kroenke2001"};
    CHECK(app::sourceOf(profileWithSources(), provenance) ==
          "manual; unknown; J Gen Intern Med 16:606");
}

TEST_CASE("a setting is called a setting, with its reason", "[workflow][source]")
{
    core::Provenance provenance;
    provenance.basis = core::Basis::Setting;
    provenance.reason = "no study was found";
    CHECK(app::sourceOf(profileWithSources(), provenance) == "setting: no study was found");
    provenance.sources = {"kroenke2001"};
    CHECK(app::sourceOf(profileWithSources(), provenance) ==
          "setting (J Gen Intern Med 16:606): no study was found");
}

TEST_CASE("nothing stated is nothing said", "[workflow][source]")
{
    CHECK(app::sourceOf(profileWithSources(), {}).empty());
}
