// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/alike.h"

#include "app/workflow/unicode_form.h"
#include "core/interchange/text_check.h"
#include "core/record/invalid_value.h"

#include <unicode/uchar.h>

namespace soundings::app {

namespace {

std::u16string folded(std::string_view text)
{
    std::u16string units(text.size(), u'\0');
    units.resize(writeUtf16(text, units));
    std::u16string result(MostOfFolding * units.size(), u'\0');
    result.resize(writeForm(UnicodeForm::Folded, units, result));
    return result;
}

std::u16string withoutNeedlessBlanks(const std::u16string& units)
{
    std::u16string result;
    for (const char16_t unit : units) {
        const bool isBlank = u_isUWhiteSpace(unit) != 0;
        if (!isBlank) {
            result.push_back(unit);
        } else if (!result.empty() && result.back() != u' ') {
            result.push_back(u' ');
        }
    }
    if (result.ends_with(u' ')) {
        result.pop_back();
    }
    return result;
}

std::string asUtf8(const std::u16string& units)
{
    std::string bytes(MostOfUtf8 * units.size(), '\0');
    bytes.resize(writeUtf8(units, bytes));
    return bytes;
}

} // namespace

std::string alikeForm(std::string_view text)
{
    if (text.empty() || core::firstUnreadableByte(text)) {
        return std::string(text);
    }
    return asUtf8(withoutNeedlessBlanks(folded(text)));
}

void requireNoBlanksAround(const std::string& field, const std::string& text)
{
    const auto units = core::firstUnreadableByte(text) ? std::u16string() : folded(text);
    if (!units.empty() &&
        (u_isUWhiteSpace(units.front()) != 0 || u_isUWhiteSpace(units.back()) != 0)) {
        throw core::InvalidValue(core::InvalidKind::NotPrintable,
                                 field,
                                 text,
                                 "no blank at its beginning or end, where nobody sees it");
    }
}

} // namespace soundings::app
