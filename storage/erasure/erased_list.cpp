// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/erased_list.h"

#include "storage/byte_string.h"
#include "storage/error.h"
#include "storage/files/small_file.h"
#include "storage/keys/aead.h"
#include "storage/keys/sub_key.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace soundings::storage {

namespace {

// On disk, do not change: docs/vault-format.md describes it byte by byte.
constexpr std::string_view ListOpening = "soundings-erased";
constexpr std::uint32_t ListFormat = 2;
constexpr std::uint32_t FormatWithoutMoment = 1;
constexpr std::size_t OpeningBytes = 20;
constexpr std::size_t NamedBytes = 36; ///< opening, format and vault: authenticated, not sealed
constexpr std::size_t SealedAt = NamedBytes + std::tuple_size_v<AeadNonce>;
constexpr std::size_t SealBytes = 16;
constexpr std::size_t ClearedBytes = 4;
constexpr std::size_t MomentBytes = 8; ///< two of them, from format 2 on
constexpr std::size_t CountBytes = 8;
constexpr std::size_t ClientBytes = 28;
/// Room for more than two million clients.
constexpr std::size_t LargestList = std::size_t{1} << 26U;

std::string namedBytes(const core::IdBytes& vault, std::uint32_t format = ListFormat)
{
    return ByteString().raw(ListOpening).number32(format).raw(vault).bytes();
}

std::span<const std::uint8_t> asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::uint64_t bigEndian(std::span<const std::uint8_t> bytes)
{
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes) {
        value = (value << 8U) | byte;
    }
    return value;
}

[[noreturn]] void throwNoList(const std::string& what, const std::filesystem::path& file)
{
    throw Error(ErrorKind::Damaged, what, file);
}

std::string sealedText(const ErasedList& list)
{
    ByteString text;
    text.number32(list.isCleared ? 1 : 0)
        .number64(static_cast<std::uint64_t>(list.untilUtcSeconds.value_or(0)))
        .number64(static_cast<std::uint64_t>(list.elsewhereUntilUtcSeconds.value_or(0)))
        .number64(list.clients.size());
    for (const ErasedClient& client : list.clients) {
        text.raw(client.id.bytes())
            .number64(static_cast<std::uint64_t>(client.utcSeconds))
            .number32(client.texts == SharedTexts::Erase ? 1 : 0);
    }
    return text.bytes();
}

bool isMoment(std::uint64_t seconds)
{
    return seconds <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
}

std::optional<std::vector<ErasedClient>> clientsFrom(std::span<const std::uint8_t> bytes)
{
    std::vector<ErasedClient> clients;
    for (auto rest = bytes; !rest.empty(); rest = rest.subspan(ClientBytes)) {
        core::IdBytes id{};
        std::ranges::copy(rest.first(id.size()), id.begin());
        const std::uint64_t seconds = bigEndian(rest.subspan(id.size(), 8));
        const std::uint64_t texts = bigEndian(rest.subspan(id.size() + 8, 4));
        const bool isInOrder = clients.empty() || clients.back().id < core::ClientId(id);
        if (!isMoment(seconds) || texts > 1 || !isInOrder) {
            return std::nullopt;
        }
        clients.push_back({core::ClientId(id),
                           static_cast<std::int64_t>(seconds),
                           texts == 1 ? SharedTexts::Erase : SharedTexts::Keep});
    }
    return clients;
}

std::optional<std::int64_t> newestErasure(const std::vector<ErasedClient>& clients)
{
    const auto newest = std::ranges::max_element(clients, {}, &ErasedClient::utcSeconds);
    return newest == clients.end() ? std::nullopt : std::optional(newest->utcSeconds);
}

/// nullopt for 0, which stands for none.
std::optional<std::int64_t> momentFrom(std::uint64_t seconds)
{
    return seconds == 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(seconds));
}

/// Only somebody who has the vault wrote it, and yet it is looked at as if nobody had.
std::optional<ErasedList> listFrom(std::span<const std::uint8_t> bytes, std::uint64_t format)
{
    const std::size_t momentBytes = format == FormatWithoutMoment ? 0 : MomentBytes;
    const std::size_t countAt = ClearedBytes + 2 * momentBytes;
    const std::size_t clientsAt = countAt + CountBytes;
    if (bytes.size() < clientsAt || (bytes.size() - clientsAt) % ClientBytes != 0 ||
        bigEndian(bytes.subspan(countAt, CountBytes)) != (bytes.size() - clientsAt) / ClientBytes ||
        bigEndian(bytes.first(ClearedBytes)) > 1) {
        return std::nullopt;
    }
    const std::uint64_t until = bigEndian(bytes.subspan(ClearedBytes, momentBytes));
    const std::uint64_t elsewhere =
        bigEndian(bytes.subspan(ClearedBytes + momentBytes, momentBytes));
    auto clients = clientsFrom(bytes.subspan(clientsAt));
    if (!clients || !isMoment(until) || !isMoment(elsewhere)) {
        return std::nullopt;
    }
    ErasedList list{std::move(*clients), bigEndian(bytes.first(ClearedBytes)) == 1};
    list.untilUtcSeconds =
        format == FormatWithoutMoment ? newestErasure(list.clients) : momentFrom(until);
    list.elsewhereUntilUtcSeconds = momentFrom(elsewhere);
    return list;
}

} // namespace

bool isErasedListOpening(std::string_view bytes)
{
    return bytes.starts_with(ListOpening);
}

std::filesystem::path erasedListName(const core::IdBytes& vault)
{
    return "erased-" + core::toHex(vault).substr(0, 8) + ".soundings-list";
}

std::string
erasedListBytes(const ErasedList& list, const core::IdBytes& vault, const Secret& originKey)
{
    const std::string named = namedBytes(vault);
    AeadNonce nonce{};
    std::ranges::copy(Secret::random(nonce.size()).bytes(), nonce.begin());
    const Secret text = Secret::fromText(sealedText(list));
    std::vector<std::uint8_t> sealed(text.size() + SealBytes);
    encryptSecret(text, sealed, nonce, deriveSubKey(originKey, SubKey::ErasedClients), named);
    return ByteString().raw(named).raw(nonce).raw(sealed).bytes();
}

ErasedList readErasedList(const std::filesystem::path& file,
                          const core::IdBytes& vault,
                          const Secret& originKey)
{
    const std::string content = readSmallFile(file, LargestList);
    const auto bytes = asBytes(content);
    if (!content.starts_with(ListOpening) || bytes.size() < OpeningBytes) {
        throwNoList("this is no list of erased clients", file);
    }
    const std::uint64_t format = bigEndian(bytes.subspan(ListOpening.size(), 4));
    if (format > ListFormat) {
        throw Error(ErrorKind::TooNew,
                    "this list of erased clients was written by a newer Soundings",
                    file);
    }
    if (bytes.size() < SealedAt + SealBytes) {
        throwNoList("this list of erased clients is cut off", file);
    }
    // Format 0 was never written; what is expected then begins otherwise.
    const auto expected = static_cast<std::uint32_t>(std::max<std::uint64_t>(format, 1));
    const std::string named = namedBytes(vault, expected);
    if (!content.starts_with(named)) {
        throwNoList("this list of erased clients is of another vault", file);
    }
    AeadNonce nonce{};
    std::ranges::copy(bytes.subspan(NamedBytes, nonce.size()), nonce.begin());
    const auto text = decryptSecret(
        bytes.subspan(SealedAt), nonce, deriveSubKey(originKey, SubKey::ErasedClients), named);
    auto list = text ? listFrom(text->bytes(), format) : std::nullopt;
    if (!list) {
        throwNoList("this list of erased clients is not as this vault wrote it", file);
    }
    return std::move(*list);
}

} // namespace soundings::storage
