// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_file.h"

#include "storage/error.h"
#include "storage/files/small_file.h"
#include "storage/keys/sub_key.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace soundings::storage {

namespace {

constexpr std::uint64_t LargestBackedUpKeys = std::uint64_t{1} << 20U;
constexpr std::uint64_t LargestBackedUpHead = 1024;

[[noreturn]] void throwBackupDamaged(const std::string& what, const std::filesystem::path& file)
{
    throw Error(ErrorKind::Damaged, what + "; nothing was written; try another backup", file);
}

/// Every part by itself is shorter than the file, so that no sum runs over.
void requireLength(const BackupHeader& header,
                   std::size_t headerBytes,
                   std::uint64_t actual,
                   const std::filesystem::path& file)
{
    const bool isPossible = header.keysBytes <= LargestBackedUpKeys &&
                            header.headBytes <= LargestBackedUpHead &&
                            header.recordsBytes <= actual;
    const std::uint64_t expected = headerBytes + header.keysBytes + header.headBytes +
                                   header.recordsBytes + std::tuple_size_v<Digest>;
    if (!isPossible || actual < expected) {
        throwBackupDamaged("the backup ends too early", file);
    }
    if (actual > expected) {
        throwBackupDamaged("the backup is longer than it was written", file);
    }
}

void writeTakenOut(const std::filesystem::path& file,
                   const std::function<void(FileInTheMaking&)>& write)
{
    std::filesystem::path unfinished = file;
    unfinished += ".new";
    try {
        FileInTheMaking making(unfinished);
        write(making);
        making.makeSafe();
        making.replace(file);
    } catch (const std::system_error& error) {
        throwSystemError(error.code().value(), "take the records out of the backup", file);
    }
}

} // namespace

BackupFile::BackupFile(std::filesystem::path file)
    : m_file(std::move(file))
{
    if (!isPlainFile(m_file)) {
        throw Error(ErrorKind::NotFound, "there is no such file", m_file);
    }
    m_descriptor = FileDescriptor(::open(m_file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!m_descriptor.isOpen()) {
        throwSystemError(errno, "open the backup", m_file);
    }
    m_headerBytes = readHeaderBytes();
    m_header = backupHeaderFrom(m_headerBytes, m_file);
    requireLength(m_header, m_headerBytes.size(), bytes(), m_file);
}

std::uint64_t BackupFile::bytes() const
{
    struct stat status = {};
    if (::fstat(m_descriptor.number(), &status) != 0) {
        throwSystemError(errno, "look at the backup", m_file);
    }
    return static_cast<std::uint64_t>(status.st_size);
}

std::string BackupFile::readHeaderBytes()
{
    const auto size =
        static_cast<std::size_t>(std::min<std::uint64_t>(bytes(), BackupOpeningBytes));
    const std::string opening = read(size);
    return opening + read(bytesAfterOpening(opening, m_file));
}

std::string BackupFile::read(std::size_t size)
{
    std::string content = readPiece(m_descriptor.number(), size, m_file);
    if (content.size() < size) {
        throwBackupDamaged("the backup ends too early", m_file);
    }
    return content;
}

UnverifiedKeysFile BackupFile::readKeys()
{
    m_keys = read(m_header.keysBytes);
    UnverifiedKeysFile keys = keysFileFrom(m_keys, m_file);
    if (keys.keys.vault != m_header.vault) {
        throwBackupDamaged("the keys in the backup belong to another vault", m_file);
    }
    return keys;
}

void BackupFile::extract(const VaultFiles& files,
                         const Secret& dataKey,
                         const BackupProgress& progress)
{
    RunningCode code(deriveSubKey(dataKey, SubKey::Backup));
    code.add(m_headerBytes);
    code.add(m_keys);
    writeTakenOut(files.keys, [this](FileInTheMaking& making) { making.write(m_keys); });
    const std::string head = read(m_header.headBytes);
    code.add(head);
    writeTakenOut(files.head, [&head](FileInTheMaking& making) { making.write(head); });
    writeTakenOut(files.records, [&](FileInTheMaking& making) {
        std::uint64_t left = m_header.recordsBytes;
        while (left > 0) {
            if (progress) {
                progress(1.0 -
                         static_cast<double>(left) / static_cast<double>(m_header.recordsBytes));
            }
            const auto size =
                static_cast<std::size_t>(std::min<std::uint64_t>(left, BackupPieceBytes));
            const std::string piece = read(size);
            code.add(piece);
            making.write(piece);
            left -= size;
        }
    });
    const std::string written = read(std::tuple_size_v<Digest>);
    Digest expected{};
    std::ranges::transform(
        written, expected.begin(), [](char byte) { return static_cast<std::uint8_t>(byte); });
    if (!sameDigest(code.finish(), expected)) {
        throwBackupDamaged("the backup is not as it was written", m_file);
    }
}

std::string readPiece(int descriptor, std::size_t size, const std::filesystem::path& file)
{
    std::string content(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t count = ::read(descriptor, content.data() + filled, size - filled);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            throwSystemError(errno, "read the file", file);
        }
        if (count == 0) {
            break;
        }
        filled += static_cast<std::size_t>(count);
    }
    content.resize(filled);
    return content;
}

} // namespace soundings::storage
