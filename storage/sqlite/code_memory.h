// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::storage::sqlite {

/// Memory for the codes of pages, had beforehand. The library asks for it when it checks pages and
/// does not look whether it got any (SQLCipher up to 4.6 at least), which ends the program.
/// Whatever else it asks for can be refused all the same, and then it says so.
class CodeMemory
{
public:
    /// For this thread, while it lives; one at a time. Throws std::bad_alloc.
    CodeMemory();
    CodeMemory(const CodeMemory&) = delete;
    CodeMemory& operator=(const CodeMemory&) = delete;
    ~CodeMemory();

    /// Has the library ask here; before it is used for the first time. Throws Error: Internal.
    static void install();
};

} // namespace soundings::storage::sqlite
