// SPDX-License-Identifier: MIT
#include "booking_community.hpp"
#include "tool/changes.hpp"
#include "tool/figures.hpp"
#include "tool/lending.hpp"

#include <rapidcheck.h>

using namespace cgov;

namespace {

Date day(const char* text) {
    return Date::from_iso(text).value();
}

/// A tool house with two ladders and a drill for adults; P1A to P4A are people, P4A has retired.
class ToolHouse {
  public:
    ToolHouse() {
        scratch_.write("cgov.toml", "format = 1\nlanguage = \"en\"\n");
        scratch_.write(".cgov/desk", "A\n");
        scratch_.write("registers/tools/ladder.toml", "name = \"Ladder\"\ncount = 2\ndeposit = 5000\n");
        scratch_.write("registers/tools/drill.toml", "name = \"Drill\"\nadult_only = true\ndays = 1\n");
        scratch_.write("registers/people/A.csv", "person,name,kind,roles,grid,joined,retired\n"
                                                 "P1A,a*,resident,,,2020-01-01,\n"
                                                 "P2A,b*,resident,,,2020-01-01,\n"
                                                 "P3A,c*,resident,,,2020-01-01,\n"
                                                 "P4A,d*,resident,,,2020-01-01,2026-11-01\n");
        store_ = std::make_unique<Store>(scratch_.path(), files_);
    }

    /// As outcome_of(); what was said goes to `said`.
    std::string write(const std::function<void(WriteSession&)>& action) {
        return outcome_of(*store_, {Instant::at(today, 600, Zone()), Zone()}, action, said);
    }
    std::string lend(const char* tool, const char* person) {
        LendRequest request;
        request.tool = tool;
        request.person = person;
        request.lent = today;
        return write([&](WriteSession& session) { lend_tool(session, rules, People(*store_), request); });
    }
    std::string hold(const char* tool, const char* person) {
        return write(
            [&](WriteSession& session) { hold_tool(session, People(*store_), tool, person, "", ""); });
    }
    std::string give_back(const std::string& id, const char* damage = "", std::int64_t fee = 0) {
        ToolReturn change;
        change.date = today;
        change.damage = damage;
        change.fee = fee;
        return write([&](WriteSession& session) { return_loans(session, {id}, change); });
    }
    std::string renew(const char* id) {
        return write([&](WriteSession& session) { renew_loans(session, rules, {id}, std::nullopt, ""); });
    }
    std::string audit(const char* tool, int counted) {
        return write([&](WriteSession& session) { audit_tools(session, {{tool, counted, ""}}); });
    }
    House house() const { return House(*store_); }
    Stock stock(const char* tool) const { return House(*store_).stock_of(tool); }
    const Store& store() const { return *store_; }
    void put(const std::string& path, const std::string& bytes) const { scratch_.write(path, bytes); }

    Date today = day("2026-11-23");
    ToolRules rules;
    std::string said;

  private:
    QuickFiles files_;
    Scratch scratch_;
    std::unique_ptr<Store> store_;
};

} // namespace

TEST_CASE("a loan takes one out, and is due after calendar days") {
    ToolHouse tools;
    CHECK(tools.lend("ladder", "P1A") == "L1A");
    CHECK(tools.said == "due back on 2026-11-26\n");
    CHECK(tools.lend("drill", "P2A") == "L2A");
    CHECK(tools.said == "warning: drill is for adults, and no birth date of P2A is known here\n"
                        "due back on 2026-11-24\n");
    const auto house = tools.house();
    CHECK(house.stock_of("ladder").in() == 1);
    CHECK(house.loans.find("L1A").deposit == 5000);
    CHECK(house.loans.find("L2A").deposit == 0);
    CHECK_FALSE(house.loans.find("L2A").overdue(day("2026-11-24")));
    CHECK(house.loans.find("L2A").days_late(day("2026-11-26")) == 2);
    CHECK(tools.lend("ladder", "P4A") == "1 P4A retired on 2026-11-01 | see: cgov person show P4A");
}

TEST_CASE("who waits comes first, and a hold becomes the loan") {
    ToolHouse tools;
    tools.lend("ladder", "P1A");
    tools.lend("ladder", "P2A");
    CHECK(tools.lend("ladder", "P3A") == "1 none of ladder is in: 2 out, 0 in repair | L1A is due back on "
                                         "2026-11-26; to queue: cgov tool hold ladder P3A");
    CHECK(tools.hold("ladder", "P3A") == "L3A");
    CHECK(tools.said == "number 1 in the queue for ladder\n");
    CHECK(tools.hold("ladder", "P3A").starts_with("1 P3A waits for ladder already: L3A"));
    CHECK(tools.hold("ladder", "P1A") == "L4A");
    CHECK(tools.renew("L2A").starts_with("1 P3A waits for ladder (L3A)"));
    CHECK(tools.give_back("L1A").empty());
    CHECK(tools.said.find("ladder is kept for P3A now (L3A)") != std::string::npos);
    CHECK(tools.stock("ladder").queue[0].ready == tools.today);
    CHECK_FALSE(tools.stock("ladder").queue[1].ready);
    CHECK(tools.lend("ladder", "P1A") ==
          "1 ladder is kept for who waits for it: P3A (L3A) | who waits no longer: cgov tool release L3A");
    CHECK(tools.lend("ladder", "P3A") == "L3A");
    CHECK(tools.house().loans.find("L3A").where == Loan::Where::out);
    CHECK(tools.stock("ladder").queue.size() == 1);
}

TEST_CASE("a second item is kept for the second who waits") {
    ToolHouse tools;
    tools.hold("ladder", "P1A");
    CHECK(tools.said == "one is in and is kept: cgov tool lend ladder P1A\n");
    CHECK(tools.lend("ladder", "P2A") == "L2A"); // one of two is kept
    CHECK(tools.lend("ladder", "P3A").starts_with("1 ladder is kept for who waits for it: P1A (L1A)"));
    CHECK(tools.lend("ladder", "P1A") == "L1A");
}

TEST_CASE("no more than max_items, and nothing to who has something overdue") {
    ToolHouse tools;
    tools.rules.max_items = 1;
    tools.lend("ladder", "P1A");
    CHECK(tools.lend("drill", "P1A").starts_with("1 P1A has 1 already: L1A; at most 1 at a time"));
    tools.rules.max_items = 0;
    tools.today = day("2026-11-27");
    CHECK(tools.lend("drill", "P1A").starts_with("1 P1A has something overdue: L1A"));
    tools.rules.block_overdue = false;
    CHECK(tools.lend("drill", "P1A") == "L2A");
    CHECK(tools.said.starts_with("warning: drill is for adults"));
    CHECK(tools.said.find("warning: P1A has something overdue: L1A") != std::string::npos);
}

TEST_CASE("a renewal counts from the day due, and is refused when overdue or used up") {
    ToolHouse tools;
    tools.lend("ladder", "P1A");
    CHECK(tools.renew("L1A").empty());
    CHECK(tools.said == "L1A is due back on 2026-11-29\n");
    CHECK(tools.renew("L1A").starts_with("1 L1A cannot be renewed again (1 of 1)"));
    tools.rules.renewals = 2;
    tools.today = day("2026-11-30");
    CHECK(tools.renew("L1A").starts_with("1 L1A was due back on 2026-11-29"));
}

TEST_CASE("minors") {
    CHECK(is_minor(day("2008-11-24"), day("2026-11-23")));
    CHECK_FALSE(is_minor(day("2008-11-23"), day("2026-11-23")));
    CHECK(is_minor(day("2008-02-29"), day("2026-02-27")));
    CHECK_FALSE(is_minor(day("2008-02-29"), day("2026-02-28")));
}

TEST_CASE("damage, loss and money") {
    ToolHouse tools;
    tools.lend("ladder", "P1A");
    CHECK(tools.give_back("L1A", "bent", 7000).empty());
    CHECK(tools.said == "note: P1A has ¥20.00 to pay\n"); // the deposit is kept
    CHECK(tools.stock("ladder").in() == 1);
    CHECK(tools.stock("ladder").repair == 1);
    const auto repair = [&](const char* id) {
        return tools.write([&](WriteSession& session) { repair_items(session, {id}, tools.today, 0, ""); });
    };
    CHECK(repair("L1A").empty());
    CHECK(tools.stock("ladder").in() == 2);
    CHECK(repair("L1A").starts_with("1 L1A is repaired; \"repair\" needs: returned, broken"));
    tools.lend("ladder", "P1A");
    tools.give_back("L2A");
    CHECK(tools.said == "note: ¥50.00 of the deposit goes back\n");
    CHECK(repair("L2A").starts_with("1 L2A came back whole"));

    tools.lend("ladder", "P2A");
    tools.write([&](WriteSession& session) { lose_loans(session, {"L3A"}, tools.today, ""); });
    CHECK(tools.stock("ladder").owned() == 1);
    Settlement settlement;
    settlement.date = tools.today;
    const auto settle = [&] {
        return tools.write([&](WriteSession& session) { settle_loan(session, "L3A", settlement); });
    };
    CHECK(settle().starts_with("2 how is L3A settled?"));
    settlement.replaced = true;
    CHECK(settle().empty());
    CHECK(tools.said == "note: ¥50.00 of the deposit goes back\n");
    CHECK(tools.stock("ladder").owned() == 2);
    CHECK(tools.stock("ladder").in() == 2);
}

TEST_CASE("from a count on the stock is what was counted") {
    ToolHouse tools;
    tools.lend("ladder", "P1A");
    CHECK(tools.audit("ladder", 0) == "L2A");
    CHECK(tools.said == "note: ladder: 0 counted, 1 expected; 1 missing\n");
    CHECK(tools.stock("ladder").in() == 0);
    CHECK(tools.stock("ladder").owned() == 1);
    tools.give_back("L1A");
    CHECK(tools.stock("ladder").in() == 1);
    // Two more are bought: the file says so, and they are added to what was counted.
    tools.put("registers/tools/ladder.toml", "name = \"Ladder\"\ncount = 4\n");
    CHECK(tools.stock("ladder").in() == 3);
    tools.audit("ladder", 3);
    CHECK(tools.said.empty());
}

TEST_CASE("a loan that the counting desk did not know of explains what is missing") {
    ToolHouse tools;
    tools.audit("ladder", 1);
    CHECK(tools.stock("ladder").owned() == 1);
    // Another desk had lent one an hour before.
    tools.put("ledgers/loans/2026-11.B.csv",
              tools.house().loans.schema().header() +
                  "1,2026-11-23T09:00:00+08:00,chen,lend,L1B,ladder,P2A,2026-11-23,2026-11-26" +
                  std::string(15, ',') + "\n");
    CHECK(tools.stock("ladder").in() == 1);
    CHECK(tools.stock("ladder").owned() == 2);
    CHECK(tool_problems(tools.store(), People(tools.store())).empty());
}

TEST_CASE("two desks apart that lend the last one: the later loan is named") {
    ToolHouse tools;
    tools.lend("drill", "P1A");
    tools.put("ledgers/loans/2026-11.B.csv",
              tools.house().loans.schema().header() +
                  "1,2026-11-23T11:00:00+08:00,chen,lend,L1B,drill,P2A,2026-11-23,2026-11-24" +
                  std::string(15, ',') + "\n");
    auto problems = tool_problems(tools.store(), People(tools.store()));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "L1B");
    CHECK(problems[0].message == "L1B was lent when none of drill was left");
    tools.give_back("L1A");
    CHECK(tool_problems(tools.store(), People(tools.store())).empty());
}

TEST_CASE("what is due: loans, and items that are kept for who waits") {
    ToolHouse tools;
    tools.lend("drill", "P1A");
    tools.hold("drill", "P2A");
    const Clock clock{Instant::at(tools.today, 600, Zone()), Zone()};
    auto due = loans_due(tools.store(), clock, std::nullopt);
    REQUIRE(due.size() == 1);
    CHECK(due[0].kind == "loan");
    CHECK(due[0].due == day("2026-11-24"));
    CHECK(due[0].text == "give back: Drill");
    tools.give_back("L1A");
    due = loans_due(tools.store(), clock, std::nullopt);
    REQUIRE(due.size() == 1);
    CHECK(due[0].kind == "hold");
    CHECK(due[0].id == "L2A");
    CHECK(due[0].who == "P2A");
}

TEST_CASE("figures count by the day on which things happened") {
    ToolHouse tools;
    tools.today = day("2026-10-30");
    tools.lend("ladder", "P1A"); // due 2026-11-02
    tools.today = day("2026-11-03");
    tools.give_back("L1A", "bent");
    tools.lend("ladder", "P2A");
    tools.give_back("L2A");
    const auto house = tools.house();
    const auto november = tool_usage(house, *Period::from_text("2026-11"));
    // tool,name,lent,borrowers,returned,on_time,on_time_rate,damaged,lost,idle
    CHECK(november.rows[0] ==
          std::vector<std::string>{"drill", "Drill", "0", "0", "0", "0", "", "0", "0", "1"});
    CHECK(november.rows[1] ==
          std::vector<std::string>{"ladder", "Ladder", "1", "1", "2", "1", "50.0", "1", "0", ""});
    CHECK(tool_indicators(house, *Period::from_text("2026-10")).rows[0] ==
          std::vector<std::string>{"2", "3", "1", "1", "0", "0", "", "0", "0", "1"});
    CHECK(idle_tools(house, *Period::from_text("2026-09")).size() == 2);
    CHECK(idle_tools(house, *Period::from_text("2026-12"))[1].last == day("2026-11-03"));
}

TEST_CASE("random histories: everything is somewhere, nothing twice, and items are kept in order") {
    CHECK(rc::check([] {
        ToolHouse tools;
        tools.rules.max_items = 0;
        tools.rules.block_overdue = false;
        const auto steps = *rc::gen::inRange(1, 25);
        for (int i = 0; i < steps; ++i) {
            static const char* const people[] = {"P1A", "P2A", "P3A"};
            const auto* person = people[*rc::gen::inRange(0, 3)];
            const auto id = fmt::format("L{}A", *rc::gen::inRange(1, 10));
            const auto before = tools.stock("ladder");
            switch (*rc::gen::inRange(0, 6)) {
            case 0:
            case 1: {
                const auto place = before.position(person);
                const bool lent = tools.lend("ladder", person).starts_with("L");
                RC_ASSERT(lent == (static_cast<std::int64_t>(place) < before.in()));
                break;
            }
            case 2:
                tools.hold("ladder", person);
                break;
            case 3:
                tools.give_back(id, *rc::gen::inRange(0, 2) ? "bent" : "");
                break;
            case 4:
                tools.write([&](WriteSession& s) { repair_items(s, {id}, tools.today, 0, ""); });
                break;
            default: {
                const auto counted = *rc::gen::inRange(0, 4);
                tools.audit("ladder", counted);
                RC_ASSERT(tools.stock("ladder").in() == counted);
            }
            }
            const auto stock = tools.stock("ladder");
            RC_ASSERT(stock.in() >= 0);
            RC_ASSERT(stock.in() + stock.out + stock.repair == stock.owned());
            for (std::size_t k = 0; k < stock.queue.size(); ++k)
                RC_ASSERT(stock.queue[k].ready.has_value() == (static_cast<std::int64_t>(k) < stock.in()));
        }
    }));
}
