// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

namespace soundings::storage {

/// A passphrase that is tried at the door: in the form in which a new one is kept (NFC, see
/// app/workflow/passphrase_forms.h) and, where that differs, as it was typed, of which a slot may
/// have been made before. Both are one try. Refers to secrets that the caller holds.
class TriedPassphrase
{
public:
    /// One form only. Implicit, because a secret that is not typed (a key) has no other.
    TriedPassphrase(const Secret& kept) // NOLINT(google-explicit-constructor)
        : m_kept(&kept)
    {
    }

    TriedPassphrase(const Secret& kept, const Secret& asTyped)
        : m_kept(&kept)
        , m_asTyped(&asTyped)
    {
    }

    [[nodiscard]] const Secret& kept() const { return *m_kept; }

    /// Null where it is the same.
    [[nodiscard]] const Secret* asTyped() const { return m_asTyped; }

private:
    const Secret* m_kept;
    const Secret* m_asTyped = nullptr;
};

} // namespace soundings::storage
