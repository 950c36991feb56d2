// SPDX-License-Identifier: MIT
#include "base/embedded.hpp"
#include "base/error.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

using namespace cgov;

TEST_CASE("every ledger's schema reads, and its state machine is sound") {
    const Schemas schemas;
    std::set<char> prefixes{'P'}; // people
    CHECK(ledger_names() == std::vector<std::string>{"activities", "bank", "bookings", "fund", "hours",
                                                     "loans", "memberships", "orders", "pairs", "praise",
                                                     "reminders", "resources", "seals", "voids", "wishes"});
    for (const auto& name : ledger_names()) {
        CAPTURE(name);
        const auto& schema = schemas.get(name);
        CHECK(schema.name() == name);
        CHECK(prefixes.insert(schema.prefix()).second);
        CHECK(schema.header().starts_with("seq,at,by,event,"));
        CHECK(schema.header().ends_with("\n"));
        CHECK(schemas.by_prefix(schema.prefix()) == &schema);
        std::size_t openers = 0;
        for (const auto& event : schema.events()) {
            openers += event.opens() ? 1U : 0U;
            CHECK_FALSE(event.title.zh.empty());
            CHECK_FALSE(event.about.en.empty());
            for (const auto from : event.from) CHECK(from < schema.states().size());
        }
        CHECK(openers >= 1);
        // Every state can be reached.
        for (State state = 0; state < schema.states().size(); ++state)
            CHECK(std::any_of(schema.events().begin(), schema.events().end(),
                              [&](const EventSpec& event) { return event.to == state; }));
        for (const auto& column : schema.columns()) {
            CHECK_FALSE(column.title.zh.empty());
            CHECK_FALSE(column.about.zh.empty());
        }
    }
    CHECK(schemas.by_prefix('Q') == nullptr);
}

TEST_CASE("the hours ledger has the columns that scripts rely on") {
    const Schemas schemas;
    CHECK(schemas.get("hours").header().starts_with("seq,at,by,event,entry,date,start,account,person,minutes,"
                                                    "credit,rule,kind,for,place,unit,witness,ref,note"));
}

TEST_CASE("an unknown ledger is named with the nearest one") {
    const Schemas schemas;
    try {
        schemas.get("hour");
        FAIL("found");
    } catch (const Error& error) {
        CHECK(error.kind == Kind::input);
        CHECK(error.message == "there is no ledger \"hour\"");
        CHECK(error.hint == "did you mean \"hours\"?");
    }
}

TEST_CASE("a schema that is wrong is refused when it is read") {
    const std::string start = "ledger = \"x\"\ncase = \"y\"\nprefix = \"X\"\ntitle = { en = \"X\", zh_CN = "
                              "\"X\" }\nabout = { en = \"X\", zh_CN = \"X\" }\n";
    CHECK_THROWS(Schema::parse(start + "colour = 1\n", "x.toml"));
    CHECK_THROWS(Schema::parse(
        start +
            "[[column]]\nname = \"a\"\ntype = \"colour\"\ntitle = { en = \"A\" }\nabout = { en = \"A\" }\n",
        "x.toml"));
    CHECK_THROWS(Schema::parse(start + "[[event]]\nname = \"e\"\nto = \"s\"\nfrom = [\"nowhere\"]\ntitle = { "
                                       "en = \"A\" }\nabout = { en = \"A\" }\n",
                               "x.toml"));
    CHECK_THROWS(Schema::parse("ledger = \"x\"\n", "x.toml"));
}

TEST_CASE("cells") {
    const auto fault = [](ColumnType type, std::string_view cell) {
        return cell_fault({"c", type, {}, {}, 1, 1440}, cell);
    };
    CHECK(fault(ColumnType::date, "2026-02-28").empty());
    CHECK(fault(ColumnType::date, "2026-02-30") ==
          "expected a date such as 2026-11-23, found \"2026-02-30\"");
    CHECK(fault(ColumnType::time, "23:59").empty());
    for (const char* text : {"24:00", "9:00", "12:60", "ab:cd", ""})
        CHECK_FALSE(fault(ColumnType::time, text).empty());
    for (const char* text : {"0", "1441", "-1", "1.5", "010", " 1", "1e2", ""})
        CHECK_FALSE(fault(ColumnType::minutes, text).empty());
    for (const char* text : {"P1A", "yue-opera"}) CHECK(fault(ColumnType::party, text).empty());
    for (const char* text : {"P1", "p1a", "H1A", "../x", "张三", "a b"})
        CHECK_FALSE(fault(ColumnType::party, text).empty());
    CHECK(fault(ColumnType::parties, "P1A;yue-opera").empty());
    CHECK_FALSE(fault(ColumnType::parties, "P1A;;P2A").empty());
    CHECK(fault(ColumnType::digest, "00ff").empty());
    CHECK_FALSE(fault(ColumnType::digest, "00FF").empty());
}
