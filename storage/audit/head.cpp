// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/head.h"

#include "storage/error.h"
#include "storage/files/small_file.h"
#include "storage/files/strict_reader.h"
#include "storage/keys/sub_key.h"
#include "storage/restore_advice.h"

#include <limits>

namespace soundings::storage {

namespace {

// On disk, do not change: docs/vault-format.md describes it byte by byte.
constexpr std::string_view HeadOpening = "soundings-head ";
constexpr std::uint64_t HeadVersion = 1;
constexpr std::size_t LargestHead = 1024;

std::string bodyText(const core::IdBytes& vault, const AuditTip& tip)
{
    return std::string(HeadOpening) + std::to_string(HeadVersion) + "\nvault " + hexOf(vault) +
           "\nnumber " + std::to_string(tip.number) + "\nhash " + hexOf(tip.hash) + "\n";
}

[[noreturn]] void throwDamaged(const std::string& what, const std::filesystem::path& file)
{
    throw Error(ErrorKind::Damaged, restoreInstead(what), file);
}

std::string entries(std::int64_t count)
{
    return count == 1 ? "1 entry is" : std::to_string(count) + " entries are";
}

} // namespace

std::string headText(const core::IdBytes& vault, const AuditTip& tip, const Secret& dataKey)
{
    const std::string body = bodyText(vault, tip);
    const Digest code = authenticationCode(body, deriveSubKey(dataKey, SubKey::Head));
    return body + "mac " + hexOf(code) + "\n";
}

AuditTip
readHead(const std::filesystem::path& file, const core::IdBytes& vault, const Secret& dataKey)
{
    if (!isPlainFile(file)) {
        throwDamaged("the file that says how far the records go is missing", file);
    }
    const std::string text = readSmallFile(file, LargestHead);
    StrictReader reader(text, file);
    reader.expect(HeadOpening);
    // A newer format comes only with a newer schema or newer keys, which are read before: another
    // number beside known ones is damage.
    const std::uint64_t version = reader.number();
    core::IdBytes writtenFor{};
    reader.expect("\nvault ");
    reader.hex(writtenFor);
    reader.expect("\nnumber ");
    const std::uint64_t number = reader.number();
    AuditTip tip;
    reader.expect("\nhash ");
    reader.hex(tip.hash);
    reader.expect("\n");
    const std::string_view body = std::string_view(text).substr(0, reader.position());
    Digest code{};
    reader.expect("mac ");
    reader.hex(code);
    reader.expect("\n");
    reader.expectEnd();
    const Secret key = deriveSubKey(dataKey, SubKey::Head);
    if (version != HeadVersion || !sameDigest(authenticationCode(body, key), code)) {
        throwDamaged("not written by Soundings for this vault", file);
    }
    if (writtenFor != vault || number > std::numeric_limits<std::int64_t>::max()) {
        throwDamaged("written for another vault", file);
    }
    tip.number = static_cast<std::int64_t>(number);
    return tip;
}

bool headIsOneBehind(sqlite::Database& database,
                     const AuditTip& head,
                     const std::filesystem::path& file)
{
    const AuditTip tip = auditTip(database);
    if (tip.number < head.number) {
        throw Error(ErrorKind::BehindHead,
                    entries(head.number - tip.number) +
                        " missing: the records are older than the head of the vault says, as if an "
                        "old copy had been put back; nothing was written; open the newer copy, "
                        "if you keep one, otherwise " +
                        RestoreAdvice,
                    file.parent_path());
    }
    if (auditHashAt(database, head.number) != head.hash) {
        throwDamaged("the records are not those this file was written with", file);
    }
    if (tip.number > head.number + 1) {
        throwDamaged(entries(tip.number - head.number) + " missing here, more than a crash leaves",
                     file);
    }
    return tip.number != head.number;
}

} // namespace soundings::storage
