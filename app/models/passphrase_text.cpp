// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passphrase_text.h"

#include <sodium.h>

#include <cstddef>
#include <string_view>

namespace soundings::app {

storage::Secret secretOf(const QString& passphrase)
{
    QByteArray utf8 = passphrase.toUtf8();
    const auto size = static_cast<std::size_t>(utf8.size());
    storage::Secret secret = storage::Secret::fromText(std::string_view(utf8.constData(), size));
    sodium_memzero(utf8.data(), size);
    return secret;
}

} // namespace soundings::app
