// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a damaged vault: one line, with what to do.
#include "tests/cli/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void putBytes(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

} // namespace

TEST_CASE("damaged records are told in one line that says what to do", "[cli][damage]")
{
    const TestVault vault;
    vault.addCase("K-001");
    const auto records = std::filesystem::path(vault.path()) / "records.db";
    const std::string whole = bytesOf(records);
    constexpr std::size_t PageBytes = 4096;
    for (const std::size_t firstPage : {std::size_t{0}, PageBytes}) {
        std::string damaged = whole;
        for (std::size_t page = firstPage; page < damaged.size(); page += PageBytes) {
            damaged[page + 100] ^= 1;
        }
        putBytes(records, damaged);
        const Finished refused = vault.run({"vault", "info"});
        INFO(refused.error);
        CHECK(refused.exit == 4);
        CHECK(refused.hasOneErrorLine());
        CHECK_THAT(refused.error, ContainsSubstring("soundings-cli vault restore FILE DIR"));
        CHECK_THAT(refused.error, ContainsSubstring("backups/"));
    }
}

TEST_CASE("keys that ask for more memory than any program writes are told with what to do",
          "[cli][damage]")
{
    const TestVault vault;
    const auto keys = std::filesystem::path(vault.path()) / "keys.json";
    std::string text = bytesOf(keys);
    const std::string name = "\"memoryBytes\": ";
    const auto at = text.find(name) + name.size();
    text.replace(at, text.find(',', at) - at, "4398046511104");
    putBytes(keys, text);
    const Finished refused = vault.run({"vault", "info"});
    INFO(refused.error);
    CHECK(refused.exit == 4);
    CHECK(refused.hasOneErrorLine());
    CHECK_THAT(refused.error, ContainsSubstring("soundings-cli vault restore FILE DIR"));
}
