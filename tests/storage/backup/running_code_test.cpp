// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/running_code.h"
#include "storage/keys/sub_key.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings::storage;

TEST_CASE("a code that runs along is the code over the whole, however the pieces are cut",
          "[storage][backup]")
{
    const Secret key = deriveSubKey(Secret::random(DataKeyBytes), SubKey::Backup);
    std::string all;
    for (int i = 0; i < 5000; ++i) {
        all += static_cast<char>(i * 31);
    }
    for (const std::size_t piece : {1U, 7U, 127U, 128U, 129U, 4999U, 6000U}) {
        RunningCode code(key);
        for (std::size_t at = 0; at < all.size(); at += piece) {
            code.add(std::string_view(all).substr(at, piece));
        }
        CHECK(code.finish() == authenticationCode(all, key));
    }
    CHECK(RunningCode(key).finish() == authenticationCode("", key));
    RunningCode other(deriveSubKey(Secret::random(DataKeyBytes), SubKey::Backup));
    other.add(all);
    CHECK(other.finish() != authenticationCode(all, key));
}
