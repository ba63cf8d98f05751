// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clinic_model_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

const std::string SelectClinicModel =
    "SELECT id, kind, measure, score, rater, frozen_on, model FROM clinic_model ";

core::ClinicModel clinicModelAt(const sqlite::Statement& row)
{
    core::ClinicModel model;
    model.id = row.id<core::ClinicModelId>(0);
    model.subject.kind = row.code(1, core::clinicModelKindFromCode);
    model.subject.measure = row.text(2);
    model.subject.score = row.text(3);
    model.subject.rater = row.code(4, core::raterFromCode);
    model.frozenOn = row.date(5);
    model.json = row.text(6);
    return model;
}

} // namespace

void insertClinicModel(Change& change, const core::ClinicModel& model)
{
    change.database()
        .prepare("INSERT INTO clinic_model (id, kind, measure, score, rater, position, frozen_on, "
                 "model) SELECT ?1, ?2, ?3, ?4, ?5, count(*), ?6, ?7 FROM clinic_model "
                 "WHERE kind = ?2 AND measure = ?3 AND score = ?4 AND rater = ?5")
        .bind(model.id,
              core::clinicModelKindCode(model.subject.kind),
              model.subject.measure,
              model.subject.score,
              core::raterCode(model.subject.rater),
              model.frozenOn,
              model.json)
        .run();
}

std::vector<core::ClinicModel> clinicModels(const Vault& vault)
{
    std::vector<core::ClinicModel> found;
    auto row = vault.database().prepare(SelectClinicModel +
                                        "ORDER BY kind, measure, score, rater, position");
    while (row.step()) {
        found.push_back(clinicModelAt(row));
    }
    return found;
}

std::vector<core::ClinicModel> clinicModelsInForce(const Vault& vault)
{
    std::vector<core::ClinicModel> found;
    auto row = vault.database().prepare(
        SelectClinicModel + "m WHERE position = (SELECT max(position) FROM clinic_model o "
                            "WHERE o.kind = m.kind AND o.measure = m.measure "
                            "AND o.score = m.score AND o.rater = m.rater) "
                            "ORDER BY kind, measure, score, rater");
    while (row.step()) {
        found.push_back(clinicModelAt(row));
    }
    return found;
}

std::optional<core::ClinicModel> clinicModelInForce(const Vault& vault,
                                                    const core::ClinicModelSubject& subject)
{
    auto row = vault.database().prepare(
        SelectClinicModel + "WHERE kind = ? AND measure = ? AND score = ? AND rater = ? "
                            "ORDER BY position DESC LIMIT 1");
    row.bind(core::clinicModelKindCode(subject.kind),
             subject.measure,
             subject.score,
             core::raterCode(subject.rater));
    return row.step() ? std::optional(clinicModelAt(row)) : std::nullopt;
}

} // namespace soundings::storage
