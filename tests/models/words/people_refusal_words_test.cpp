// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/people_refusal_words.h"
#include "app/models/words/refusal_words.h"
#include "app/workflow/refusal.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace soundings::app;

namespace {

std::string wordsFor(RefusalReason reason, std::vector<std::string> details)
{
    return refusalWords(Refusal(RefusalKind::Conflict, "in English", reason, std::move(details)))
        .toStdString();
}

} // namespace

TEST_CASE("every refusal about people and their keys has words of its own with its details",
          "[models][words]")
{
    std::set<std::string> all;
    for (const RefusalReason reason : {RefusalReason::KeyFileUnfit,
                                       RefusalReason::KeyFileInVault,
                                       RefusalReason::PassphraseUnchanged,
                                       RefusalReason::RecoveryKeyMistyped,
                                       RefusalReason::RecoveryKeyForeign,
                                       RefusalReason::UserExists,
                                       RefusalReason::NoSuchUser,
                                       RefusalReason::RoleUnfit,
                                       RefusalReason::SupervisesThemselves,
                                       RefusalReason::SupervisedAlready,
                                       RefusalReason::RetiredAlready,
                                       RefusalReason::RetiresThemselves,
                                       RefusalReason::OnlyManagerRetires,
                                       RefusalReason::OpenCasesLeft,
                                       RefusalReason::KeysAreEarlier,
                                       RefusalReason::RecoveryKeyIsEarlier}) {
        const std::string words = wordsFor(reason, {"ada", "grace"});
        INFO(words);
        CHECK(words.find("In English") == std::string::npos);
        CHECK(words.find("%1") == std::string::npos);
        CHECK(words.ends_with('.'));
        CHECK(all.insert(words).second);
    }
}

TEST_CASE("who waits for what is named", "[models][words]")
{
    // How names are joined is the reader's language.
    const std::string waiting = wordsFor(RefusalReason::KeysAreEarlier, {"ada", "grace"});
    CHECK(waiting.find("ada") < waiting.find("grace"));
    CHECK(waiting.find("grace") != std::string::npos);
    CHECK(wordsFor(RefusalReason::RoleUnfit, {"ada", "supervisor"}) ==
          "\"ada\" does not have the role that this needs: Supervisor.");
    CHECK(wordsFor(RefusalReason::OpenCasesLeft, {"ada", "2"}).find("(2)") != std::string::npos);
}

TEST_CASE("what is not about people is left to the other words", "[models][words]")
{
    CHECK(peopleRefusalWords(Refusal(RefusalKind::Conflict, "x", RefusalReason::VaultLocked))
              .isEmpty());
}
