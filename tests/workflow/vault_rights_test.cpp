// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/vault_rights.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;

TEST_CASE("what others can do with a file of the vault is told in words", "[workflow][rights]")
{
    storage::LooseRights loose;
    loose.path = "clinic.soundings/head";
    loose.othersRead = true;
    CHECK(app::rightsText(loose) == "clinic.soundings/head: others on this computer can read it");
    loose.othersWrite = true;
    CHECK(app::rightsText(loose) ==
          "clinic.soundings/head: others on this computer can read and change it");
    loose.othersRead = false;
    CHECK(app::rightsText(loose) == "clinic.soundings/head: others on this computer can change it");
}

TEST_CASE("whose file it is, and that only they can change that, is told", "[workflow][rights]")
{
    storage::LooseRights loose;
    loose.path = "head";
    loose.foreignOwner = "nobody";
    const std::string own = app::rightsText(loose);
    CHECK(own.starts_with("head: it belongs to 'nobody'"));
    CHECK(own.find("besides") == std::string::npos);
    loose.othersRead = true;
    CHECK(app::rightsText(loose) == own + "; besides, others on this computer can read it");
}
