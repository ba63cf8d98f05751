// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/change.h"
#include "storage/client_store.h"
#include "storage/erasure/erase_rows.h"
#include "storage/erasure/erased_client.h"
#include "storage/erasure/erased_list.h"
#include "storage/erasure/finish_erasing.h"
#include "storage/error.h"
#include "storage/records_sum.h"
#include "storage/vault.h"
#include "storage/vault_state.h"

namespace soundings::storage {

Erasure Vault::eraseClient(core::ClientId client,
                           SharedTexts texts,
                           std::int64_t utcSeconds,
                           const std::function<void()>& beforeDeciding)
{
    if (!clientById(*this, client)) {
        throw Error(ErrorKind::NotFound, "there is no such client; nothing was erased");
    }
    Erasure erasure;
    Change change(*this, {"client.erase", client.hex(), erasureDetail(texts, false)}, utcSeconds);
    database().watched(beforeDeciding, [&] {
        erasure.erased = countRowsOf(database(), client);
        eraseRowsOf(database(), client, texts);
        insertErasedClient(database(), {client, utcSeconds, texts});
        renewRecordsKey(database());
    });
    if (beforeDeciding) {
        beforeDeciding();
    }
    change.commit();
    erasure.unfinished = finishErasing(state());
    return erasure;
}

void Vault::keepErasedListIn(const std::filesystem::path& folder) const
{
    writeErasedList(state(), folder);
}

std::optional<Error> Vault::erasedListFault(const std::filesystem::path& folder) const
{
    try {
        static_cast<void>(readErasedList(folder / erasedListName(state().vaultId()),
                                         state().vaultId(),
                                         originKeyOf(state().unlocked, state().files.keys)));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::NotFound) {
            return error;
        }
    }
    return std::nullopt;
}

} // namespace soundings::storage
