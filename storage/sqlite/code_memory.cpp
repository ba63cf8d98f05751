// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/code_memory.h"

#include "storage/error.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <mutex>
#include <new>
#include <utility>

namespace soundings::storage::sqlite {

namespace {

constexpr int CodeBytes = 64; // HMAC-SHA512
// One is for the code; the others are for what happens to be as long.
constexpr std::size_t Kept = 16;

thread_local std::array<void*, Kept> kept{};

sqlite3_mem_methods& methodsOfLibrary()
{
    static sqlite3_mem_methods methods{};
    return methods;
}

/// The blocks come from the library's own allocator, so that it can free them as any other.
void* allocateAlways(int size)
{
    void* block = methodsOfLibrary().xMalloc(size);
    if (block == nullptr && size == CodeBytes) {
        for (void*& spare : kept) {
            if (spare != nullptr) {
                return std::exchange(spare, nullptr);
            }
        }
    }
    return block;
}

void giveBack() noexcept
{
    for (void*& spare : kept) {
        if (spare != nullptr) {
            methodsOfLibrary().xFree(std::exchange(spare, nullptr));
        }
    }
}

} // namespace

CodeMemory::CodeMemory()
{
    for (void*& spare : kept) {
        spare = methodsOfLibrary().xMalloc(CodeBytes);
        if (spare == nullptr) {
            giveBack();
            throw std::bad_alloc();
        }
    }
}

CodeMemory::~CodeMemory()
{
    giveBack();
}

void CodeMemory::install()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_mem_methods methods{};
        if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &methods) != SQLITE_OK) {
            throw Error(ErrorKind::Internal, "the database library was used too early");
        }
        methodsOfLibrary() = methods;
        methods.xMalloc = allocateAlways;
        if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK) {
            throw Error(ErrorKind::Internal, "the database library does not take its memory here");
        }
    });
}

} // namespace soundings::storage::sqlite
