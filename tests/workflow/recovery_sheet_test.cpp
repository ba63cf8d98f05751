// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/recovery_sheet.h"
#include "storage/keys/recovery_key.h"
#include "storage/keys/recovery_words.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <filesystem>
#include <regex>
#include <string>

using namespace soundings;
using Catch::Matchers::ContainsSubstring;
using storage::Secret;

namespace {

const core::Date Day(2026, 3, 31);

/// The text of a key that counts from 0 to 31.
Secret countingKey()
{
    Secret key = Secret::ofSize(32);
    for (std::size_t i = 0; i < key.size(); ++i) {
        key.writableBytes()[i] = static_cast<std::uint8_t>(i);
    }
    return storage::recoveryKeyText(key);
}

std::string sheetOf(const std::filesystem::path& directory)
{
    return app::recoverySheet(
        {.directory = directory, .user = "anna", .roles = {}}, countingKey(), Day);
}

std::string pageOf(const std::string& user)
{
    return app::recoveryPage(
        {.directory = "a/b & c.soundings", .user = user, .roles = {}}, countingKey(), Day);
}

/// What stands between the tags after a heading, with every break a space.
std::string blockAfter(const std::string& page, const std::string& heading)
{
    const std::size_t from = page.find("<pre>", page.find(heading)) + 5;
    return std::regex_replace(
        page.substr(from, page.find("</pre>", from) - from), std::regex("\n"), " ");
}

} // namespace

TEST_CASE("the recovery sheet names the vault's own folder and the command that takes the key",
          "[workflow][recovery]")
{
    for (const char* directory :
         {"a/b.soundings", "./b.soundings/", "a/../b.soundings//", "b.soundings/."}) {
        INFO(directory);
        CHECK_THAT(sheetOf(directory), ContainsSubstring("Vault:     b.soundings\n"));
    }
    const std::string here = std::filesystem::current_path().filename().string();
    CHECK_THAT(sheetOf("."), ContainsSubstring("Vault:     " + here + "\n"));
    CHECK_THAT(sheetOf("b"), ContainsSubstring("soundings-cli vault recover DIR --user NAME\n"));
    CHECK_THAT(sheetOf("b"), ContainsSubstring("Made on:   2026-03-31\n"));
}

TEST_CASE("the sheet holds the key in groups and as words, both of which are read",
          "[workflow][recovery]")
{
    const std::string sheet = sheetOf("b.soundings");
    const Secret groups = countingKey();
    CHECK_THAT(sheet, ContainsSubstring(std::string(groups.text())));
    CHECK_THAT(sheet, ContainsSubstring("babad bamag bibaj"));
    const std::string page = pageOf("anna");
    const auto key = storage::recoveryKeyFromText(groups.text());
    for (const char* heading : {"<h2>Recovery key</h2>", "<h2>The same key as words</h2>"}) {
        const auto read = storage::recoveryKeyFromText(blockAfter(page, heading));
        REQUIRE(read);
        CHECK(storage::sameSecret(*read, *key));
    }
}

TEST_CASE("the page is whole in itself and takes no name for markup", "[workflow][recovery]")
{
    const std::string page = pageOf("<b>\"anna\" & co</b>");
    CHECK_THAT(page, ContainsSubstring("b &amp; c.soundings"));
    CHECK_THAT(page, ContainsSubstring("&lt;b&gt;&quot;anna&quot; &amp; co&lt;/b&gt;"));
    CHECK_THAT(page, !ContainsSubstring("<b>"));
    CHECK_THAT(page, ContainsSubstring("<svg"));
    // The name of SVG is the only address in it, and it is never fetched.
    CHECK_THAT(page, !ContainsSubstring("href") && !ContainsSubstring("src="));
    CHECK(app::isForPage("sheet.html"));
    CHECK_FALSE(app::isForPage("sheet.txt"));
    CHECK_FALSE(app::isForPage("html"));
}

TEST_CASE("what is no recovery key gets no sheet", "[workflow][recovery]")
{
    CHECK_THROWS(app::recoverySheet(
        {.directory = "b", .user = "anna", .roles = {}}, Secret::fromText("the key"), Day));
}
