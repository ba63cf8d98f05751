// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/people/retirement_model.h"

#include "app/models/path_text.h"
#include "app/workflow/read_file.h"
#include "app/workflow/recovery_sheet.h"
#include "app/workflow/retire_user.h"

#include <QLocale>
#include <QStringList>

#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace soundings::app {

namespace {

QString listedNames(const std::vector<std::string>& names)
{
    QStringList all;
    for (const std::string& name : names) {
        all.append(QString::fromStdString(name));
    }
    return QLocale().createSeparatedList(all);
}

QString openCasesWords(std::size_t count)
{
    return count == 0
               ? QString()
               : RetirementModel::tr("%n open case(s) will stay open in this name, and nobody can "
                                     "change them any more.",
                                     nullptr,
                                     static_cast<int>(count));
}

/// Keeps the new key before the old one stops opening the vault.
struct NewSheet
{
    std::filesystem::path file;
    NewVault vault;
    core::Date today;
    bool isWritten = false;

    void write(const storage::Secret& recoveryKey)
    {
        writeNewFile(file, recoverySheetFor(file, vault, recoveryKey, today));
        isWritten = true;
    }
};

/// What went wrong and whether the vault is closed, which only its own thread can tell.
struct Ending
{
    std::exception_ptr error;
    bool isClosed = false;
};

Ending endingOf(SignedIn& signedIn, const RetireRequest& request, NewSheet* sheet)
{
    try {
        const KeepRecoveryKey keep =
            sheet == nullptr ? KeepRecoveryKey() : [sheet](const storage::Secret& recoveryKey) {
                sheet->write(recoveryKey);
            };
        retireUser(signedIn, request, keep);
        return {};
    } catch (...) {
        Ending ending{std::current_exception(), signedIn.vault().isLocked()};
        // A closed vault may have the new key already, and then it needs the new sheet.
        if (sheet != nullptr && sheet->isWritten && !ending.isClosed) {
            std::error_code ignored;
            std::filesystem::remove(sheet->file, ignored);
        }
        return ending;
    }
}

} // namespace

RetirementModel::RetirementModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void RetirementModel::consider(const QString& name)
{
    if (isBusy()) {
        return;
    }
    forget();
    m_name = name;
    ask([user = name.toStdString()](
            const SignedIn& signedIn) { return retirementOutlook(signedIn, user); },
        [this](const RetirementOutlook& outlook) {
            m_hasOpenCases = outlook.openCases > 0;
            m_casesWords = openCasesWords(outlook.openCases);
            m_supervisionWords = outlook.unsupervised.empty()
                                     ? QString()
                                     : tr("From tomorrow on nobody supervises %1. Say who does.")
                                           .arg(listedNames(outlook.unsupervised));
            m_obstacle =
                outlook.keysWaiting.empty()
                    ? QString()
                    : tr("The keys of %1 are from an earlier Soundings, and only their own "
                         "passphrase can renew them. Ask each of them to open the vault "
                         "once.")
                          .arg(listedNames(outlook.keysWaiting));
            m_needsSheet = outlook.recoveryKeyWaits;
            m_ready = true;
            Q_EMIT outlookChanged();
            Q_EMIT asked();
        });
}

void RetirementModel::retire(const QString& sheet)
{
    if (!m_ready || isBusy()) {
        return;
    }
    setRunning(true);
    const QString leaver = m_name;
    const QString file = typedPath(sheet);
    ask(
        [request = RetireRequest{.name = leaver.toStdString(), .leavesOpenCases = m_hasOpenCases},
         file](SignedIn& signedIn) {
            if (file.isEmpty()) {
                return endingOf(signedIn, request, nullptr);
            }
            NewSheet made{.file = pathOf(file),
                          .vault = {.directory = signedIn.vault().info().path,
                                    .user = signedIn.user().name,
                                    .roles = {}},
                          .today = signedIn.today(),
                          .isWritten = false};
            return endingOf(signedIn, request, &made);
        },
        [this, leaver, file](const Ending& ending) {
            if (ending.error) {
                const Failure failure = failureOf(ending.error);
                fail(failure);
                if (ending.isClosed) {
                    Q_EMIT vaultClosed(failure.sentence);
                }
                return;
            }
            forget();
            Q_EMIT retired();
            Q_EMIT told(file.isEmpty()
                            ? tr("%1 cannot open the vault any more.").arg(leaver)
                            : tr("%1 cannot open the vault any more. The recovery sheet printed "
                                 "before does not open it either: print the new one (%2), then "
                                 "delete the file.")
                                  .arg(leaver, file));
        });
}

void RetirementModel::cancel()
{
    if (!m_running) {
        forget();
    }
}

void RetirementModel::fail(const Failure& failure)
{
    forget();
    PageModel::fail(failure);
}

void RetirementModel::forget()
{
    m_name.clear();
    m_ready = false;
    m_casesWords.clear();
    m_supervisionWords.clear();
    m_obstacle.clear();
    m_hasOpenCases = false;
    m_needsSheet = false;
    setRunning(false);
    Q_EMIT outlookChanged();
}

void RetirementModel::setRunning(bool running)
{
    m_running = running;
    Q_EMIT runningChanged();
}

} // namespace soundings::app
