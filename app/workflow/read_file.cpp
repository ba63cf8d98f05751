// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/read_file.h"

#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"
#include "storage/files/file_in_the_making.h"
#include "storage/random_id.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

namespace soundings::app {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what)
{
    throw Refusal(RefusalKind::BadFile,
                  "'" + path.string() + "' " + what,
                  RefusalReason::FileCannotBeRead,
                  {path.string()});
}

[[noreturn]] void refuseExisting(const std::filesystem::path& path)
{
    throw Refusal(RefusalKind::Conflict,
                  "'" + path.string() + "' exists already: choose another name",
                  RefusalReason::FileExists,
                  {path.string()});
}

struct CloseFile
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string readAll(std::FILE* file, const std::filesystem::path& path, std::size_t maxBytes)
{
    std::string text;
    constexpr std::size_t BlockBytes = 1U << 20U;
    while (true) {
        const std::size_t before = text.size();
        text.resize(before + BlockBytes);
        const std::size_t got = std::fread(text.data() + before, 1, BlockBytes, file);
        text.resize(before + got);
        if (text.size() > maxBytes) {
            refuse(path, "is larger than " + std::to_string(maxBytes >> 20U) + " MiB");
        }
        if (got < BlockBytes) {
            break;
        }
    }
    if (std::ferror(file) != 0) {
        refuse(path, std::string("cannot be read: ") + std::strerror(errno));
    }
    return text;
}

} // namespace

std::string readFile(const std::filesystem::path& path, std::size_t maxBytes)
{
    if (path == "-") {
        return readAll(stdin, "standard input", maxBytes);
    }
    // What cannot be looked at, such as a name that is too long, is refused when it is opened.
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        refuse(path, "is a folder, expected a file");
    }
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) {
        refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
    }
    return readAll(file.get(), path, maxBytes);
}

void requireFile(const std::filesystem::path& path)
{
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (std::filesystem::is_directory(status)) {
        refuse(path, "is a folder, expected a file");
    }
    if (status.type() == std::filesystem::file_type::not_found) {
        refuse(path, std::string("cannot be opened: ") + std::strerror(ENOENT));
    }
}

void writeNewFile(const std::filesystem::path& path, const std::string& text)
{
    requireOutsideVaults(path);
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
        refuseExisting(path);
    }
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    try {
        storage::FileInTheMaking file(folder /
                                      (".soundings-" + core::toHex(storage::randomIdBytes())));
        file.write(text);
        file.makeSafe();
        file.add(path);
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::file_exists) {
            refuseExisting(path);
        }
        throw Refusal(RefusalKind::Conflict,
                      "'" + path.string() + "' cannot be written: " + error.code().message(),
                      RefusalReason::FileCannotBeWritten,
                      {path.string()});
    }
}

} // namespace soundings::app
