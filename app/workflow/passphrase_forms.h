// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"
#include "storage/keys/tried_passphrase.h"

#include <filesystem>
#include <optional>

namespace soundings::app {

/// A passphrase as somebody gives it, in the form in which a new one is kept: as OpaqueString of
/// RFC 8265 has it, every space that is not ASCII (category Zs) becomes one that is, and the rest
/// is in Unicode's form NFC, so that "é" is the same from every keyboard and every file. Upper and
/// lower case stay apart. Where the typed form differs it goes along, because a vault may have it
/// from before. What is not UTF-8 has the typed form only.
class PassphraseForms
{
public:
    /// Implicit: whatever is typed comes in by this. All copies are in guarded memory.
    PassphraseForms(const storage::Secret& typed); // NOLINT(google-explicit-constructor)

    [[nodiscard]] const storage::Secret& kept() const { return m_kept; }

    /// For opening; refers to this object.
    [[nodiscard]] storage::TriedPassphrase tried() const;

    [[nodiscard]] PassphraseForms copy() const;

    /// What opens the vault where a key file belongs to the passphrase.
    [[nodiscard]] PassphraseForms with(const storage::Secret& fileKey) const;

private:
    PassphraseForms() = default;

    storage::Secret m_kept;
    std::optional<storage::Secret> m_asTyped; ///< where it differs
};

/// The form in which a new passphrase is kept. Throws Refusal(WeakPassphrase) for one that is not
/// UTF-8: it could not be typed on another computer.
[[nodiscard]] storage::Secret keptFormOf(const storage::Secret& newPassphrase);

} // namespace soundings::app
