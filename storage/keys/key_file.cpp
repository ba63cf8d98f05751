// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/key_file.h"

#include "storage/digest.h"
#include "storage/error.h"
#include "storage/files/file_descriptor.h"
#include "storage/files/file_in_the_making.h"
#include "storage/random_id.h"
#include "storage/sodium.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <span>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace soundings::storage {

namespace {

// On disk, do not change.
constexpr std::string_view KeyFileBegin = "soundings-key-file 1\n";
constexpr std::string_view KeyFileLabel = "key ";
constexpr std::string_view KeyFileChecksum = "checksum ";
constexpr std::size_t KeyFileBodyBytes =
    KeyFileBegin.size() + KeyFileLabel.size() + 2 * FileKeyBytes + 1;
constexpr std::size_t KeyFileBytes =
    KeyFileBodyBytes + KeyFileChecksum.size() + 2 * std::tuple_size_v<Digest> + 1;

[[noreturn]] void refuseKeyFile(const std::string& why, const std::filesystem::path& file)
{
    throw Error(ErrorKind::Damaged,
                why + ": expected a key file that Soundings made, as it was made; nothing was "
                      "written",
                file);
}

/// Writes pieces one after another into memory that is wiped.
class Filling
{
public:
    explicit Filling(Secret& target)
        : m_rest(target.writableBytes())
    {
    }

    void text(std::string_view piece)
    {
        std::ranges::copy(piece, m_rest.begin());
        m_rest = m_rest.subspan(piece.size());
    }

    void hex(std::span<const std::uint8_t> bytes)
    {
        constexpr std::string_view Digits = "0123456789abcdef";
        for (const std::uint8_t byte : bytes) {
            m_rest[0] = static_cast<std::uint8_t>(Digits[byte >> 4U]);
            m_rest[1] = static_cast<std::uint8_t>(Digits[byte & 15U]);
            m_rest = m_rest.subspan(2);
        }
    }

private:
    std::span<std::uint8_t> m_rest;
};

Secret keyFileText(const Secret& key)
{
    Secret text = Secret::ofSize(KeyFileBytes);
    Filling filling(text);
    filling.text(KeyFileBegin);
    filling.text(KeyFileLabel);
    filling.hex(key.bytes());
    filling.text("\n");
    filling.text(KeyFileChecksum);
    filling.hex(sha256(text.text().substr(0, KeyFileBodyBytes)));
    filling.text("\n");
    return text;
}

FileDescriptor openKeyFile(const std::filesystem::path& file)
{
    // Neither follows a link nor waits for somebody to write into a pipe.
    FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!descriptor.isOpen() && errno == ELOOP) {
        refuseKeyFile("this is a link", file);
    }
    if (!descriptor.isOpen() && errno == ENOENT) {
        throw Error(ErrorKind::NotFound, "the key file is not there; nothing was written", file);
    }
    if (!descriptor.isOpen()) {
        throwSystemError(errno, "open the key file", file);
    }
    struct stat status = {};
    if (::fstat(descriptor.number(), &status) != 0) {
        throwSystemError(errno, "look at the key file", file);
    }
    if (!S_ISREG(status.st_mode)) {
        refuseKeyFile("this is a folder or something else that is no plain file", file);
    }
    return descriptor;
}

/// As much as a key file may have and one byte more, straight into memory that is wiped.
Secret readAtMost(const std::filesystem::path& file)
{
    const FileDescriptor descriptor = openKeyFile(file);
    Secret buffer = Secret::ofSize(KeyFileBytes + 1);
    const auto bytes = buffer.writableBytes();
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t count = ::read(descriptor.number(), &bytes[size], bytes.size() - size);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            throwSystemError(errno, "read the key file", file);
        }
        if (count == 0) {
            break;
        }
        size += static_cast<std::size_t>(count);
    }
    return Secret::fromBytes(buffer.bytes().first(size));
}

/// Half a byte; nullopt for what is no lower-case hexadecimal digit.
std::optional<unsigned> hexDigitOf(std::uint8_t letter)
{
    if (letter >= '0' && letter <= '9') {
        return letter - unsigned{'0'};
    }
    if (letter >= 'a' && letter <= 'f') {
        return letter - unsigned{'a'} + 10U;
    }
    return std::nullopt;
}

/// The key where it stands, whatever stands around it.
std::optional<Secret> keyWritten(const Secret& text)
{
    Secret key = Secret::ofSize(FileKeyBytes);
    const auto digits = text.bytes().subspan(KeyFileBegin.size() + KeyFileLabel.size());
    for (std::size_t i = 0; i < FileKeyBytes; ++i) {
        const auto high = hexDigitOf(digits[2 * i]);
        const auto low = hexDigitOf(digits[2 * i + 1]);
        if (!high || !low) {
            return std::nullopt;
        }
        key.writableBytes()[i] = static_cast<std::uint8_t>((*high << 4U) | *low);
    }
    return key;
}

void writeKeyFile(const std::filesystem::path& file, const Secret& text)
{
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    try {
        FileInTheMaking making(folder / (".soundings-" + core::toHex(randomIdBytes())));
        making.write(text.text());
        making.makeSafe();
        making.add(file);
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::file_exists) {
            throw Error(ErrorKind::AlreadyExists,
                        "exists already: expected a new name for the key file; nothing was written",
                        file);
        }
        throwSystemError(error.code().value(), "write the key file; nothing was changed", file);
    }
}

} // namespace

Secret makeKeyFile(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
        throw Error(ErrorKind::AlreadyExists,
                    "exists already: expected a new name for the key file; nothing was written",
                    file);
    }
    const Secret key = Secret::random(FileKeyBytes);
    writeKeyFile(file, keyFileText(key));
    try {
        Secret read = readKeyFile(file);
        if (!sameSecret(read, key)) {
            refuseKeyFile("the disk did not give back what was written", file);
        }
        return read;
    } catch (...) {
        ::unlink(file.c_str());
        throw;
    }
}

bool isKeyFileOpening(std::string_view bytes)
{
    return bytes.starts_with("soundings-key-file ");
}

Secret readKeyFile(const std::filesystem::path& file)
{
    const Secret text = readAtMost(file);
    if (!text.text().starts_with(KeyFileBegin)) {
        const bool isLater = isKeyFileOpening(text.text());
        refuseKeyFile(isLater ? "a key file of another version of Soundings" : "not a key file",
                      file);
    }
    if (text.size() != KeyFileBytes) {
        refuseKeyFile(text.size() > KeyFileBytes ? "longer than a key file is"
                                                 : "the key file is cut off",
                      file);
    }
    auto key = keyWritten(text);
    if (!key || !sameSecret(text, keyFileText(*key))) {
        refuseKeyFile("the key file is damaged, its checksum does not fit", file);
    }
    return std::move(*key);
}

Secret withFileKey(const Secret& passphrase, const Secret& fileKey)
{
    if (fileKey.size() != FileKeyBytes) {
        throw Error(ErrorKind::Internal, "the key of a key file must have 256 bits");
    }
    requireSodium();
    Secret both = Secret::ofSize(crypto_generichash_BYTES);
    crypto_generichash(both.writableBytes().data(),
                       both.size(),
                       passphrase.bytes().data(),
                       passphrase.size(),
                       fileKey.bytes().data(),
                       fileKey.size());
    return both;
}

} // namespace soundings::storage
