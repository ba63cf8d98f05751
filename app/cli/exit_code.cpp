// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_code.h"

#include "app/workflow/back_up_vault.h"
#include "app/workflow/refusal.h"
#include "core/interchange/input_error.h"
#include "core/measure/measure_fault.h"
#include "core/record/invalid_value.h"
#include "storage/error.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace soundings::app {

namespace {

ExitCode codeOf(storage::ErrorKind kind)
{
    using storage::ErrorKind;
    switch (kind) {
    case ErrorKind::WrongKey:
    case ErrorKind::LockedOut:
        return ExitCode::NotAllowed;
    case ErrorKind::NotAVault:
    case ErrorKind::TooNew:
        return ExitCode::BadInput;
    case ErrorKind::Damaged:
    case ErrorKind::BehindHead:
        return ExitCode::Damaged;
    case ErrorKind::AlreadyExists:
    case ErrorKind::InUse:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::Io:
        return ExitCode::Conflict;
    case ErrorKind::Internal:
        break;
    }
    return ExitCode::OurFault;
}

ExitCode codeOf(RefusalKind kind)
{
    switch (kind) {
    case RefusalKind::NotAllowed:
        return ExitCode::NotAllowed;
    case RefusalKind::NotFound:
    case RefusalKind::Conflict:
        return ExitCode::Conflict;
    case RefusalKind::WeakPassphrase:
    case RefusalKind::BadFile:
        break;
    }
    return ExitCode::BadInput;
}

/// What helps, where the kind of error alone says it.
std::string adviceOn(storage::ErrorKind kind)
{
    using storage::ErrorKind;
    switch (kind) {
    case ErrorKind::NotAVault:
        return "; expected the folder of a vault, such as clinic.soundings";
    case ErrorKind::TooNew:
        return "; update Soundings, then open it again";
    case ErrorKind::LockedOut:
        return "; who has the recovery sheet need not wait: 'soundings-cli vault recover DIR'";
    case ErrorKind::DiskFull:
        return "; this was not stored, what was stored before is safe: make room, then try again";
    default:
        return {};
    }
}

/// The option of the command that says so, where there is just one.
std::string optionFor(RefusalReason reason)
{
    return reason == RefusalReason::OpenCasesLeft ? " (--leave-cases)" : std::string();
}

/// A message may quote what somebody typed or a file held; an error stays one line all the same.
std::string oneLine(std::string text)
{
    std::ranges::replace_if(
        text,
        [](char character) {
            const auto byte = static_cast<unsigned char>(character);
            return byte < 0x20 || byte == 0x7f;
        },
        ' ');
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    return text;
}

} // namespace

Failure failureOf(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const storage::UntrustedErasedList& failure) {
        return {codeOf(failure.kind()), oneLine(failure.what()) + " (--erased-may-return)"};
    } catch (const storage::Error& failure) {
        return {codeOf(failure.kind()), oneLine(failure.what()) + adviceOn(failure.kind())};
    } catch (const Refusal& refusal) {
        return {codeOf(refusal.kind()), oneLine(refusal.what()) + optionFor(refusal.reason())};
    } catch (const core::InvalidValue& invalid) {
        const bool isTaken = invalid.kind() == core::InvalidKind::AlreadyTaken;
        return {isTaken ? ExitCode::Conflict : ExitCode::BadInput, oneLine(invalid.what())};
    } catch (const core::MeasureError& faults) {
        return {ExitCode::BadInput, oneLine(faults.what())};
    } catch (const core::InputError& input) {
        return {ExitCode::BadInput, oneLine(input.what())};
    } catch (const CLI::ParseError& usage) {
        return {ExitCode::BadInput,
                oneLine(usage.what()) + "; 'soundings-cli COMMAND --help' shows what is expected"};
    } catch (const std::bad_alloc&) {
        return {ExitCode::OurFault, "out of memory; nothing was written"};
    } catch (const std::exception& other) {
        return {ExitCode::OurFault,
                "a fault of Soundings, please report it: " + oneLine(other.what())};
    } catch (...) {
        return {ExitCode::OurFault, "a fault of Soundings, please report it"};
    }
}

} // namespace soundings::app
