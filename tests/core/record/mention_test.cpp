// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/mention.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using soundings::core::withoutMentions;

TEST_CASE("a code and a name are taken out of a text wherever they stand", "[core][record]")
{
    const std::vector<std::string> names{"K-1", "Zoë Müller"};
    CHECK(withoutMentions("K-1", names) == "[erased]");
    CHECK(withoutMentions("k-1 and K-1, (K-1).", names) == "[erased] and [erased], ([erased]).");
    CHECK(withoutMentions("with Zoë Müller\nand zoë müller's sister", names) ==
          "with [erased]\nand [erased]'s sister");
    CHECK(withoutMentions("K-1K-1", names) == "K-1K-1");
    CHECK(withoutMentions("", names).empty());
}

TEST_CASE("a part of a longer word or number is somebody else's", "[core][record]")
{
    CHECK(withoutMentions("K-12 and XK-1 and K-1a", {"K-1"}) == "K-12 and XK-1 and K-1a");
    CHECK(withoutMentions("Annä, Anna-Lena, Annabel", {"Anna"}) == "Annä, [erased]-Lena, Annabel");
    CHECK(withoutMentions("öAnna", {"Anna"}) == "öAnna");
    CHECK(withoutMentions("no. 7#7", {"#7"}) == "no. 7[erased]");
}

TEST_CASE("the longer of two names goes first, and an empty one is none", "[core][record]")
{
    CHECK(withoutMentions("Ada Lovelace", {"Ada", "Ada Lovelace"}) == "[erased]");
    CHECK(withoutMentions("nothing to do", {""}) == "nothing to do");
    CHECK(withoutMentions("nothing to do", {}) == "nothing to do");
}

TEST_CASE("no text holds the name afterwards, and one without it stays", "[core][record]")
{
    CHECK(rc::check("taken out between any two texts", [] {
        const auto before = *rc::gen::string<std::string>();
        const auto after = *rc::gen::string<std::string>();
        const std::string name = "Quillon Ashvale";
        const std::string text = withoutMentions(before + " " + name + " " + after, {name});
        RC_ASSERT(text.find(name) == std::string::npos);
        RC_ASSERT(withoutMentions(text, {name}) == text);
    }));
}
