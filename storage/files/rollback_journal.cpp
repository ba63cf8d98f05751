// SPDX-License-Identifier: GPL-3.0-or-later
// The format is SQLite's ("The Rollback Journal" of its file format), the sizes are those with
// which this program writes.
#include "storage/files/rollback_journal.h"

#include "storage/error.h"
#include "storage/files/file_descriptor.h"
#include "storage/files/small_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace soundings::storage {

namespace {

constexpr std::string_view JournalMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
constexpr std::uint64_t JournalHeaderBytes = 28;
constexpr std::uint64_t JournaledPageBytes = 4096;
constexpr std::uint64_t JournalRecordBytes = 4 + JournaledPageBytes + 4;
/// Of every so many bytes of a page one is added up.
constexpr std::size_t ChecksumStep = 200;

/// A file that is read at any place.
class ReadAnywhere
{
public:
    explicit ReadAnywhere(const std::filesystem::path& file)
        : m_file(file)
        , m_descriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC))
    {
        struct stat status = {};
        if (!m_descriptor.isOpen() || ::fstat(m_descriptor.number(), &status) != 0) {
            throwSystemError(errno, "open for reading", file);
        }
        m_size = static_cast<std::uint64_t>(status.st_size);
    }

    [[nodiscard]] std::uint64_t size() const { return m_size; }

    /// Less where the file ends before.
    [[nodiscard]] std::string at(std::uint64_t offset, std::uint64_t size) const
    {
        std::string bytes(size, '\0');
        std::size_t filled = 0;
        while (filled < bytes.size()) {
            const ssize_t count = ::pread(m_descriptor.number(),
                                          bytes.data() + filled,
                                          bytes.size() - filled,
                                          static_cast<off_t>(offset + filled));
            if (count < 0 && errno == EINTR) {
                continue;
            }
            if (count < 0) {
                throwSystemError(errno, "read", m_file);
            }
            if (count == 0) {
                break;
            }
            filled += static_cast<std::size_t>(count);
        }
        bytes.resize(filled);
        return bytes;
    }

private:
    const std::filesystem::path& m_file;
    FileDescriptor m_descriptor;
    std::uint64_t m_size = 0;
};

std::uint32_t bigEndian(std::string_view bytes, std::size_t offset)
{
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(offset, 4)) {
        number = number << 8U | static_cast<unsigned char>(byte);
    }
    return number;
}

/// What stands in front of some pages as they were before the change.
struct JournalHeader
{
    std::uint32_t pages = 0; ///< so many follow
    std::uint32_t nonce = 0;
    std::uint32_t pagesBefore = 0; ///< of the records
    std::uint32_t sectorBytes = 0;
};

class JournalCheck
{
public:
    JournalCheck(const std::filesystem::path& journal, const std::filesystem::path& records)
        : m_file(journal)
        , m_journal(journal)
        , m_recordsPages(ReadAnywhere(records).size() / JournaledPageBytes)
    {
    }

    void run() const
    {
        std::uint64_t offset = 0;
        while (const auto header = headerAt(offset)) {
            if (offset == 0 && header->pages == 0) {
                throwDamagedJournal("it says that there is nothing in it");
            }
            offset += header->sectorBytes;
            for (std::uint32_t page = 0; page < header->pages; ++page) {
                if (!isPage(*header, offset)) {
                    throwDamagedJournal("a page in it is not as it was written");
                }
                offset += JournalRecordBytes;
            }
            // What an earlier, longer journal left there has other checksums.
            if (header->pages > 0 && isPage(*header, offset)) {
                throwDamagedJournal("it holds more pages than it says");
            }
            offset = (offset + header->sectorBytes - 1) / header->sectorBytes * header->sectorBytes;
        }
    }

private:
    [[noreturn]] void throwDamagedJournal(const std::string& what) const
    {
        throw Error(ErrorKind::Damaged,
                    "this is what the next opening needs to undo a change that was broken off, "
                    "and it is damaged (" +
                        what +
                        "); the records may be half changed, and nothing was written; restore a "
                        "backup",
                    m_file);
    }

    /// Nullopt where the journal ends, or goes on with pages that were not yet safe on disk.
    [[nodiscard]] std::optional<JournalHeader> headerAt(std::uint64_t offset) const
    {
        const std::string bytes = m_journal.at(offset, JournalHeaderBytes);
        // Magic and number are zeros until the pages after them are safe, and until then no page
        // of the records is written.
        if (bytes.size() < JournalHeaderBytes ||
            bytes.starts_with(std::string(JournalMagic.size() + 4, '\0'))) {
            return std::nullopt;
        }
        if (!bytes.starts_with(JournalMagic)) {
            // The file may be one that an earlier crash left, and go on with what was in it.
            if (offset > 0) {
                return std::nullopt;
            }
            throwDamagedJournal("its beginning is not as it was written");
        }
        const JournalHeader header{
            bigEndian(bytes, 8), bigEndian(bytes, 12), bigEndian(bytes, 16), bigEndian(bytes, 20)};
        const bool isOurs = bigEndian(bytes, 24) == JournaledPageBytes &&
                            (header.sectorBytes == 512 || header.sectorBytes == 4096) &&
                            header.pagesBefore <= m_recordsPages;
        if (!isOurs) {
            throwDamagedJournal("the sizes in it cannot be");
        }
        return header;
    }

    /// Whether a whole page with the right checksum stands there.
    [[nodiscard]] bool isPage(const JournalHeader& header, std::uint64_t offset) const
    {
        const std::string bytes = m_journal.at(offset, JournalRecordBytes);
        if (bytes.size() < JournalRecordBytes) {
            return false;
        }
        const std::string_view content = std::string_view(bytes).substr(4, JournaledPageBytes);
        std::uint32_t sum = header.nonce;
        for (std::size_t at = JournaledPageBytes - ChecksumStep; at > 0;
             at -= std::min(at, ChecksumStep)) {
            sum += static_cast<unsigned char>(content[at]);
        }
        const std::uint32_t number = bigEndian(bytes, 0);
        return sum == bigEndian(bytes, 4 + JournaledPageBytes) && number > 0 &&
               number <= header.pagesBefore;
    }

    const std::filesystem::path& m_file;
    ReadAnywhere m_journal;
    std::uint64_t m_recordsPages = 0;
};

} // namespace

void requireSoundJournal(const std::filesystem::path& journal, const std::filesystem::path& records)
{
    if (isPlainFile(journal)) {
        JournalCheck(journal, records).run();
    }
}

} // namespace soundings::storage
