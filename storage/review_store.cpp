// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/review_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

const std::string SelectReview =
    "SELECT id, flag, supervisor, agrees, note, task, due, signed_on FROM review ";

core::Review reviewAt(const sqlite::Statement& row)
{
    core::Review review;
    review.id = row.id<core::ReviewId>(0);
    review.flag = row.id<core::FlagId>(1);
    review.supervisor = row.id<core::UserId>(2);
    review.agrees = row.boolean(3);
    review.note = row.text(4);
    review.task = row.text(5);
    review.due = row.optionalDate(6);
    review.signedOn = row.date(7);
    return review;
}

} // namespace

void insertReview(Change& change, const core::Review& review)
{
    change.database()
        .prepare("INSERT INTO review (id, flag, position, supervisor, agrees, note, task, due, "
                 "signed_on) SELECT ?1, ?2, count(*), ?3, ?4, ?5, ?6, ?7, ?8 "
                 "FROM review WHERE flag = ?2")
        .bind(review.id,
              review.flag,
              review.supervisor,
              review.agrees,
              review.note,
              review.task,
              review.due,
              review.signedOn)
        .run();
}

std::vector<core::Review> reviewsOf(const Vault& vault, core::FlagId flag)
{
    std::vector<core::Review> found;
    auto row = vault.database().prepare(SelectReview + "WHERE flag = ? ORDER BY position");
    row.bind(flag);
    while (row.step()) {
        found.push_back(reviewAt(row));
    }
    return found;
}

} // namespace soundings::storage
