// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/measure_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

const std::string SelectMeasure = "SELECT id, version, profile, tests, hash FROM measure ";

StoredMeasure measureAt(sqlite::Database& database, const sqlite::Statement& row)
{
    StoredMeasure measure;
    measure.id = row.text(0);
    measure.version = row.text(1);
    measure.profile = row.text(2);
    measure.tests = row.text(3);
    measure.hash = row.text(4);
    auto questionnaire = database.prepare(
        "SELECT language, content FROM questionnaire WHERE measure = ? AND version = ?");
    questionnaire.bind(measure.id, measure.version);
    while (questionnaire.step()) {
        measure.questionnaires[questionnaire.text(0)] = questionnaire.text(1);
    }
    return measure;
}

} // namespace

void insertMeasure(Change& change, const StoredMeasure& measure)
{
    sqlite::Database& database = change.database();
    database
        .prepare("INSERT INTO measure (id, version, position, profile, tests, hash) "
                 "SELECT ?1, ?2, count(*), ?3, ?4, ?5 FROM measure WHERE id = ?1")
        .bind(measure.id, measure.version, measure.profile, measure.tests, measure.hash)
        .run();
    auto insert = database.prepare(
        "INSERT INTO questionnaire (measure, version, language, content) VALUES (?, ?, ?, ?)");
    for (const auto& [language, content] : measure.questionnaires) {
        insert.bind(measure.id, measure.version, language, content).run();
    }
}

std::vector<StoredMeasure> measures(const Vault& vault)
{
    std::vector<StoredMeasure> found;
    sqlite::Database& database = vault.database();
    auto row = database.prepare(SelectMeasure + "ORDER BY id, position");
    while (row.step()) {
        found.push_back(measureAt(database, row));
    }
    return found;
}

std::optional<StoredMeasure>
measureByVersion(const Vault& vault, const std::string& id, const std::string& version)
{
    sqlite::Database& database = vault.database();
    auto row = database.prepare(SelectMeasure + "WHERE id = ? AND version = ?");
    row.bind(id, version);
    return row.step() ? std::optional(measureAt(database, row)) : std::nullopt;
}

} // namespace soundings::storage
