// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_header.h"

#include "storage/byte_string.h"
#include "storage/digest.h"
#include "storage/error.h"

#include <algorithm>
#include <limits>

namespace soundings::storage {

namespace {

// On disk, do not change: docs/vault-format.md describes it byte by byte.
constexpr std::string_view BackupMark = "soundings-backup";
constexpr std::uint32_t BackupVersion = 1;
constexpr std::uint32_t BackupFieldBytes = 60;
/// A later version may have more fields, but not this many.
constexpr std::uint32_t MostBackupFieldBytes = 4096;
constexpr std::size_t BackupChecksumBytes = 32;

[[noreturn]] void throwNoBackup(const std::string& what, const std::filesystem::path& file)
{
    throw Error(ErrorKind::Damaged, what + "; nothing was written; try another backup", file);
}

/// Steps through big-endian numbers; who uses it has made sure that there are enough bytes.
class Fields
{
public:
    explicit Fields(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    std::string_view raw(std::size_t size)
    {
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }

    std::uint64_t number(std::size_t size)
    {
        std::uint64_t value = 0;
        for (const char byte : raw(size)) {
            value = (value << 8U) | static_cast<std::uint8_t>(byte);
        }
        return value;
    }

private:
    std::string_view m_rest;
};

std::int64_t notNegative(std::uint64_t value, const std::filesystem::path& file)
{
    if (value > std::numeric_limits<std::int64_t>::max()) {
        throwNoBackup("the header of the backup holds a number that cannot be", file);
    }
    return static_cast<std::int64_t>(value);
}

std::uint32_t versionIn(std::string_view opening)
{
    Fields fields(opening);
    static_cast<void>(fields.raw(BackupMark.size()));
    return static_cast<std::uint32_t>(fields.number(4));
}

} // namespace

std::string backupHeaderBytes(const BackupHeader& header)
{
    ByteString bytes;
    bytes.raw(BackupMark)
        .number32(BackupVersion)
        .number32(BackupFieldBytes)
        .raw(header.vault)
        .number64(static_cast<std::uint64_t>(header.utcSeconds))
        .number32(static_cast<std::uint32_t>(header.schemaVersion))
        .number64(static_cast<std::uint64_t>(header.auditNumber))
        .number64(header.keysBytes)
        .number64(header.headBytes)
        .number64(header.recordsBytes);
    const Digest checksum = sha256(bytes.bytes());
    return bytes.raw(checksum).bytes();
}

bool isBackupOpening(std::string_view bytes)
{
    return bytes.starts_with(BackupMark);
}

std::size_t bytesAfterOpening(std::string_view opening, const std::filesystem::path& file)
{
    if (!isBackupOpening(opening)) {
        throwNoBackup("this is no backup of Soundings, or its beginning is damaged", file);
    }
    if (opening.size() < BackupOpeningBytes) {
        throwNoBackup("the backup ends too early", file);
    }
    Fields fields(opening);
    static_cast<void>(fields.raw(BackupMark.size() + 4));
    const std::uint64_t size = fields.number(4);
    if (size > MostBackupFieldBytes) {
        throwNoBackup("the header of the backup is damaged", file);
    }
    return static_cast<std::size_t>(size) + BackupChecksumBytes;
}

BackupHeader backupHeaderFrom(std::string_view bytes, const std::filesystem::path& file)
{
    const std::size_t covered = bytes.size() - BackupChecksumBytes;
    const Digest checksum = sha256(bytes.substr(0, covered));
    const bool isWhole =
        std::ranges::equal(checksum, bytes.substr(covered), [](std::uint8_t right, char byte) {
            return right == static_cast<std::uint8_t>(byte);
        });
    const std::uint32_t version = versionIn(bytes);
    if (!isWhole || version < 1) {
        throwNoBackup("the header of the backup is damaged", file);
    }
    if (version > BackupVersion) {
        throw Error(ErrorKind::TooNew,
                    "the backup was written by a newer Soundings (format " +
                        std::to_string(version) + ", this program knows " +
                        std::to_string(BackupVersion) + "); nothing was written",
                    file);
    }
    if (covered != BackupOpeningBytes + BackupFieldBytes) {
        throwNoBackup("the header of the backup is damaged", file);
    }
    Fields fields(bytes.substr(BackupOpeningBytes));
    BackupHeader header;
    std::ranges::transform(fields.raw(header.vault.size()), header.vault.begin(), [](char byte) {
        return static_cast<std::uint8_t>(byte);
    });
    header.utcSeconds = notNegative(fields.number(8), file);
    header.schemaVersion = static_cast<int>(fields.number(4) & 0x7fffffffU);
    header.auditNumber = notNegative(fields.number(8), file);
    header.keysBytes = fields.number(8);
    header.headBytes = fields.number(8);
    header.recordsBytes = fields.number(8);
    return header;
}

} // namespace soundings::storage
