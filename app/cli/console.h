// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output_format.h"
#include "app/cli/passphrase_input.h"
#include "app/cli/table.h"
#include "app/workflow/clock.h"
#include "app/workflow/signed_in.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// What may be said with every command.
struct GlobalOptions
{
    std::string format; ///< empty: table on a terminal, csv otherwise
    std::string output = "-";
    std::string vault;
    std::string user;
    PassphraseSource passphrase;
    std::string keyFile; ///< of the passphrase; empty where none belongs to it
};

/// What a command has to work with: who asks, where results go, what time it is.
class Console
{
public:
    /// Both must outlive this object.
    Console(const GlobalOptions& options, const Clock& clock);

    [[nodiscard]] const GlobalOptions& options() const { return m_options; }

    [[nodiscard]] const Clock& clock() const { return m_clock; }

    [[nodiscard]] core::Date today() const { return m_clock.today(); }

    /// Asked before a passphrase is: throws Refusal where --vault or --user is missing, there is no
    /// such folder, the key file is none, or the output cannot be written.
    void requireVaultNamed() const;

    /// Opens the vault that --vault and --user name. Throws as requireVaultNamed and openVault do.
    [[nodiscard]] SignedIn signIn() const;

    /// As signIn, for a command that tells itself what others can reach.
    [[nodiscard]] SignedIn signInQuietly() const;

    /// For what gives somebody a passphrase and opens nothing with one: throws Refusal(BadFile)
    /// where there is a --key-file, which must not be passed over in silence.
    void requireNoKeyFile() const;

    /// As signIn, for a command that can do without a vault: nullopt where none is named.
    [[nodiscard]] std::optional<SignedIn> signInIfNamed() const;

    /// Asked before anything is read: throws Refusal(BadFile) where standard input is to be more
    /// than one of these files and the passphrase, because one would be taken for the other.
    void requireOneOnStandardInput(const std::vector<std::string>& files) const;

    [[nodiscard]] OutputFormat format() const;

    void print(const Table& table) const;

    /// JSON gets everything there is, the other formats the table.
    void print(const Table& table, const std::function<nlohmann::ordered_json()>& whole) const;

    /// What `fill` writes, in the format chosen, as it comes.
    void stream(const std::function<void(core::TableSink&)>& fill) const;

    /// Ready-made text, such as sentences around a table.
    void printText(const std::string& text) const;

    /// A remark that a script's log shall hold too: on standard error, never among results.
    void tell(const std::string& sentence) const;

    /// A remark for a person who watches: only on a terminal, never among results.
    void note(const std::string& sentence) const;

private:
    const GlobalOptions& m_options;
    const Clock& m_clock;
};

} // namespace soundings::app
