// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/passphrase_forms.h"

#include "app/workflow/refusal.h"
#include "core/interchange/text_check.h"
#include "storage/error.h"
#include "storage/keys/key_file.h"

#include <algorithm>
#include <cstdint>
#include <new>
#include <string>
#include <string_view>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <utility>

namespace soundings::app {

namespace {

/// The most that NFC makes of one unit of UTF-16, and UTF-8 of one unit (UAX 15, section 10.2).
constexpr std::size_t MostForOne = 3;

void requireSuccess(UErrorCode status)
{
    if (status == U_MEMORY_ALLOCATION_ERROR) {
        throw std::bad_alloc();
    }
    if (U_FAILURE(status)) {
        throw storage::Error(storage::ErrorKind::Internal,
                             std::string("the passphrase could not be brought into its form (") +
                                 u_errorName(status) + "); nothing was written");
    }
}

/// Units of UTF-16 in guarded memory, which begins at a multiple of their size because it ends at
/// one.
class GuardedUtf16
{
public:
    explicit GuardedUtf16(std::size_t units)
        : m_memory(storage::Secret::ofSize(units * sizeof(char16_t)))
    {
    }

    [[nodiscard]] char16_t* data()
    {
        return reinterpret_cast<char16_t*>(m_memory.writableBytes().data());
    }

    [[nodiscard]] std::int32_t room() const
    {
        return static_cast<std::int32_t>(m_memory.size() / sizeof(char16_t));
    }

private:
    storage::Secret m_memory;
};

bool isAscii(const storage::Secret& text)
{
    return std::ranges::all_of(text.bytes(), [](std::uint8_t byte) { return byte < 0x80U; });
}

/// Of well-formed UTF-8 that is not empty.
storage::Secret opaqueString(const storage::Secret& typed)
{
    UErrorCode status = U_ZERO_ERROR;
    GuardedUtf16 units(typed.size());
    std::int32_t count = 0;
    const std::string_view text = typed.text();
    u_strFromUTF8(units.data(),
                  units.room(),
                  &count,
                  text.data(),
                  static_cast<std::int32_t>(text.size()),
                  &status);
    requireSuccess(status);
    // All of these spaces are one unit.
    std::replace_if(
        units.data(),
        units.data() + count,
        [](char16_t unit) { return u_charType(unit) == U_SPACE_SEPARATOR; },
        u' ');
    GuardedUtf16 composed(MostForOne * static_cast<std::size_t>(count));
    const std::int32_t composedCount = unorm2_normalize(unorm2_getNFCInstance(&status),
                                                        units.data(),
                                                        count,
                                                        composed.data(),
                                                        composed.room(),
                                                        &status);
    requireSuccess(status);
    storage::Secret bytes =
        storage::Secret::ofSize(MostForOne * static_cast<std::size_t>(composedCount));
    std::int32_t size = 0;
    u_strToUTF8(reinterpret_cast<char*>(bytes.writableBytes().data()),
                static_cast<std::int32_t>(bytes.size()),
                &size,
                composed.data(),
                composedCount,
                &status);
    requireSuccess(status);
    return storage::Secret::fromBytes(bytes.bytes().first(static_cast<std::size_t>(size)));
}

} // namespace

PassphraseForms::PassphraseForms(const storage::Secret& typed)
    : m_kept(typed.copy())
{
    if (isAscii(typed) || core::firstUnreadableByte(typed.text())) {
        return;
    }
    storage::Secret form = opaqueString(typed);
    if (!storage::sameSecret(form, typed)) {
        m_asTyped = std::move(m_kept);
        m_kept = std::move(form);
    }
}

storage::TriedPassphrase PassphraseForms::tried() const
{
    return m_asTyped ? storage::TriedPassphrase(m_kept, *m_asTyped)
                     : storage::TriedPassphrase(m_kept);
}

PassphraseForms PassphraseForms::copy() const
{
    PassphraseForms same;
    same.m_kept = m_kept.copy();
    if (m_asTyped) {
        same.m_asTyped = m_asTyped->copy();
    }
    return same;
}

PassphraseForms PassphraseForms::with(const storage::Secret& fileKey) const
{
    PassphraseForms both;
    both.m_kept = storage::withFileKey(m_kept, fileKey);
    if (m_asTyped) {
        both.m_asTyped = storage::withFileKey(*m_asTyped, fileKey);
    }
    return both;
}

storage::Secret keptFormOf(const storage::Secret& newPassphrase)
{
    if (const auto offset = core::firstUnreadableByte(newPassphrase.text())) {
        throw Refusal(RefusalKind::WeakPassphrase,
                      "the new passphrase has a byte that is not UTF-8 at place " +
                          std::to_string(*offset + 1) +
                          ": expected text in UTF-8, which can be typed on every computer");
    }
    return PassphraseForms(newPassphrase).kept().copy();
}

} // namespace soundings::app
