// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace soundings::tests {

/// Something that may be found in memory, and all forms in which it may stand there.
struct Needle
{
    std::string name;
    std::vector<std::string> forms;
};

/// As it is, and as Qt keeps it: two bytes a letter.
[[nodiscard]] Needle textNeedle(const std::string& name, const std::string& text);

/// A key: its bytes, and in hexadecimal as SQLCipher is given it.
[[nodiscard]] Needle keyNeedle(const std::string& name, const std::string& bytes);

/// How often each of them stands in the writable memory of this process, by name; those that do not
/// stand there are left out. Fails the test when the memory cannot be read.
[[nodiscard]] std::map<std::string, int> findInMemory(pid_t process,
                                                      const std::vector<Needle>& needles);

} // namespace soundings::tests
