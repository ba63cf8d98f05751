// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/alike.h"

#include "core/interchange/text_check.h"
#include "core/record/invalid_value.h"
#include "storage/error.h"

#include <cstddef>
#include <cstdint>
#include <new>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

namespace soundings::app {

namespace {

/// The most that NFKC_Casefold makes of one unit of UTF-16 (U+FDFA).
constexpr std::size_t MostOfFolding = 18;
constexpr std::size_t MostOfUtf8 = 3; ///< bytes of one unit of UTF-16

void requireFolded(UErrorCode status)
{
    if (status == U_MEMORY_ALLOCATION_ERROR) {
        throw std::bad_alloc();
    }
    if (U_FAILURE(status)) {
        throw storage::Error(storage::ErrorKind::Internal,
                             std::string("a name could not be compared (") + u_errorName(status) +
                                 "); nothing was written");
    }
}

std::u16string folded(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    std::u16string units(text.size(), u'\0');
    std::int32_t count = 0;
    u_strFromUTF8(units.data(),
                  static_cast<std::int32_t>(units.size()),
                  &count,
                  text.data(),
                  static_cast<std::int32_t>(text.size()),
                  &status);
    requireFolded(status);
    std::u16string result(MostOfFolding * static_cast<std::size_t>(count), u'\0');
    const std::int32_t size = unorm2_normalize(unorm2_getNFKCCasefoldInstance(&status),
                                               units.data(),
                                               count,
                                               result.data(),
                                               static_cast<std::int32_t>(result.size()),
                                               &status);
    requireFolded(status);
    result.resize(static_cast<std::size_t>(size));
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
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(MostOfUtf8 * units.size(), '\0');
    std::int32_t size = 0;
    u_strToUTF8(bytes.data(),
                static_cast<std::int32_t>(bytes.size()),
                &size,
                units.data(),
                static_cast<std::int32_t>(units.size()),
                &status);
    requireFolded(status);
    bytes.resize(static_cast<std::size_t>(size));
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
