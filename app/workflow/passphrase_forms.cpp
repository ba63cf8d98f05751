// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/passphrase_forms.h"

#include "app/workflow/refusal.h"
#include "app/workflow/unicode_form.h"
#include "core/interchange/text_check.h"
#include "storage/keys/key_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unicode/uchar.h>
#include <utility>

namespace soundings::app {

namespace {

/// Units of UTF-16 in guarded memory, which begins at a multiple of their size because it ends at
/// one.
class GuardedUtf16
{
public:
    explicit GuardedUtf16(std::size_t units)
        : m_memory(storage::Secret::ofSize(units * sizeof(char16_t)))
    {
    }

    [[nodiscard]] std::span<char16_t> units()
    {
        return {reinterpret_cast<char16_t*>(m_memory.writableBytes().data()),
                m_memory.size() / sizeof(char16_t)};
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
    GuardedUtf16 memory(typed.size());
    const auto units = memory.units().first(writeUtf16(typed.text(), memory.units()));
    // All of these spaces are one unit.
    std::ranges::replace_if(
        units, [](char16_t unit) { return u_charType(unit) == U_SPACE_SEPARATOR; }, u' ');
    GuardedUtf16 composed(MostOfComposing * units.size());
    const std::size_t count = writeForm(
        UnicodeForm::Composed, std::u16string_view(units.data(), units.size()), composed.units());
    storage::Secret bytes = storage::Secret::ofSize(MostOfUtf8 * count);
    const std::size_t size =
        writeUtf8(std::u16string_view(composed.units().data(), count),
                  {reinterpret_cast<char*>(bytes.writableBytes().data()), bytes.size()});
    return storage::Secret::fromBytes(bytes.bytes().first(size));
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
