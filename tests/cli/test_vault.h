// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/program.h"

#include <map>
#include <string>
#include <vector>

namespace soundings::tests {

/// A vault with "ada", who has every role, and the cheapest key derivation there is.
class TestVault
{
public:
    TestVault();

    static constexpr const char* Passphrase = "seven quiet herons wade";

    /// Runs a command as ada.
    [[nodiscard]] Finished run(std::vector<std::string> words) const;

    /// Runs a command as somebody who has ada's passphrase too.
    [[nodiscard]] Finished runAs(const std::string& user, std::vector<std::string> words) const;

    /// Adds a client with an individual case since 2024-01-01.
    void addCase(const std::string& code) const;

    /// Records an SRS total in the week `session` of 2024.
    [[nodiscard]] Finished recordSrs(const std::string& code, int session, const char* score) const;

    /// A case of K-001 with three steady ratings and one far below; the id of the flag raised.
    [[nodiscard]] std::string raiseRupture() const;

    [[nodiscard]] std::string path() const { return (m_scratch.path() / "t.soundings").string(); }

    [[nodiscard]] const Scratch& scratch() const { return m_scratch; }

    [[nodiscard]] const std::string& passphraseFile() const { return m_passphraseFile; }

    /// Number of audit entries: whatever changes the vault adds one.
    [[nodiscard]] std::string auditEntries() const;

    /// Every file of the vault by name with its bytes, but for the lock: to be compared.
    [[nodiscard]] std::map<std::string, std::string> contents() const;

    /// Fails the test unless the vault is whole.
    void requireClean() const;

    /// The words of a command with those that open the vault as ada.
    [[nodiscard]] std::vector<std::string> asAda(std::vector<std::string> words) const;

private:
    Scratch m_scratch;
    std::string m_passphraseFile;
};

} // namespace soundings::tests
