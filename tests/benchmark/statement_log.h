// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace soundings::benchmark {

/// The statements that one piece of work gave to the database, with their values filled in.
using Statements = std::vector<std::string>;

/// Lets every connection this program opens from now on be listened to. Call it before the first
/// is opened.
void logStatements();

/// While it lives, what connections are told is kept. Listening takes time of its own.
class Listening
{
public:
    Listening();
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
    ~Listening();

    /// What was told since the last call.
    [[nodiscard]] Statements take();
};

/// A copy of the records in `file` without encryption: for comparing the cost only, on made-up
/// records. Throws std::runtime_error.
void writePlainCopy(const std::filesystem::path& file,
                    const storage::Secret& dataKey,
                    const std::filesystem::path& plain);

/// A connection with the settings of the program's own, with or without a key.
class Replay
{
public:
    /// A null key is no encryption. Throws std::runtime_error.
    Replay(const std::filesystem::path& file, const storage::Secret* dataKey);
    Replay(const Replay&) = delete;
    Replay& operator=(const Replay&) = delete;
    ~Replay();

    /// Throws std::runtime_error for a statement that fails.
    void run(const Statements& statements);

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

} // namespace soundings::benchmark
