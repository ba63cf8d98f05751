// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_method.h"

#include "core/record/codes.h"

namespace soundings::core {

namespace {

constexpr CodeTable<ChangeMethod, 10> MethodCodes{
    {{ChangeMethod::JacobsonTruax, "jacobson-truax"},
     {ChangeMethod::PublishedPoints, "published-points"},
     {ChangeMethod::GulliksenLordNovick, "gulliksen-lord-novick"},
     {ChangeMethod::HsuLinnLord, "hsu-linn-lord"},
     {ChangeMethod::EdwardsNunnally, "edwards-nunnally"},
     {ChangeMethod::NunnallyKotsch, "nunnally-kotsch"},
     {ChangeMethod::HagemanArrindell, "hageman-arrindell"},
     {ChangeMethod::Percentage, "percentage"},
     {ChangeMethod::MinimalDifference, "minimal-difference"},
     {ChangeMethod::HierarchicalLinear, "hlm"}}};

} // namespace

std::string changeMethodCode(ChangeMethod method)
{
    return codeOf(MethodCodes, method);
}

std::optional<ChangeMethod> changeMethodFromCode(std::string_view code)
{
    return valueOf(MethodCodes, code);
}

std::vector<ChangeMethod> allChangeMethods()
{
    return valuesOf(MethodCodes);
}

} // namespace soundings::core
