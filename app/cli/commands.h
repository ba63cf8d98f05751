// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <memory>

namespace soundings::app {

// Every command there is; each stands in a file of its own, command_AREA_NAME.cpp.
[[nodiscard]] std::unique_ptr<Command> vaultCreate();
[[nodiscard]] std::unique_ptr<Command> vaultInfo();
[[nodiscard]] std::unique_ptr<Command> vaultCheck();
[[nodiscard]] std::unique_ptr<Command> vaultBackup();
[[nodiscard]] std::unique_ptr<Command> vaultBackups();
[[nodiscard]] std::unique_ptr<Command> vaultRestore();
[[nodiscard]] std::unique_ptr<Command> vaultPassphrase();
[[nodiscard]] std::unique_ptr<Command> vaultRecover();
[[nodiscard]] std::unique_ptr<Command> userAdd();
[[nodiscard]] std::unique_ptr<Command> userList();
[[nodiscard]] std::unique_ptr<Command> userRetire();
[[nodiscard]] std::unique_ptr<Command> supervisionAdd();
[[nodiscard]] std::unique_ptr<Command> supervisionEnd();
[[nodiscard]] std::unique_ptr<Command> clientAdd();
[[nodiscard]] std::unique_ptr<Command> clientExport();
[[nodiscard]] std::unique_ptr<Command> clientList();
[[nodiscard]] std::unique_ptr<Command> clientShow();
[[nodiscard]] std::unique_ptr<Command> clientErase();
[[nodiscard]] std::unique_ptr<Command> retentionSet();
[[nodiscard]] std::unique_ptr<Command> retentionShow();
[[nodiscard]] std::unique_ptr<Command> retentionDue();
[[nodiscard]] std::unique_ptr<Command> caseOpen();
[[nodiscard]] std::unique_ptr<Command> caseClose();
[[nodiscard]] std::unique_ptr<Command> sessionRecord();
[[nodiscard]] std::unique_ptr<Command> caseloadCommand();
[[nodiscard]] std::unique_ptr<Command> flagList();
[[nodiscard]] std::unique_ptr<Command> flagExplain();
[[nodiscard]] std::unique_ptr<Command> ruptureUpdate();
[[nodiscard]] std::unique_ptr<Command> reviewSign();
[[nodiscard]] std::unique_ptr<Command> importFile();
[[nodiscard]] std::unique_ptr<Command> summaryWrite();
[[nodiscard]] std::unique_ptr<Command> auditList();
[[nodiscard]] std::unique_ptr<Command> auditVerify();
[[nodiscard]] std::unique_ptr<Command> clinicLearn();
[[nodiscard]] std::unique_ptr<Command> clinicModelList();
[[nodiscard]] std::unique_ptr<Command> demo();
[[nodiscard]] std::unique_ptr<Command> measureList();
[[nodiscard]] std::unique_ptr<Command> measureShow();
[[nodiscard]] std::unique_ptr<Command> measureCheck();
[[nodiscard]] std::unique_ptr<Command> measureScore();
[[nodiscard]] std::unique_ptr<Command> measureAdd();
[[nodiscard]] std::unique_ptr<Command> analyseRupture();
[[nodiscard]] std::unique_ptr<Command> analyseChange();
[[nodiscard]] std::unique_ptr<Command> analyseGains();
[[nodiscard]] std::unique_ptr<Command> analyseTrend();
[[nodiscard]] std::unique_ptr<Command> analyseChart();
[[nodiscard]] std::unique_ptr<Command> analyseChangePoints();
[[nodiscard]] std::unique_ptr<Command> analyseRecovery();
[[nodiscard]] std::unique_ptr<Command> analyseLag();
[[nodiscard]] std::unique_ptr<Command> analyseShape();
[[nodiscard]] std::unique_ptr<Command> analyseSplit();
[[nodiscard]] std::unique_ptr<Command> analyseGap();
[[nodiscard]] std::unique_ptr<Command> analyseBenchmark();
[[nodiscard]] std::unique_ptr<Command> trajectoryFit();
[[nodiscard]] std::unique_ptr<Command> trajectoryApply();

} // namespace soundings::app
