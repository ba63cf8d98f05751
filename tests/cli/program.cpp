// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace soundings::tests {

namespace {

std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells(1);
    for (const char character : line) {
        if (character == ',') {
            cells.emplace_back();
        } else {
            cells.back() += character;
        }
    }
    return cells;
}

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

Scratch::Scratch()
{
    std::string pattern =
        (std::filesystem::temp_directory_path() / "soundings-cli-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no folder for the test");
    }
    m_path = pattern;
}

Scratch::~Scratch()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string Scratch::write(const std::string& name, const std::string& text) const
{
    const auto file = m_path / name;
    std::ofstream(file, std::ios::binary) << text;
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return file.string();
}

std::vector<Row> Finished::rows() const
{
    std::istringstream lines(out);
    std::string line;
    std::getline(lines, line);
    const std::vector<std::string> columns = cellsOf(line);
    std::vector<Row> rows;
    while (std::getline(lines, line)) {
        const std::vector<std::string> cells = cellsOf(line);
        Row row;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            row[columns[column]] = cells.at(column);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool Finished::hasOneErrorLine() const
{
    return error.starts_with("soundings-cli: error: ") && error.find('\n') == error.size() - 1;
}

Running::Running(const std::vector<std::string>& words, const std::string& input)
{
    const std::string in = m_scratch.write("in", input);
    const std::string out = (m_scratch.path() / "out").string();
    const std::string error = (m_scratch.path() / "error").string();

    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(
        &actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(
        &actions, STDERR_FILENO, error.c_str(), O_WRONLY | O_CREAT, 0600);
    // A session of its own has no terminal, so that nothing can be asked.
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);

    std::vector<std::string> copies = words;
    copies.insert(copies.begin(), "soundings-cli");
    std::vector<char*> arguments;
    for (std::string& word : copies) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const int failure = posix_spawn(
        &m_child, SOUNDINGS_CLI_PROGRAM, &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0) {
        throw std::runtime_error("soundings-cli does not start");
    }
}

Running::~Running()
{
    if (m_child != 0) {
        kill(m_child, SIGKILL);
        waitpid(m_child, nullptr, 0);
    }
}

void Running::interrupt() const
{
    kill(m_child, SIGINT);
}

Finished Running::wait()
{
    int status = 0;
    waitpid(std::exchange(m_child, 0), &status, 0);
    return {.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status),
            .out = textOf(m_scratch.path() / "out"),
            .error = textOf(m_scratch.path() / "error")};
}

bool appears(const std::filesystem::path& file, std::chrono::seconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!std::filesystem::exists(file)) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

Finished run(const std::vector<std::string>& words, const std::string& input)
{
    return Running(words, input).wait();
}

Finished runInterrupted(const std::vector<std::string>& words, std::chrono::milliseconds after)
{
    Running running(words);
    std::this_thread::sleep_for(after);
    running.interrupt();
    return running.wait();
}

} // namespace soundings::tests
