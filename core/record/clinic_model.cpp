// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/clinic_model.h"

#include "core/record/codes.h"

namespace soundings::core {

namespace {

constexpr CodeTable<ClinicModelKind, 2> ClinicModelKindCodes{
    {{ClinicModelKind::ExpectedCourse, "expected-course"},
     {ClinicModelKind::WithinPersonSd, "within-person-sd"}}};

} // namespace

std::string clinicModelKindCode(ClinicModelKind kind)
{
    return codeOf(ClinicModelKindCodes, kind);
}

std::optional<ClinicModelKind> clinicModelKindFromCode(std::string_view code)
{
    return valueOf(ClinicModelKindCodes, code);
}

} // namespace soundings::core
