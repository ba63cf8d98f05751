// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/running_code.h"

#include "storage/error.h"

#include <sodium.h>

#include <memory>

namespace soundings::storage {

namespace {

crypto_generichash_state* asState(void* state)
{
    return static_cast<crypto_generichash_state*>(state);
}

} // namespace

RunningCode::RunningCode(const Secret& key)
    : m_memory(Secret::ofSize(crypto_generichash_statebytes() + alignof(crypto_generichash_state)))
    , m_state(m_memory.writableBytes().data())
{
    std::size_t room = m_memory.size();
    if (std::align(
            alignof(crypto_generichash_state), crypto_generichash_statebytes(), m_state, room) ==
        nullptr) {
        throw Error(ErrorKind::Internal, "there is no room for an authentication code");
    }
    crypto_generichash_init(
        asState(m_state), key.bytes().data(), key.size(), std::tuple_size_v<Digest>);
}

void RunningCode::add(std::string_view bytes)
{
    crypto_generichash_update(
        asState(m_state), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

Digest RunningCode::finish()
{
    Digest code{};
    crypto_generichash_final(asState(m_state), code.data(), code.size());
    return code;
}

} // namespace soundings::storage
