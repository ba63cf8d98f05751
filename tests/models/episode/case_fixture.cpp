// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/episode/case_fixture.h"

#include "app/models/passphrase_text.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/manage_users.h"
#include "core/interchange/trajectory_file.h"
#include "storage/clinic_model_store.h"
#include "storage/random_id.h"

namespace soundings::app::test {

namespace {

using core::Role;

void addForms(SessionDraft& draft,
              const core::Case& episode,
              const std::string& measure,
              const CaseFixture::Totals& totals)
{
    for (std::size_t place = 0; place < totals.size(); ++place) {
        if (totals[place]) {
            ResponseDraft form;
            form.measure = measure;
            form.participant = episode.participants[place].id;
            form.total = totals[place];
            draft.responses.push_back(form);
        }
    }
}

} // namespace

CaseFixture::CaseFixture()
{
    m_vault.make({Role::Therapist, Role::Supervisor, Role::Manager});
    REQUIRE(m_vault.signIn());
}

core::Case CaseFixture::open(core::CaseFormat format, const std::vector<std::string>& codes)
{
    return run([format, codes](SignedIn& signedIn) {
        CaseDraft draft;
        draft.format = format;
        draft.start = core::Date(2026, 1, 1);
        draft.measures = {{.measure = "gad-7", .rater = core::Rater::Client, .everySessions = 1},
                          {.measure = "srs", .rater = core::Rater::Client, .everySessions = 1}};
        for (const std::string& code : codes) {
            core::Client client;
            client.code = code;
            client.name = "Name of " + code;
            addClient(signedIn, client);
            draft.participants.push_back({.clientCode = code, .part = usualPart(format)});
        }
        return openCase(signedIn, draft);
    });
}

RecordedSession CaseFixture::record(const core::Case& episode,
                                    int number,
                                    const Totals& gad,
                                    const Totals& srs,
                                    const SessionDraft& more)
{
    SessionDraft draft = more;
    draft.number = number;
    draft.date = core::Date(2026, 1, 5) + boost::gregorian::days(7 * (number - 1));
    addForms(draft, episode, "gad-7", gad);
    addForms(draft, episode, "srs", srs);
    return run(
        [episode, draft](SignedIn& signedIn) { return recordSession(signedIn, episode, draft); });
}

core::Flag CaseFixture::raiseRupture()
{
    const core::Case episode = open(core::CaseFormat::Individual, {"K-001"});
    for (int number = 1; number <= 3; ++number) {
        record(episode, number, {20}, {38});
    }
    const RecordedSession last = record(episode, 4, {19}, {27});
    REQUIRE(last.flags.size() == 1);
    return last.flags.front();
}

void CaseFixture::learnCourse(const std::string& measure)
{
    run([measure](SignedIn& signedIn) {
        core::TrajectoryModel model;
        model.date = core::Date(2026, 1, 31);
        model.fixed = {14.0, 0.8, -4.0, 0.0};
        model.residualVariance = 4.0;
        model.casesWithThreeScores = 120;
        model.cases = 120;
        model.intakeMean = 15.0;
        model.intakeLow = 8.0;
        model.intakeHigh = 22.0;
        model.tertiles = {13.0, 17.0};
        model.tertileCases = {40, 40, 40};
        model.lastSession = 20;
        storage::Change change = signedIn.change("test.freeze", {});
        storage::insertClinicModel(change,
                                   {.id = storage::newId<core::ClinicModel>(),
                                    .subject = {.kind = core::ClinicModelKind::ExpectedCourse,
                                                .measure = measure,
                                                .score = "total",
                                                .rater = core::Rater::Client},
                                    .frozenOn = model.date,
                                    .json = core::trajectoryJson(model)});
        change.commit();
        signedIn.reloadClinicModels();
        return true;
    });
}

void CaseFixture::signInSupervisor()
{
    run([](SignedIn& signedIn) {
        addUser(signedIn, "Sven", {Role::Supervisor}, secretOf(TestVault::passphrase()));
        addSupervision(signedIn, "Sven", TestVault::userName().toStdString());
        return true;
    });
    application().vault()->lock();
    REQUIRE(m_vault.signIn(QStringLiteral("Sven"), TestVault::passphrase()));
}

CaseOverview CaseFixture::overview(const core::CaseId& id)
{
    return run([id = id.hex()](SignedIn& signedIn) {
        return overviewOf(caseRecord(signedIn, findCase(signedIn, id)));
    });
}

void CaseFixture::show(Page::Name page, const std::string& subject)
{
    application().navigation()->open(page, QString::fromStdString(subject));
    settle();
}

void CaseFixture::settle()
{
    REQUIRE(waitFor([this] { return !application().isBusy(); }));
}

} // namespace soundings::app::test
