// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace soundings::storage {

/// Length of the random key that encrypts a vault: 256 bit.
inline constexpr std::size_t DataKeyBytes = 32;

/// Bytes that must not leave the memory of this program: a passphrase or a key. Kept in guarded,
/// locked memory that is wiped when the secret dies.
class Secret
{
public:
    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    /// The caller still has to wipe its own copy of the text.
    [[nodiscard]] static Secret fromText(std::string_view text);
    [[nodiscard]] static Secret fromBytes(std::span<const std::uint8_t> bytes);
    [[nodiscard]] static Secret random(std::size_t size);
    /// All zero, to be filled through writableBytes.
    [[nodiscard]] static Secret ofSize(std::size_t size);

    [[nodiscard]] Secret copy() const { return fromBytes(bytes()); }

    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_bytes, m_size}; }

    [[nodiscard]] std::span<std::uint8_t> writableBytes() { return {m_bytes, m_size}; }

    [[nodiscard]] std::string_view text() const;

    [[nodiscard]] std::size_t size() const { return m_size; }

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /// Forgets the bytes now; the secret is empty afterwards.
    void wipe() noexcept;

private:
    std::uint8_t* m_bytes = nullptr;
    std::size_t m_size = 0;
};

/// In the same time for every difference of secrets of one length.
[[nodiscard]] bool sameSecret(const Secret& one, const Secret& other);

} // namespace soundings::storage
