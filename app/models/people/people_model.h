// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page_model.h"
#include "app/models/people/new_person_model.h"
#include "app/models/people/people_list_model.h"
#include "app/models/people/retirement_model.h"

#include <QStringList>

#include <vector>

namespace soundings::app {

/// Who has or had an account in the vault, for a manager: adds people, says who supervises whom,
/// and takes the way in from those who leave.
class PeopleModel : public soundings::app::PageModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(soundings::app::PeopleListModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(soundings::app::NewPersonModel* newPerson READ newPerson CONSTANT FINAL)
    Q_PROPERTY(soundings::app::RetirementModel* retirement READ retirement CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    /// Names of those who are there and may supervise, and who may be supervised.
    Q_PROPERTY(QList<QString> supervisors READ supervisors NOTIFY loadedChanged FINAL)
    /// "mary supervises grace", for each pair of today; endSupervision takes its place.
    Q_PROPERTY(QList<QString> supervisions READ supervisions NOTIFY loadedChanged FINAL)
    Q_PROPERTY(QList<QString> therapists READ therapists NOTIFY loadedChanged FINAL)

public:
    explicit PeopleModel(Clinic& clinic, QObject* parent = nullptr);

    [[nodiscard]] PeopleListModel* people() { return &m_people; }

    [[nodiscard]] NewPersonModel* newPerson() { return &m_newPerson; }

    [[nodiscard]] RetirementModel* retirement() { return &m_retirement; }

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] QStringList supervisors() const { return m_supervisors; }

    [[nodiscard]] QStringList therapists() const { return m_therapists; }

    [[nodiscard]] QStringList supervisions() const;

    void show(const QString& subject) override;

    /// From today on the one reviews the flags of the other. `failure` says why not.
    Q_INVOKABLE void supervise(const QString& supervisor, const QString& therapist);

    /// From now on the pair at this place of `supervisions` is none. `failure` says why not.
    Q_INVOKABLE void endSupervision(int index);

Q_SIGNALS:
    void loadedChanged();

protected:
    void forget() override;

private:
    struct Pair
    {
        QString supervisor;
        QString therapist;
    };

    PeopleListModel m_people;
    NewPersonModel m_newPerson;
    RetirementModel m_retirement;
    QStringList m_supervisors;
    QStringList m_therapists;
    std::vector<Pair> m_pairs;
    bool m_loaded = false;
};

} // namespace soundings::app
