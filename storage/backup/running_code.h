// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/digest.h"
#include "storage/keys/secret.h"

#include <string_view>

namespace soundings::storage {

/// Keyed BLAKE2b of bytes that come piece by piece: the same as authenticationCode over all of them
/// (storage/keys/sub_key.h). Its state is as secret as the key and is wiped with it.
class RunningCode
{
public:
    explicit RunningCode(const Secret& key);

    void add(std::string_view bytes);

    /// Once, at the end.
    [[nodiscard]] Digest finish();

private:
    Secret m_memory; ///< holds the state, aligned
    void* m_state;
};

} // namespace soundings::storage
