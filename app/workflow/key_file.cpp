// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/key_file.h"

#include "app/workflow/refusal.h"
#include "storage/error.h"
#include "storage/keys/key_file.h"

namespace soundings::app {

namespace {

/// What is wrong with a key file is never said of the vault.
[[noreturn]] void refuseKeyFile(const storage::Error& error, const std::filesystem::path& keyFile)
{
    if (error.kind() == storage::ErrorKind::AlreadyExists) {
        throw Refusal(
            RefusalKind::Conflict, error.what(), RefusalReason::FileExists, {keyFile.string()});
    }
    throw Refusal(RefusalKind::BadFile,
                  error.what(),
                  RefusalReason::KeyFileUnfit,
                  {keyFile.string(), error.message()});
}

} // namespace

void requireKeyFile(const std::filesystem::path& keyFile)
{
    static_cast<void>(withKeyFile(PassphraseForms(storage::Secret()), keyFile));
}

PassphraseForms withKeyFile(const PassphraseForms& passphrase, const std::filesystem::path& keyFile)
{
    if (keyFile.empty()) {
        return passphrase.copy();
    }
    try {
        return passphrase.with(storage::readKeyFile(keyFile));
    } catch (const storage::Error& error) {
        refuseKeyFile(error, keyFile);
    }
}

storage::Secret withNewKeyFile(const storage::Secret& passphrase,
                               const std::filesystem::path& keyFile)
{
    try {
        return storage::withFileKey(passphrase, storage::makeKeyFile(keyFile));
    } catch (const storage::Error& error) {
        if (error.kind() != storage::ErrorKind::AlreadyExists &&
            error.kind() != storage::ErrorKind::Damaged) {
            throw Refusal(RefusalKind::Conflict,
                          error.what(),
                          RefusalReason::FileCannotBeWritten,
                          {keyFile.string()});
        }
        refuseKeyFile(error, keyFile);
    }
}

} // namespace soundings::app
