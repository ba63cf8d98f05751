// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/passphrase.h"
#include "app/workflow/refusal.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;

TEST_CASE("four unrelated words are accepted without digits or signs", "[workflow][passphrase]")
{
    CHECK(passphraseStrength("otter lamp quarry seldom", {}).accepted());
    CHECK_NOTHROW(requireStrongPassphrase("otter lamp quarry seldom", {}));
}

TEST_CASE("a short passphrase is refused however random it is", "[workflow][passphrase]")
{
    CHECK_FALSE(passphraseStrength("xK9!qz#Lw2", {}).accepted());
    CHECK_THROWS_AS(requireStrongPassphrase("xK9!qz#Lw2", {}), Refusal);
}

TEST_CASE("a long but obvious passphrase is refused", "[workflow][passphrase]")
{
    CHECK_FALSE(passphraseStrength("aaaaaaaaaaaaaaaaaaaa", {}).accepted());
    CHECK_FALSE(passphraseStrength("passwordpassword", {}).accepted());
    CHECK_FALSE(passphraseStrength("123456789012345", {}).accepted());
}

TEST_CASE("the user's own name adds nothing to the strength", "[workflow][passphrase]")
{
    const auto without = passphraseStrength("Annelore Wiesengrund", {});
    const auto with = passphraseStrength("Annelore Wiesengrund", {"Annelore", "Wiesengrund"});
    CHECK(with.log10Guesses < without.log10Guesses);
}

TEST_CASE("characters are counted, not bytes", "[workflow][passphrase]")
{
    CHECK(passphraseStrength("äöüß", {}).characters == 4);
    CHECK(passphraseStrength("", {}).characters == 0);
}
