// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/unicode_form.h"
#include "storage/error.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <string>

using namespace soundings;
using app::UnicodeForm;

namespace {

std::u16string formOf(UnicodeForm form, const std::u16string& text)
{
    std::u16string result(app::MostOfFolding * text.size(), u'\0');
    result.resize(app::writeForm(form, text, result));
    return result;
}

/// Whether the work is refused as our own fault.
template <class Work> bool isRefused(Work work)
{
    try {
        work();
    } catch (const storage::Error& error) {
        return error.kind() == storage::ErrorKind::Internal;
    }
    return false;
}

} // namespace

TEST_CASE("a text goes to UTF-16 and back as it was", "[workflow][unicode]")
{
    for (const std::string text : {"", "heron", "h\xc3\xa9ron", "\xf0\x9f\xa6\x86 duck"}) {
        std::u16string units(text.size(), u'\0');
        units.resize(app::writeUtf16(text, units));
        std::string bytes(app::MostOfUtf8 * units.size(), '\0');
        bytes.resize(app::writeUtf8(units, bytes));
        CHECK(bytes == text);
    }
}

TEST_CASE("composing joins what is one letter and leaves case and width", "[workflow][unicode]")
{
    CHECK(formOf(UnicodeForm::Composed, u"e\u0301") == u"\u00e9");
    CHECK(formOf(UnicodeForm::Composed, u"\u212b") == u"\u00c5");
    CHECK(formOf(UnicodeForm::Composed, u"K\uff2b") == u"K\uff2b");
    CHECK(formOf(UnicodeForm::Folded, u"K\uff2b\u200b") == u"kk");
    CHECK(formOf(UnicodeForm::Folded, u"e\u0301") == u"\u00e9");
}

TEST_CASE("no unit becomes more than is said", "[workflow][unicode]")
{
    std::size_t mostComposed = 0;
    std::size_t mostFolded = 0;
    std::size_t mostBytes = 0;
    for (char32_t unit = 1; unit < 0x10000; ++unit) {
        if (unit >= 0xd800 && unit < 0xe000) {
            continue; // Halves of a pair are no text.
        }
        const std::u16string one(1, static_cast<char16_t>(unit));
        mostComposed = std::max(mostComposed, formOf(UnicodeForm::Composed, one).size());
        mostFolded = std::max(mostFolded, formOf(UnicodeForm::Folded, one).size());
        std::array<char, 8> bytes{};
        mostBytes = std::max(mostBytes, app::writeUtf8(one, bytes));
    }
    CHECK(mostComposed == app::MostOfComposing);
    CHECK(mostFolded == app::MostOfFolding);
    CHECK(mostBytes == app::MostOfUtf8);
}

TEST_CASE("too little room and what is no text are refused, not cut off", "[workflow][unicode]")
{
    std::array<char16_t, 2> units{};
    CHECK(isRefused([&] { app::writeUtf16("heron", units); }));
    CHECK(isRefused([&] { app::writeUtf16("\xff", units); }));
    CHECK(isRefused([&] { app::writeForm(UnicodeForm::Folded, u"\ufdfa", units); }));
    std::array<char, 2> bytes{};
    CHECK(isRefused([&] { app::writeUtf8(u"heron", bytes); }));
    CHECK(isRefused([&] { app::writeUtf8(std::u16string(1, char16_t{0xd800}), bytes); }));
}
