// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"
#include "core/measure/parse.h"

#include <memory>
#include <string>
#include <vector>

namespace soundings::storage {
class Vault;
}

namespace soundings::app {

/// SHA-256 over profile and questionnaires, kept with every response so that a changed definition
/// is noticed. The golden vectors are not part of it.
[[nodiscard]] std::string definitionHash(const core::MeasureText& text);

/// Every measure that can be used: those shipped with the program and those the clinic added to
/// its vault. A clinic's measure never replaces a shipped one.
class MeasureCatalogue
{
public:
    struct Entry
    {
        const core::Measure* measure = nullptr;
        std::string hash;   ///< SHA-256 of the definition's text, hexadecimal
        bool local = false; ///< added by the clinic, not verified by anybody else
    };

    /// Only what is shipped.
    MeasureCatalogue();

    /// What is shipped and what `vault` holds. Throws storage::Error when the vault cannot be read.
    explicit MeasureCatalogue(const storage::Vault& vault);

    /// In the order shipped first, then by id.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    /// Null when there is none with this id.
    [[nodiscard]] const Entry* find(const std::string& id) const;

    /// Throws Refusal(NotFound) that names the ids there are.
    [[nodiscard]] const Entry& require(const std::string& id) const;

private:
    std::vector<std::shared_ptr<const core::Measure>> m_own;
    std::vector<Entry> m_entries;
};

} // namespace soundings::app
