// SPDX-License-Identifier: GPL-3.0-or-later
// soundings-cli: the composition root. Commands are put together here and nowhere else.
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "storage/core_dumps.h"

#include <iostream>

namespace {

using namespace soundings::app;

void addVaultCommands(CommandLine& line)
{
    line.describe("vault", "The life of a vault");
    line.add("vault", "create", vaultCreate());
    line.add("vault", "info", vaultInfo());
    line.add("vault", "check", vaultCheck());
    line.add("vault", "backup", vaultBackup());
    line.add("vault", "backups", vaultBackups());
    line.add("vault", "restore", vaultRestore());
    line.add("vault", "passphrase", vaultPassphrase());
    line.add("vault", "recover", vaultRecover());
    line.describe("user", "Who may open the vault");
    line.add("user", "add", userAdd());
    line.add("user", "list", userList());
    line.add("user", "retire", userRetire());
    line.describe("supervision", "Who supervises whom");
    line.add("supervision", "add", supervisionAdd());
    line.add("supervision", "end", supervisionEnd());
    line.describe("audit", "Who saw and did what, in a chain of entries");
    line.add("audit", "list", auditList());
    line.add("audit", "verify", auditVerify());
}

void addCareCommands(CommandLine& line)
{
    line.describe("client", "The therapist's own clients");
    line.add("client", "add", clientAdd());
    line.add("client", "list", clientList());
    line.add("client", "show", clientShow());
    line.add("client", "erase", clientErase());
    line.add("client", "export", clientExport());
    line.describe("retention", "How long clients are kept, and whose time is over");
    line.add("retention", "set", retentionSet());
    line.add("retention", "show", retentionShow());
    line.add("retention", "due", retentionDue());
    line.describe("case", "Episodes of care");
    line.add("case", "open", caseOpen());
    line.add("case", "close", caseClose());
    line.describe("session", "Sessions and their ratings");
    line.add("session", "record", sessionRecord());
    line.add("", "import", importFile());
    line.add("", "caseload", caseloadCommand());
    line.describe("flag", "What asks for attention, and why");
    line.add("flag", "list", flagList());
    line.add("flag", "explain", flagExplain());
    line.describe("rupture", "The work on a possible rupture");
    line.add("rupture", "update", ruptureUpdate());
    line.describe("review", "What a supervisor says of a flag");
    line.add("review", "sign", reviewSign());
}

void addOtherCommands(CommandLine& line)
{
    line.describe("measure", "Instruments: items, scores, limits");
    line.add("measure", "list", measureList());
    line.add("measure", "show", measureShow());
    line.add("measure", "check", measureCheck());
    line.add("measure", "score", measureScore());
    line.add("measure", "add", measureAdd());
    line.describe("clinic", "What the clinic learns from its own cases");
    line.add("clinic", "learn", clinicLearn());
    line.add("clinic", "models", clinicModelList());
    line.add("", "demo", demo());
    line.add("", "summary", summaryWrite());
    line.describe("analyse", "Statistics on files, without a vault");
    line.add("analyse", "rupture", analyseRupture());
    line.add("analyse", "change", analyseChange());
    line.add("analyse", "gains", analyseGains());
    line.add("analyse", "trend", analyseTrend());
    line.add("analyse", "chart", analyseChart());
    line.add("analyse", "change-points", analyseChangePoints());
    line.add("analyse", "recovery", analyseRecovery());
    line.add("analyse", "lag", analyseLag());
    line.add("analyse", "shape", analyseShape());
    line.add("analyse", "split", analyseSplit());
    line.add("analyse", "gap", analyseGap());
    line.add("analyse", "benchmark", analyseBenchmark());
    line.describe("analyse trajectory", "The expected course: fit it, hold courses against it");
    line.add("analyse trajectory", "fit", trajectoryFit());
    line.add("analyse trajectory", "apply", trajectoryApply());
}

ExitCode runAll(int count, const char* const* words)
{
    try {
        CommandLine line;
        addCareCommands(line);
        addVaultCommands(line);
        addOtherCommands(line);
        const SystemClock clock;
        return line.run(count, words, clock);
    } catch (...) {
        const Failure failure = failureOf(std::current_exception());
        std::cerr << "soundings-cli: error: " << failure.sentence << '\n';
        return failure.code;
    }
}

} // namespace

int main(int count, char** words)
{
    soundings::storage::disableCoreDumps();
    installInterrupt();
    const ExitCode code = runAll(count, words);
    endWhereInterrupted();
    return static_cast<int>(code);
}
