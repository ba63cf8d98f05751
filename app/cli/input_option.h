// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace soundings::app {

/// The one file a command reads, said as a word of its own or as --input FILE.
class InputOption
{
public:
    /// For a command that needs a file.
    InputOption() = default;

    /// For a command that reads `otherwise` where none is named.
    explicit InputOption(std::string otherwise);

    /// `name` is what the help calls the word, `duty` what stands in the file.
    void declare(CLI::App& app, const std::string& name, const std::string& duty);

    /// "-" for standard input. Throws Refusal(BadFile) where no file was named, or two.
    [[nodiscard]] std::string path() const;

private:
    std::string m_name;
    std::string m_otherwise;
    std::string m_word;
    std::string m_option;
};

} // namespace soundings::app
