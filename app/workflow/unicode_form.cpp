// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/unicode_form.h"

#include "storage/error.h"

#include <cstdint>
#include <new>
#include <string>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

namespace soundings::app {

namespace {

void requireIcu(UErrorCode status)
{
    if (status == U_MEMORY_ALLOCATION_ERROR) {
        throw std::bad_alloc();
    }
    if (U_FAILURE(status)) {
        throw storage::Error(storage::ErrorKind::Internal,
                             std::string("a text could not be brought into its form (") +
                                 u_errorName(status) + "); nothing was written");
    }
}

template <class Text> std::int32_t lengthOf(const Text& text)
{
    return static_cast<std::int32_t>(text.size());
}

const UNormalizer2* normalizerOf(UnicodeForm form)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* found = form == UnicodeForm::Composed
                                    ? unorm2_getNFCInstance(&status)
                                    : unorm2_getNFKCCasefoldInstance(&status);
    requireIcu(status);
    return found;
}

} // namespace

std::size_t writeUtf16(std::string_view text, std::span<char16_t> units)
{
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t count = 0;
    u_strFromUTF8(units.data(), lengthOf(units), &count, text.data(), lengthOf(text), &status);
    requireIcu(status);
    return static_cast<std::size_t>(count);
}

std::size_t writeForm(UnicodeForm form, std::u16string_view text, std::span<char16_t> units)
{
    const UNormalizer2* normalizer = normalizerOf(form);
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t count = unorm2_normalize(
        normalizer, text.data(), lengthOf(text), units.data(), lengthOf(units), &status);
    requireIcu(status);
    return static_cast<std::size_t>(count);
}

std::size_t writeUtf8(std::u16string_view text, std::span<char> bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t size = 0;
    u_strToUTF8(bytes.data(), lengthOf(bytes), &size, text.data(), lengthOf(text), &status);
    requireIcu(status);
    return static_cast<std::size_t>(size);
}

} // namespace soundings::app
