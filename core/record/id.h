// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// 128 bits that name a record, random but for what the records of a case share. Drawn by storage;
/// core only carries and compares them.
using IdBytes = std::array<std::uint8_t, 16>;

/// 32 lower-case hexadecimal digits.
[[nodiscard]] std::string toHex(const IdBytes& bytes);

/// The inverse of toHex; upper case is accepted. Anything but 32 hexadecimal digits is nullopt.
[[nodiscard]] std::optional<IdBytes> idBytesFromHex(std::string_view text);

/// An id that knows what it names, so that a session cannot be saved under a client's id.
template <class Record> class Id
{
public:
    constexpr Id() = default;

    constexpr explicit Id(const IdBytes& bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] static std::optional<Id> fromHex(std::string_view text)
    {
        const auto bytes = idBytesFromHex(text);
        return bytes ? std::optional<Id>(Id(*bytes)) : std::nullopt;
    }

    [[nodiscard]] std::string hex() const { return toHex(m_bytes); }

    [[nodiscard]] const IdBytes& bytes() const { return m_bytes; }

    /// True for a default-constructed id, which names nothing.
    [[nodiscard]] bool isNull() const { return m_bytes == IdBytes{}; }

    auto operator<=>(const Id&) const = default;

private:
    IdBytes m_bytes{};
};

struct User;
struct Client;
struct Participant;
struct Case;
struct Session;
struct Response;
struct Flag;
struct Rupture;
struct Review;

using UserId = Id<User>;
using ClientId = Id<Client>;
using ParticipantId = Id<Participant>;
using CaseId = Id<Case>;
using SessionId = Id<Session>;
using ResponseId = Id<Response>;
using FlagId = Id<Flag>;
using RuptureId = Id<Rupture>;
using ReviewId = Id<Review>;

} // namespace soundings::core
