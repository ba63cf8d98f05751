// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/error.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace soundings::tests {

/// How work in a child of this program ended.
enum class Ending
{
    Done,
    Refused,     ///< with a storage::Error
    OutOfMemory, ///< with std::bad_alloc
    Otherwise,   ///< with another exception, whose words are on standard error
    Killed,      ///< by SIGKILL
    Crashed      ///< by another signal or an exit of its own
};

/// Does `work` in a child, so that it may fail at any point without harm to the test.
template <class Work> Ending endingOf(Work work)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Ending ending = Ending::Done;
        try {
            work();
        } catch (const storage::Error&) {
            ending = Ending::Refused;
        } catch (const std::bad_alloc&) {
            ending = Ending::OutOfMemory;
        } catch (const std::exception& error) {
            std::fputs(error.what(), stderr);
            ending = Ending::Otherwise;
        }
        ::_exit(static_cast<int>(ending));
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (WIFSIGNALED(status)) {
        return WTERMSIG(status) == SIGKILL ? Ending::Killed : Ending::Crashed;
    }
    return WEXITSTATUS(status) < static_cast<int>(Ending::Killed)
               ? static_cast<Ending>(WEXITSTATUS(status))
               : Ending::Crashed;
}

/// A value that a child can set for its parent.
template <class Value> class Shared
{
public:
    Shared()
        : m_value(static_cast<Value*>(::mmap(
              nullptr, sizeof(Value), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
    {
        *m_value = {};
    }

    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;

    ~Shared() { ::munmap(m_value, sizeof(Value)); }

    [[nodiscard]] Value& operator*() const { return *m_value; }

    [[nodiscard]] Value* get() const { return m_value; }

private:
    Value* m_value;
};

} // namespace soundings::tests
