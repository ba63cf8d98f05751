// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the place of free() and realloc() in the whole program, the libraries under it included:
// memory is overwritten before it is given back. Whatever copies Qt, the engine of the pages,
// SQLite or the standard library made of a passphrase, a key or a client's words are gone as soon
// as they let go of them, and not when somebody happens to use the memory again. Keys in use are
// kept in storage/keys/secret.h; this is for the copies that nobody can name.
//
// The blocks themselves are those of the C library. Not built with the sanitizers, which take the
// same place and fill freed memory on their own.
#include <cstddef>
#include <cstring>

extern "C" {

// The C library's own, under the names that it keeps for whoever replaces the public ones.
// NOLINTBEGIN(bugprone-reserved-identifier)
void* __libc_malloc(std::size_t size) noexcept;
void* __libc_realloc(void* block, std::size_t size) noexcept;
void __libc_free(void* block) noexcept;
// NOLINTEND(bugprone-reserved-identifier)
std::size_t malloc_usable_size(void* block) noexcept;

[[gnu::visibility("default")]] void free(void* block) noexcept
{
    if (block != nullptr) {
        // Not left out by the compiler, as memset would be.
        explicit_bzero(block, malloc_usable_size(block));
        __libc_free(block);
    }
}

[[gnu::visibility("default")]] void* realloc(void* block, std::size_t size) noexcept
{
    if (block == nullptr) {
        return __libc_malloc(size);
    }
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t held = malloc_usable_size(block);
    if (size <= held && size > held / 2) {
        explicit_bzero(static_cast<char*>(block) + size, held - size);
        return block;
    }
    // The C library would leave what it moves behind.
    void* moved = __libc_malloc(size);
    if (moved != nullptr) {
        std::memcpy(moved, block, size < held ? size : held);
        free(block);
    }
    return moved;
}

} // extern "C"
