// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/failure.h"

#include "app/models/words/refusal_words.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"
#include "storage/error.h"

#include <QCoreApplication>

namespace soundings::app {

namespace {

/// Gives the sentences a context that lupdate and the running program agree on.
struct FailureText
{
    Q_DECLARE_TR_FUNCTIONS(Failure)
};

QString sentenceOf(storage::ErrorKind kind, const QString& detail)
{
    using storage::ErrorKind;
    switch (kind) {
    case ErrorKind::WrongKey:
        return FailureText::tr(
            "The name or the passphrase is not right. Where a key file belongs to the passphrase, "
            "choose it too. Nothing was changed; please try again.");
    case ErrorKind::LockedOut:
        return FailureText::tr("There were too many wrong passphrases for this name. Nothing was "
                               "changed; wait a while, "
                               "then try again.");
    case ErrorKind::NotAVault:
        return FailureText::tr(
            "This folder is not a Soundings vault. Nothing was changed; choose a folder whose name "
            "ends in .soundings, or create a new vault.");
    case ErrorKind::TooNew:
        return FailureText::tr(
            "This vault was written by a newer Soundings. Nothing was changed; please update "
            "the program and open it again.");
    case ErrorKind::AlreadyExists:
        return FailureText::tr(
            "There is a folder with this name already. Nothing was changed; choose another "
            "name.");
    case ErrorKind::InUse:
        // The detail goes on with what stands here in the reader's words.
        return FailureText::tr(
                   "Nothing was changed: %1, and only one program at a time may have it "
                   "open. Close it there, then try again.")
            .arg(detail.section(u';', 0, 0));
    case ErrorKind::DiskFull:
        return FailureText::tr(
            "The disk is full. What was stored before is safe; this change was not stored. "
            "Make room, then save again.");
    case ErrorKind::ReadOnly:
        return FailureText::tr(
            "The vault's folder may not be written. What was stored before is safe; allow "
            "writing to the folder, then save again.");
    case ErrorKind::Damaged:
        return FailureText::tr(
                   "The vault is damaged or was changed from outside. Nothing was written to it. "
                   "Set its folder aside and restore the newest backup: its own are in the folder "
                   "backups/ in it. (%1)")
            .arg(detail);
    case ErrorKind::BehindHead:
        return FailureText::
            tr("This is an older copy of the vault: entries are missing that were there before. "
               "Nothing was written to it. Open the newer copy, if you keep one; otherwise restore "
               "the "
               "newest backup: the vault's own are in the folder backups/ in it. (%1)")
                .arg(detail);
    case ErrorKind::NotFound:
        return FailureText::tr("What was asked for is not there (%1). Nothing was changed; please "
                               "check where it is and try again.")
            .arg(detail);
    case ErrorKind::Conflict:
    case ErrorKind::Io:
    case ErrorKind::Internal:
        break;
    }
    return FailureText::tr(
               "The change could not be stored; what was stored before is safe. Please try again. "
               "(%1)")
        .arg(detail);
}

/// Rounded up, so that who waits so long has waited long enough.
QString waitWords(std::int64_t seconds)
{
    constexpr std::int64_t Minute = 60;
    if (seconds <= 2 * Minute) {
        return FailureText::tr("%n seconds", nullptr, static_cast<int>(seconds));
    }
    return FailureText::tr(
        "%n minutes", nullptr, static_cast<int>((seconds + Minute - 1) / Minute));
}

} // namespace

Failure failureOf(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const storage::LockedOut& locked) {
        return {FailureText::tr("There were too many wrong passphrases for this name. Nothing was "
                                "changed; wait %1, then try again.")
                    .arg(waitWords(locked.seconds())),
                false};
    } catch (const storage::Error& failure) {
        return {sentenceOf(failure.kind(), QString::fromUtf8(failure.what())),
                failure.kind() == storage::ErrorKind::WrongKey};
    } catch (const core::InvalidValue& invalid) {
        return {FailureText::tr("%1 Nothing was changed.").arg(invalidWords(invalid)), false};
    } catch (const Refusal& refusal) {
        return {FailureText::tr("%1 Nothing was changed.").arg(refusalWords(refusal)), false};
    } catch (const std::exception& other) {
        return {
            FailureText::tr(
                "Something went wrong inside Soundings; nothing was stored. Please try again. (%1)")
                .arg(QString::fromUtf8(other.what())),
            false};
    } catch (...) {
        return {FailureText::tr(
                    "Something went wrong inside Soundings; nothing was stored. Please try again."),
                false};
    }
}

} // namespace soundings::app
