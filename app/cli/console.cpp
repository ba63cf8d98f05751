// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/input_file.h"
#include "app/cli/json_sink.h"
#include "app/cli/output_target.h"
#include "app/cli/readable_sink.h"
#include "app/workflow/key_file.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/refusal.h"
#include "app/workflow/vault_rights.h"
#include "core/interchange/csv_writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace soundings::app {

Console::Console(const GlobalOptions& options, const Clock& clock)
    : m_options(options)
    , m_clock(clock)
{
}

void Console::requireVaultNamed() const
{
    if (m_options.vault.empty() || m_options.user.empty()) {
        throw Refusal(RefusalKind::BadFile,
                      "this command works on a vault: expected --vault DIR and --user NAME");
    }
    requireWritable(m_options.output);
    std::error_code ignored;
    if (!std::filesystem::exists(m_options.vault, ignored)) {
        throw Refusal(RefusalKind::NotFound,
                      "there is no folder '" + m_options.vault + "': expected a vault");
    }
    requireKeyFile(m_options.keyFile);
}

SignedIn Console::signInQuietly() const
{
    requireVaultNamed();
    const storage::Secret passphrase =
        readPassphrase(m_options.passphrase, "Passphrase of " + m_options.user);
    return openVault(
        m_options.vault, m_options.user, withKeyFile(passphrase, m_options.keyFile), m_clock);
}

SignedIn Console::signIn() const
{
    SignedIn signedIn = signInQuietly();
    // Every command says it, because nobody asks for it.
    for (const storage::LooseRights& loose : looseRights(m_options.vault)) {
        tell(rightsText(loose) + "; vault check --mend-permissions mends what is your own");
    }
    return signedIn;
}

void Console::requireNoKeyFile() const
{
    if (!m_options.keyFile.empty()) {
        throw Refusal(RefusalKind::BadFile,
                      "a passphrase that is given here needs no key file: expected no --key-file; "
                      "'vault passphrase --make-key-file FILE' adds one afterwards");
    }
}

std::optional<SignedIn> Console::signInIfNamed() const
{
    return m_options.vault.empty() ? std::nullopt : std::optional<SignedIn>(signIn());
}

void Console::requireOneOnStandardInput(const std::vector<std::string>& files) const
{
    const auto onInput = std::ranges::count_if(files, isStandardInput);
    const bool isPassphraseThere =
        m_options.passphrase.standardInput || isStandardInput(m_options.passphrase.file);
    if (onInput > 1) {
        throw Refusal(RefusalKind::BadFile,
                      "standard input can hold only one of the files: expected a name for the "
                      "others");
    }
    if (onInput == 1 && isPassphraseThere) {
        throw Refusal(RefusalKind::BadFile,
                      "standard input can hold either the passphrase or the input, not both: "
                      "expected --passphrase-file FILE, or the input in a file");
    }
}

OutputFormat Console::format() const
{
    if (const auto chosen = outputFormatFromCode(m_options.format)) {
        return *chosen;
    }
    const bool isWatched = m_options.output == "-" && isatty(STDOUT_FILENO) != 0;
    return isWatched ? OutputFormat::Table : OutputFormat::Csv;
}

void Console::print(const Table& table) const
{
    stream([&table](core::TableSink& sink) { table.sendTo(sink); });
}

void Console::print(const Table& table, const std::function<nlohmann::ordered_json()>& whole) const
{
    if (format() != OutputFormat::Json) {
        return print(table);
    }
    constexpr int Indent = 2;
    using Json = nlohmann::ordered_json;
    printText(whole().dump(Indent, ' ', false, Json::error_handler_t::replace) + "\n");
}

void Console::stream(const std::function<void(core::TableSink&)>& fill) const
{
    OutputTarget target(m_options.output);
    const auto write = [&target](std::string_view piece) { target.write(piece); };
    switch (format()) {
    case OutputFormat::Csv: {
        core::CsvWriter writer(write);
        fill(writer);
        writer.flush();
        break;
    }
    case OutputFormat::Json: {
        JsonSink writer(write);
        fill(writer);
        writer.finish();
        break;
    }
    case OutputFormat::Table: {
        ReadableSink gathered;
        fill(gathered);
        target.write(gathered.laidOut());
        break;
    }
    }
    target.finish();
}

void Console::printText(const std::string& text) const
{
    OutputTarget target(m_options.output);
    target.write(text);
    target.finish();
}

void Console::tell(const std::string& sentence) const
{
    std::cerr << "soundings-cli: note: " << sentence << '\n';
}

void Console::note(const std::string& sentence) const
{
    if (isatty(STDERR_FILENO) != 0) {
        std::cerr << sentence << '\n';
    }
}

} // namespace soundings::app
