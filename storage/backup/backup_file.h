// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/backup_header.h"
#include "storage/backup/running_code.h"
#include "storage/files/file_descriptor.h"
#include "storage/keys/keys_file.h"
#include "storage/vault_files.h"

#include <filesystem>
#include <functional>
#include <string>

namespace soundings::storage {

/// Told how far it is, from 0 to 1. What it throws stops the work: nothing is left, and it is
/// thrown on.
using BackupProgress = std::function<void(double)>;

/// A backup opened for reading. The file is held open, so that what is taken out of it is what was
/// authenticated, whatever becomes of its name meanwhile.
class BackupFile
{
public:
    /// Reads the header. Throws Error: NotFound; Damaged for a link or a folder in its place, for
    /// another file, and for one that is cut off, longer than it says or damaged in its header;
    /// TooNew; Io.
    explicit BackupFile(std::filesystem::path file);

    [[nodiscard]] const BackupHeader& header() const { return m_header; }

    /// The length of the whole file.
    [[nodiscard]] std::uint64_t bytes() const;

    /// The keys that are in it, which only a passphrase or the data key can vouch for. Once, before
    /// the rest. Throws Error: Damaged, also for keys of another vault; TooNew, Io.
    [[nodiscard]] UnverifiedKeysFile readKeys();

    /// Takes keys.json, head and records.db out into the folder of `files`, safe on disk, and
    /// verifies the code over the whole. Once, after readKeys. Throws Error: Damaged, DiskFull,
    /// ReadOnly, Io; the folder then holds nothing that may be used.
    void extract(const VaultFiles& files, const Secret& dataKey, const BackupProgress& progress);

private:
    [[nodiscard]] std::string read(std::size_t size);
    [[nodiscard]] std::string readHeaderBytes();

    std::filesystem::path m_file;
    FileDescriptor m_descriptor;
    std::string m_headerBytes;
    std::string m_keys;
    BackupHeader m_header;
};

/// So many bytes are read and written at once.
inline constexpr std::size_t BackupPieceBytes = std::size_t{1} << 18U;

/// The next bytes, fewer than `size` only at the end. Throws Error Io.
[[nodiscard]] std::string
readPiece(int descriptor, std::size_t size, const std::filesystem::path& file);

} // namespace soundings::storage
