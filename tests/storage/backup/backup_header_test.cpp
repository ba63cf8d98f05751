// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_header.h"
#include "storage/digest.h"
#include "storage/random_id.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::BackupHeader;
using storage::ErrorKind;

namespace {

BackupHeader someHeader()
{
    BackupHeader header;
    header.vault = storage::randomIdBytes();
    header.utcSeconds = Now;
    header.schemaVersion = 2;
    header.auditNumber = 12345678901;
    header.keysBytes = 1234;
    header.headBytes = 200;
    header.recordsBytes = std::uint64_t{5} << 33U;
    return header;
}

std::string withChecksum(const std::string& bytes)
{
    const storage::Digest checksum = storage::sha256(bytes);
    return bytes + std::string(checksum.begin(), checksum.end());
}

} // namespace

TEST_CASE("the header of a backup is read as it was written", "[storage][backup]")
{
    const BackupHeader header = someHeader();
    const std::string bytes = storage::backupHeaderBytes(header);
    // As docs/vault-format.md says.
    CHECK(bytes.size() == 116);
    CHECK(bytes.substr(0, 16) == "soundings-backup");
    CHECK(bytes.substr(16, 8) == std::string("\0\0\0\x01\0\0\0\x3c", 8));
    CHECK(bytes.substr(0, 84).ends_with(std::string("\0\0\0\x0a\0\0\0\0", 8)));
    const std::string opening = bytes.substr(0, storage::BackupOpeningBytes);
    CHECK(storage::BackupOpeningBytes + storage::bytesAfterOpening(opening, "") == bytes.size());
    CHECK(storage::backupHeaderFrom(bytes, "") == header);
}

TEST_CASE("every flipped bit in the header of a backup is refused as damage", "[storage][backup]")
{
    const std::string bytes = storage::backupHeaderBytes(someHeader());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        INFO("bit " << bit);
        const std::string flipped = withFlippedBit(bytes, bit);
        CHECK(errorOf([&] {
                  const std::string opening = flipped.substr(0, storage::BackupOpeningBytes);
                  const std::size_t rest = storage::bytesAfterOpening(opening, "");
                  static_cast<void>(storage::backupHeaderFrom(
                      flipped.substr(0, storage::BackupOpeningBytes + rest), ""));
              }) == ErrorKind::Damaged);
    }
}

TEST_CASE("a header of a later format is told from a damaged one", "[storage][backup]")
{
    std::string bytes = storage::backupHeaderBytes(someHeader()).substr(0, 84);
    bytes[19] = 2;
    CHECK(errorOf([&] { static_cast<void>(storage::backupHeaderFrom(withChecksum(bytes), "")); }) ==
          ErrorKind::TooNew);
    // With more fields than are known today.
    bytes[23] = 64;
    CHECK(errorOf([&] {
              static_cast<void>(storage::backupHeaderFrom(withChecksum(bytes + "more"), ""));
          }) == ErrorKind::TooNew);
    bytes[19] = 0;
    CHECK(errorOf([&] {
              static_cast<void>(storage::backupHeaderFrom(withChecksum(bytes + "more"), ""));
          }) == ErrorKind::Damaged);
    bytes[19] = 1;
    CHECK(errorOf([&] {
              static_cast<void>(storage::backupHeaderFrom(withChecksum(bytes + "more"), ""));
          }) == ErrorKind::Damaged);
}

TEST_CASE("numbers that cannot be are refused even with a checksum that fits", "[storage][backup]")
{
    std::string bytes = storage::backupHeaderBytes(someHeader()).substr(0, 84);
    bytes[40] = static_cast<char>(0x80); // the moment
    CHECK(errorOf([&] { static_cast<void>(storage::backupHeaderFrom(withChecksum(bytes), "")); }) ==
          ErrorKind::Damaged);
    std::string opening = bytes.substr(0, storage::BackupOpeningBytes);
    opening[20] = static_cast<char>(0xff); // gigabytes of header are not asked for
    CHECK(errorOf([&] { static_cast<void>(storage::bytesAfterOpening(opening, "")); }) ==
          ErrorKind::Damaged);
}
