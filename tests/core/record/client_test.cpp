// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/client.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

const Date Today(2026, 3, 2);

std::string refusedField(const Client& client)
{
    try {
        requireValid(client, Today);
        return {};
    } catch (const InvalidValue& refusal) {
        return refusal.field();
    }
}

} // namespace

TEST_CASE("a client needs a code of one line and nothing else", "[core][record]")
{
    Client client;
    CHECK(refusedField(client) == "client");
    client.code = " \t ";
    CHECK(refusedField(client) == "client");
    client.code = "K-17";
    CHECK(refusedField(client).empty());
    client.code = "K\n17";
    CHECK(refusedField(client) == "client");
    client.code = std::string(40, 'k');
    CHECK(refusedField(client).empty());
    client.code += 'k';
    CHECK(refusedField(client) == "client");
}

TEST_CASE("a year of birth lies between 1880 and this year", "[core][record]")
{
    Client client;
    client.code = "K-17";
    for (const int year : {1880, 1990, 2026}) {
        client.yearOfBirth = year;
        CHECK(refusedField(client).empty());
    }
    for (const int year : {1879, 2027, 0, -5, 90}) {
        client.yearOfBirth = year;
        CHECK(refusedField(client) == "year of birth");
    }
}

TEST_CASE("names and words of a client may be of any script and are bounded", "[core][record]")
{
    Client client;
    client.code = "K-17";
    client.name = "Zo\xc3\xab \xd0\x96";
    client.gender = "non-binary";
    client.language = "pt-BR";
    CHECK(refusedField(client).empty());
    client.name = std::string(201, 'n');
    CHECK(refusedField(client) == "name");
    client.name.clear();
    client.gender = std::string(61, 'g');
    CHECK(refusedField(client) == "gender");
    client.gender.clear();
    client.language = std::string(36, 'l');
    CHECK(refusedField(client) == "language");
}
