// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/attempts.h"

#include "storage/digest.h"
#include "storage/files/small_file.h"
#include "storage/files/strict_reader.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace soundings::storage {

namespace {

// On disk, do not change: docs/vault-format.md describes it byte by byte.
constexpr std::string_view AttemptsOpening = "soundings-attempts 1\n";
constexpr std::size_t LargestAttempts = 65'536;

std::int64_t waitAfter(std::uint64_t wrong)
{
    if (wrong < Attempts::Free) {
        return 0;
    }
    // More doublings than these are past the longest wait, and past the width of the number.
    const std::uint64_t doublings = std::min<std::uint64_t>(wrong - Attempts::Free, 16);
    return std::min(Attempts::FirstWaitSeconds << doublings, Attempts::LongestWaitSeconds);
}

} // namespace

Attempts::Attempts(std::filesystem::path file)
    : m_file(std::move(file))
{
    if (!isPlainFile(m_file)) {
        return;
    }
    try {
        read(readSmallFile(m_file, LargestAttempts));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged) {
            throw;
        }
        m_counts = {};
    }
}

void Attempts::read(const std::string& text)
{
    StrictReader reader(text, m_file);
    reader.expect(AttemptsOpening);
    while (reader.skip("name ")) {
        std::array<std::uint8_t, 1> first{};
        reader.hex(first);
        Count& count = m_counts.at(first[0]);
        reader.expect(" wrong ");
        count.wrong = reader.number();
        reader.expect(" last ");
        count.lastUtcSeconds = static_cast<std::int64_t>(
            std::min<std::uint64_t>(reader.number(), std::numeric_limits<std::int64_t>::max()));
        reader.expect("\n");
    }
    const Digest code = sha256(text.substr(0, reader.position()));
    Digest checksum{};
    reader.expect("checksum ");
    reader.hex(checksum);
    reader.expect("\n");
    reader.expectEnd();
    if (checksum != code) {
        throw Error(ErrorKind::Damaged, "the checksum does not fit", m_file);
    }
}

void Attempts::requireFree(const NameTag& tag, std::int64_t utcSeconds)
{
    Count& count = m_counts.at(tag[0]);
    const std::int64_t wait = waitAfter(count.wrong);
    if (wait == 0) {
        return;
    }
    if (utcSeconds < count.lastUtcSeconds) {
        count.lastUtcSeconds = utcSeconds;
        write();
    }
    const std::int64_t passed = utcSeconds - count.lastUtcSeconds;
    if (passed < wait) {
        throw LockedOut(wait - passed, m_file.parent_path());
    }
}

void Attempts::countWrong(const NameTag& tag, std::int64_t utcSeconds)
{
    Count& count = m_counts.at(tag[0]);
    ++count.wrong;
    count.lastUtcSeconds = std::max<std::int64_t>(utcSeconds, 0);
    write();
}

WrongPassphrases Attempts::forget(const NameTag& tag)
{
    Count& count = m_counts.at(tag[0]);
    const WrongPassphrases forgotten{count.wrong, count.lastUtcSeconds};
    if (count.wrong > 0) {
        count = {};
        write();
    }
    return forgotten;
}

void Attempts::write() const
{
    std::string text(AttemptsOpening);
    for (std::size_t first = 0; first < m_counts.size(); ++first) {
        const Count& count = m_counts.at(first);
        if (count.wrong > 0) {
            const std::array<std::uint8_t, 1> byte{static_cast<std::uint8_t>(first)};
            text += "name " + hexOf(byte) + " wrong " + std::to_string(count.wrong) + " last " +
                    std::to_string(count.lastUtcSeconds) + "\n";
        }
    }
    try {
        StagedFile(m_file, text + "checksum " + sha256Hex(text) + "\n").put();
    } catch (const Error& error) {
        // Who cannot write the count may still be the right person.
        if (error.kind() != ErrorKind::DiskFull && error.kind() != ErrorKind::ReadOnly) {
            throw;
        }
    }
}

} // namespace soundings::storage
