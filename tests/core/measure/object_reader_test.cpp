// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/object_reader.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace soundings::core;

namespace {

enum class Colour
{
    Red,
    Blue
};

constexpr std::array Colours = {ObjectReader::Choice<Colour>{"red", Colour::Red},
                                ObjectReader::Choice<Colour>{"blue", Colour::Blue}};

JsonValue json(const std::string& text)
{
    std::vector<MeasureFault> faults;
    auto value = readJson(text, "f.json", faults);
    REQUIRE(value);
    return *value;
}

std::string faultsOf(const std::string& text, const std::function<void(ObjectReader&)>& read)
{
    const JsonValue value = json(text);
    std::vector<MeasureFault> faults;
    ObjectReader reader(value, "f.json", faults);
    read(reader);
    std::string sentences;
    for (const MeasureFault& fault : faults) {
        sentences += fault.sentence() + "\n";
    }
    return sentences;
}

} // namespace

TEST_CASE("a field that is missing or null is the fallback and no fault", "[core][measure]")
{
    const auto faults = faultsOf(R"({"null": null})", [](ObjectReader& reader) {
        for (const char* name : {"null", "missing"}) {
            CHECK(reader.text(name, "other") == "other");
            CHECK(reader.flag(name, true));
            CHECK_FALSE(reader.number(name));
            CHECK_FALSE(reader.integer(name));
            CHECK(reader.texts(name).empty());
            CHECK(reader.textMap(name).empty());
            CHECK(reader.choice<Colour>(name, Colours, Colour::Blue) == Colour::Blue);
        }
        CHECK(reader.has("null"));
        CHECK_FALSE(reader.has("missing"));
    });
    CHECK(faults.empty());
}

TEST_CASE("a field of the wrong kind is a fault with its place, and reading goes on",
          "[core][measure]")
{
    const auto faults = faultsOf(R"({"t": 1, "f": "yes", "n": "2", "i": 2.5, "l": {}, "m": []})",
                                 [](ObjectReader& reader) {
                                     CHECK(reader.text("t").empty());
                                     CHECK_FALSE(reader.flag("f"));
                                     CHECK_FALSE(reader.number("n"));
                                     CHECK_FALSE(reader.integer("i"));
                                     CHECK(reader.texts("l").empty());
                                     CHECK(reader.textMap("m").empty());
                                 });
    CHECK(faults == "f.json/t: 1 is not text; expected text\n"
                    "f.json/f: 'yes' is not a yes or no; expected true or false\n"
                    "f.json/n: '2' is not a number; expected a number\n"
                    "f.json/i: the number is not whole; expected a whole number\n"
                    "f.json/l: an object is not a list; expected a list of texts\n"
                    "f.json/m: a list stands here; expected an object\n");
}

TEST_CASE("a required field that is blank or missing is said once", "[core][measure]")
{
    const auto faults = faultsOf(R"({"blank": " \n", "wrong": 7})", [](ObjectReader& reader) {
        static_cast<void>(reader.requiredText("blank"));
        static_cast<void>(reader.requiredText("missing"));
        static_cast<void>(reader.requiredText("wrong"));
        CHECK(reader.requiredNumber("none") == 0.0);
    });
    CHECK(faults == "f.json/blank: the text is blank; expected some text\n"
                    "f.json/missing: missing; expected some text\n"
                    "f.json/wrong: 7 is not text; expected text\n"
                    "f.json/none: missing; expected a number\n");
}

TEST_CASE("a number beyond a million and a text beyond 4096 bytes are refused", "[core][measure]")
{
    const auto faults =
        faultsOf(R"({"most": 1000000, "more": -1000000.5, "long": ")" + std::string(4097, 'x') +
                     R"(", "list": [")" + std::string(4097, 'x') + R"(", "short"]})",
                 [](ObjectReader& reader) {
                     CHECK(reader.number("most") == 1e6);
                     CHECK_FALSE(reader.number("more"));
                     CHECK(reader.text("long").empty());
                     CHECK(reader.texts("list") == std::vector<std::string>{"short"});
                 });
    CHECK(faults.find("f.json/more") != std::string::npos);
    CHECK(faults.find("f.json/long: the text is too long") != std::string::npos);
    CHECK(faults.find("f.json/list") != std::string::npos);
}

TEST_CASE("a word that is none of the choices is told which there are", "[core][measure]")
{
    const auto faults = faultsOf(R"({"c": "Red", "d": "blue"})", [](ObjectReader& reader) {
        static_cast<void>(reader.choice<Colour>("c", Colours));
        CHECK(reader.choice<Colour>("d", Colours) == Colour::Blue);
        static_cast<void>(reader.choice<Colour>("e", Colours));
    });
    CHECK(faults == "f.json/c: 'Red' is not known; expected red, blue\n"
                    "f.json/e: missing; expected red, blue\n");
}

TEST_CASE("objects in lists know their place, and what is no object is passed by",
          "[core][measure]")
{
    std::vector<std::string> places;
    const auto faults =
        faultsOf(R"({"l": [{"a": {}}, 3, {}], "o": {}})", [&places](ObjectReader& reader) {
            reader.each("l", [&places](ObjectReader& entry) {
                places.push_back(entry.path());
                entry.with("a", [&places](ObjectReader& a) { places.push_back(a.path()); });
            });
            reader.each("o", [](ObjectReader&) { FAIL("an object was read as a list"); });
        });
    CHECK(places == std::vector<std::string>{"f.json/l/0", "f.json/l/0/a", "f.json/l/2"});
    CHECK(faults == "f.json/l/1: 3 stands here; expected an object\n"
                    "f.json/o: an object is not a list; expected a list\n");
}

TEST_CASE("a field that nobody asked for is found out, one that was is not", "[core][measure]")
{
    CHECK(faultsOf(R"({"known": 1, "spelt-wrong": 2})", [](ObjectReader& reader) {
              static_cast<void>(reader.number("known"));
              static_cast<void>(reader.number("absent"));
              reader.refuseUnknown();
          }) == "f.json/spelt-wrong: this field is not known; expected absent, known\n");
}
