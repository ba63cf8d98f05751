// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/role_table.h"

namespace soundings::tests {

std::string answerWord(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return "yes";
    case Answer::No:
        return "no";
    case Answer::NotThere:
        break;
    }
    return "not there";
}

std::vector<UseCase> allUseCases()
{
    std::vector<UseCase> all = caseUseCases();
    const std::vector<UseCase> clinic = clinicUseCases();
    all.insert(all.end(), clinic.begin(), clinic.end());
    return all;
}

} // namespace soundings::tests
