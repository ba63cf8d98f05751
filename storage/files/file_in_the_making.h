// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace soundings::storage {

/// A file that is there whole or not at all: written under a name of its own beside its place, made
/// safe on disk, and only then given its name. Only its owner may read it. What was not put in its
/// place is gone with this object. Every function throws std::system_error with the number of the
/// operating system; who calls knows what was being done.
class FileInTheMaking
{
public:
    /// `path` is the name meanwhile; nothing may have it yet.
    explicit FileInTheMaking(std::filesystem::path path);
    FileInTheMaking(const FileInTheMaking&) = delete;
    FileInTheMaking& operator=(const FileInTheMaking&) = delete;
    FileInTheMaking(FileInTheMaking&&) = delete;
    FileInTheMaking& operator=(FileInTheMaking&&) = delete;
    ~FileInTheMaking();

    void write(std::string_view content);

    /// Nothing is written after it.
    void makeSafe();

    /// Gives it its name, also where a file has that name already; after makeSafe.
    void replace(const std::filesystem::path& target);

    /// The same, but a power cut may leave the file of before: until its folder is made safe.
    void replaceUnsafely(const std::filesystem::path& target);

    /// Takes the place of the file that has that name, which goes with this object. Where its
    /// folder cannot be made safe both are as before, so that who is told of a failure has the file
    /// of before; only a file system that cannot exchange names keeps the new one.
    void takePlaceOf(const std::filesystem::path& target);

    /// The same, but not over a file (std::errc::file_exists), where the file system can say so.
    void add(const std::filesystem::path& target);

private:
    std::filesystem::path m_path;
    int m_descriptor;
    bool m_isPending = true;
};

/// Makes the names in a folder as durable as the files are. Throws std::system_error.
void makeNamesSafe(const std::filesystem::path& folder);

} // namespace soundings::storage
