// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace soundings::tests {

/// A folder that is gone with the test.
class Scratch
{
public:
    Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(Scratch&&) = delete;
    ~Scratch();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// Writes a file that only we may read; returns its path.
    std::string write(const std::string& name, const std::string& text) const;

private:
    std::filesystem::path m_path;
};

using Row = std::map<std::string, std::string>;

/// What a run of soundings-cli left behind.
struct Finished
{
    int exit = -1;
    std::string out;
    std::string error;

    /// The rows of simple CSV (no quoted cells), by column.
    [[nodiscard]] std::vector<Row> rows() const;

    [[nodiscard]] std::string header() const { return out.substr(0, out.find('\n')); }

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }

    /// Whether the error is exactly one line that begins as the contract says.
    [[nodiscard]] bool hasOneErrorLine() const;
};

/// soundings-cli at work, without a terminal. Killed when nobody waits for it.
class Running
{
public:
    explicit Running(const std::vector<std::string>& words, const std::string& input = {});
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    Running(Running&&) = delete;
    Running& operator=(Running&&) = delete;
    ~Running();

    /// Presses Ctrl-C.
    void interrupt() const;

    /// Until it has ended; exit is -2 when Ctrl-C ended it. Once.
    Finished wait();

private:
    Scratch m_scratch;
    int m_child = 0;
};

/// Whether the file was there before the time was up; looks every millisecond.
[[nodiscard]] bool appears(const std::filesystem::path& file, std::chrono::seconds limit);

/// Runs soundings-cli without a terminal.
Finished run(const std::vector<std::string>& words, const std::string& input = {});

/// The same, and presses Ctrl-C after a while.
Finished runInterrupted(const std::vector<std::string>& words, std::chrono::milliseconds after);

} // namespace soundings::tests
