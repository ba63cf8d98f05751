// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/confirmation.h"

#include "app/workflow/refusal.h"

#include <fstream>

namespace soundings::app {

bool isTypedOnTerminal(const std::string& question,
                       const std::string& expected,
                       const std::string& withoutTerminal)
{
    std::ofstream shown("/dev/tty");
    std::ifstream typed("/dev/tty");
    if (!shown || !typed || !(shown << question << std::flush)) {
        throw Refusal(RefusalKind::BadFile, withoutTerminal);
    }
    std::string line;
    std::getline(typed, line);
    return line == expected;
}

} // namespace soundings::app
