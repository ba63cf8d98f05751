// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/pages/test_cases.h"

#include "app/models/path_text.h"
#include "app/workflow/back_up_vault.h"
#include "app/workflow/case_access.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/manage_clients.h"
#include "tests/models/record/case_maker.h"

namespace soundings::app::test {

namespace {

core::Case caseOf(Application& application, const QString& caseId)
{
    return onVault(
               application,
               [id = caseId.toStdString()](SignedIn& signedIn) { return findCase(signedIn, id); })
        .value();
}

} // namespace

QString TestCases::make(Application* application, const QString& code, const QStringList& measures)
{
    std::vector<std::string> due;
    for (const QString& measure : measures) {
        due.push_back(measure.toStdString());
    }
    return QString::fromStdString(makeCase(*application, code.toStdString(), due).id.hex());
}

QString TestCases::makeCouple(Application* application, const QString& measure)
{
    return QString::fromStdString(test::makeCouple(*application, measure.toStdString()).id.hex());
}

QString TestCases::makeTalkedCouple(Application* application, const QString& measure)
{
    const core::Case episode = test::makeCouple(*application, measure.toStdString());
    onVault(*application, [&episode](SignedIn& signedIn) {
        SessionDraft draft;
        draft.date = core::Date(2026, 3, 3);
        draft.notes = "K-021 said more than K-022";
        return recordSession(signedIn, episode, draft);
    }).value();
    return QString::fromStdString(episode.id.hex());
}

void TestCases::makeEnded(Application* application, const QString& code, const QString& day)
{
    const core::Date end = core::dateFromIso(day.toStdString()).value();
    onVault(*application, [text = code.toStdString(), end](SignedIn& signedIn) {
        core::Client client;
        client.code = text;
        addClient(signedIn, client);
        const core::Case episode =
            openCase(signedIn,
                     {.format = core::CaseFormat::Individual,
                      .participants = {{.clientCode = text, .part = core::Part::Client}},
                      .start = end,
                      .measures = {}});
        closeCase(signedIn, episode, end, core::Ending::Agreed);
        return true;
    }).value();
}

void TestCases::backUp(Application* application, const QString& file)
{
    onVault(*application, [path = pathOf(file)](SignedIn& signedIn) {
        return backUpVault(signedIn, path).header.auditNumber;
    }).value();
}

void TestCases::makeGoodSessions(Application* application, const QString& caseId)
{
    const core::Case episode = caseOf(*application, caseId);
    for (const char* day : {"2026-03-03", "2026-03-10", "2026-03-17"}) {
        makeSession(*application,
                    episode,
                    day,
                    "soundings-alliance-client",
                    {{"at_ease", 7.0},
                     {"same_aims", 7.0},
                     {"useful_steps", 7.0},
                     {"understood", 7.0},
                     {"tension_today", 0.0}});
    }
}

int TestCases::sessionCount(Application* application, const QString& caseId)
{
    return static_cast<int>(storedSessions(*application, caseOf(*application, caseId)).size());
}

} // namespace soundings::app::test
