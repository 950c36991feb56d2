// SPDX-License-Identifier: MIT
#include "order/grids.hpp"
#include "order/import.hpp"
#include "order/indicators.hpp"
#include "order/orders.hpp"
#include "unit/scratch.hpp"

#include <algorithm>
#include <rapidcheck.h>

#include <doctest/doctest.h>

using namespace cgov;

namespace {

constexpr Zone china{8 * 60};

Instant at(const char* text) {
    return *Instant::from_rfc3339(std::string(text) + ":00+08:00");
}

/// The calendars of 2025 and 2026 as far as the cases below need them.
Workdays calendar() {
    Workdays days;
    const auto day = [](const char* text) { return *Date::from_iso(text); };
    days.add_year(2025, {{day("2025-10-01"), day("2025-10-08")}}, {day("2025-09-28"), day("2025-10-11")});
    days.add_year(2026, {{day("2026-01-01"), day("2026-01-03")}, {day("2026-02-15"), day("2026-02-23")}},
                  {day("2026-01-04"), day("2026-02-14"), day("2026-02-28")});
    return days;
}

std::string end_of(const char* limit, const char* from, std::set<int>* unknown = nullptr) {
    std::set<int> years;
    const auto end = limit_end({}, TimeLimit::from_text(limit), at(from), china, calendar(), years);
    if (unknown) *unknown = years;
    return end.text(china);
}

Order closed_order(const char* deadline, const char* done, const char* rating) {
    Order order;
    order.stage = OrderStage::closed;
    order.deadline = at(deadline);
    order.done = at(done);
    order.rating = rating;
    return order;
}

} // namespace

TEST_CASE("A limit in hours is hours of the clock, whatever day it is") {
    CHECK(end_of("2h", "2026-02-17T23:30") == "2026-02-18 01:30");
    CHECK(end_of("24h", "2026-12-31T10:00") == "2027-01-01 10:00");
    CHECK(end_of("24小时", "2026-11-27T10:00") == "2026-11-28 10:00");
}

TEST_CASE("A limit in working days begins on the day after and ends with the office hours of its last day") {
    CHECK(end_of("5 working days", "2026-11-23T10:00") == "2026-11-30 17:30"); // Monday to Monday
    CHECK(end_of("5 working days", "2026-11-23T23:59") == "2026-11-30 17:30");
    CHECK(end_of("1 working days", "2026-11-27T10:00") == "2026-11-30 17:30"); // Friday
    CHECK(end_of("1 working days", "2026-11-28T10:00") == "2026-11-30 17:30"); // Saturday
    CHECK(end_of("15个工作日", "2026-11-23T10:00") == "2026-12-14 17:30");
}

TEST_CASE("Holidays do not count, make-up weekends do, and a limit runs over the end of a year") {
    CHECK(end_of("1 working days", "2025-09-27T09:00") == "2025-09-28 17:30"); // a Sunday that works
    CHECK(end_of("5 working days", "2025-09-27T09:00") == "2025-10-10 17:30"); // 28, 29, 30, 9, 10
    CHECK(end_of("6 working days", "2025-09-27T09:00") == "2025-10-11 17:30"); // a Saturday that works
    CHECK(end_of("5 working days", "2026-02-13T09:00") == "2026-02-27 17:30"); // 14, then 24 to 27
    CHECK(end_of("6 working days", "2026-02-13T09:00") == "2026-02-28 17:30");
    CHECK(end_of("5 working days", "2025-12-29T09:00") == "2026-01-06 17:30"); // 30, 31, 4, 5, 6
}

TEST_CASE("Days of the calendar may not end on a holiday") {
    CHECK(end_of("3 days", "2026-11-23T10:00") == "2026-11-26 17:30");
    CHECK(end_of("5 days", "2026-11-23T10:00") == "2026-11-30 17:30"); // Saturday
    CHECK(end_of("3 days", "2026-02-14T10:00") == "2026-02-24 17:30"); // Spring Festival
    CHECK(end_of("1天", "2026-02-13T10:00") == "2026-02-14 17:30");    // a Saturday that works
}

TEST_CASE("A year of which no holidays are known is named") {
    std::set<int> unknown;
    CHECK(end_of("5 working days", "2026-12-29T09:00", &unknown) == "2027-01-05 17:30");
    CHECK(unknown == std::set<int>{2027});
    CHECK(end_of("2 working days", "2026-12-29T09:00", &unknown) == "2026-12-31 17:30");
    CHECK(unknown.empty());
    CHECK(end_of("24h", "2026-12-31T09:00", &unknown) == "2027-01-01 09:00");
    CHECK(unknown.empty());
}

TEST_CASE("A limit of working days ends on a working day and grows with its count") {
    const auto days = calendar();
    CHECK(rc::check([&] {
        const int first = *rc::gen::inRange(0, 700);
        const int count = *rc::gen::inRange(1, 40);
        const auto from = Instant::at(Date::from_iso("2025-01-02")->plus_days(first), 9 * 60, china);
        std::set<int> unknown;
        const auto end = limit_end({}, {TimeLimit::Unit::working_days, count}, from, china, days, unknown);
        const auto later =
            limit_end({}, {TimeLimit::Unit::working_days, count + 1}, from, china, days, unknown);
        RC_ASSERT(days.is_working_day(end.date(china)));
        RC_ASSERT(days.working_days_between(from.date(china), end.date(china)) == count);
        RC_ASSERT(end < later);
    }));
}

TEST_CASE("What is no limit is refused") {
    for (const auto* text : {"", "soon", "h", "0h", "-2h", "5 working", "5 weeks", "99999h", "2h30"})
        CHECK_THROWS_AS(TimeLimit::from_text(text), Error);
}

TEST_CASE("Rules are read from the file, and an unknown setting is refused") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    const auto fault = [&](const std::string& text) {
        scratch.directory.write("rules/orders.toml", text);
        try {
            OrderRules::load(store);
        } catch (const Error& error) {
            return fmt::format("{}:{}: {}", error.place.file, error.place.line, error.message);
        }
        return std::string();
    };
    CHECK(fault("redo_max = 0\nnormal = \"7 working days\"\nday_ends = \"18:00\"\n") == "");
    const auto rules = OrderRules::load(store);
    CHECK(rules.redo_max == 0);
    CHECK(rules.return_max == 1);
    CHECK(rules.limit("normal").count == 7);
    CHECK(rules.limit("hard").count == 15);
    CHECK(rules.day_ends == 18 * 60);
    CHECK(fault("retrun_max = 2\n") == "rules/orders.toml:1: unknown setting \"retrun_max\"");
    CHECK(fault("\nurgent = \"2 weeks\"\n") == "rules/orders.toml:2: urgent: \"2 weeks\" is no time limit");
    CHECK(fault("call_max = 0\n") ==
          "rules/orders.toml:1: call_max: expected a whole number from 1 to 1000, found 0");
}

TEST_CASE("The adoption in force is the latest that has begun") {
    Grid grid;
    const auto day = [](const char* text) { return *Date::from_iso(text); };
    CHECK(grid.adopted_on(day("2026-11-23")) == nullptr);
    grid.adoptions = {{"harbour-bank", day("2026-01-01")}, {"estate-office", day("2026-11-23")}};
    CHECK(grid.adopted_on(day("2025-12-31")) == nullptr);
    CHECK(grid.adopted_on(day("2026-01-01"))->unit == "harbour-bank");
    CHECK(grid.adopted_on(day("2026-11-22"))->unit == "harbour-bank");
    CHECK(grid.adopted_on(day("2026-11-23"))->unit == "estate-office");
}

TEST_CASE("Indicators are of the orders due in the period, and a rate of nothing is empty") {
    auto late = closed_order("2026-11-02T17:30", "2026-11-02T17:31", "dissatisfied");
    late.returns = 1;
    const auto good = closed_order("2026-11-03T17:30", "2026-11-03T17:30", "satisfied");
    const auto basic = closed_order("2026-11-30T17:30", "2026-11-05T10:00", "basically");
    const auto unrated = closed_order("2026-11-04T17:30", "2026-11-04T10:00", "");
    const auto other_month = closed_order("2026-12-01T17:30", "2026-11-04T10:00", "satisfied");
    Order open;
    open.stage = OrderStage::in_progress;
    open.deadline = at("2026-11-05T17:30");
    Order waiting; // no deadline: not due
    const std::vector<const Order*> orders{&late, &good, &basic, &unrated, &other_month, &open, &waiting};

    const auto table = order_indicators(orders, {}, *Period::from_text("2026-11"), china);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0] == std::vector<std::string>{"5", "4", "3", "3", "1", "1", "1", "1", "80.0", "60.0",
                                                    "66.7", "75.0", "20.0"});
    const auto nothing = order_indicators(orders, {}, *Period::from_text("2025"), china);
    CHECK(nothing.rows[0] ==
          std::vector<std::string>{"0", "0", "0", "0", "0", "0", "0", "0", "", "", "", "", ""});
    const auto months = order_indicators(orders, {"month"}, {}, china);
    REQUIRE(months.rows.size() == 2);
    CHECK(months.rows[1][0] == "2026-12");
    CHECK_THROWS_AS(order_indicators(orders, {"colour"}, {}, china), Error);
}

TEST_CASE("The figures of the parts add up to those of the whole") {
    CHECK(rc::check([] {
        std::vector<Order> orders(static_cast<std::size_t>(*rc::gen::inRange(0, 30)));
        std::vector<const Order*> all;
        for (auto& order : orders) {
            order.unit = *rc::gen::elementOf(std::vector<std::string>{"a", "b", "c"});
            order.rating =
                *rc::gen::elementOf(std::vector<std::string>{"", "satisfied", "basically", "dissatisfied"});
            order.stage = *rc::gen::elementOf(
                std::vector<OrderStage>{OrderStage::closed, OrderStage::done, OrderStage::in_progress});
            order.deadline = at("2026-11-02T17:30").plus_minutes(*rc::gen::inRange(0, 100'000));
            order.done = order.deadline->plus_minutes(*rc::gen::inRange(-3000, 3000));
            order.returns = *rc::gen::inRange(0, 2);
            all.push_back(&order);
        }
        const auto whole = order_indicators(all, {}, {}, china);
        const auto parts = order_indicators(all, {"unit", "month"}, {}, china);
        for (std::size_t figure = 0; figure < 8; ++figure) {
            long long sum = 0;
            for (const auto& row : parts.rows) sum += std::stoll(row[figure + 2]);
            RC_ASSERT(sum == std::stoll(whole.rows[0][figure]));
        }
        const auto& row = whole.rows[0];
        RC_ASSERT(std::stoll(row[3]) <= std::stoll(row[1])); // ratings, closed
        RC_ASSERT(std::stoll(row[2]) <= std::stoll(row[1])); // on time, closed
    }));
}

TEST_CASE("Moments of 311 data sets, hotlines and spreadsheets") {
    const Clock clock{at("2026-11-23T10:00"), china};
    const auto read = [&](const char* text) { return parse_moment(text, clock, 0).text(china); };
    CHECK(read("2026-03-02T09:15:00.000") == "2026-03-02 09:15");
    CHECK(read("2026-03-02T09:15:00.000+08:00") == "2026-03-02 09:15");
    CHECK(read("03/02/2026 09:15:00 AM") == "2026-03-02 09:15");
    CHECK(read("3/2/2026 12:05:00 AM") == "2026-03-02 00:05");
    CHECK(read("03/02/2026 12:05:00 PM") == "2026-03-02 12:05");
    CHECK(read("2026/3/2 9:15") == "2026-03-02 09:15");
    CHECK(read("2026年3月2日") == "2026-03-02 00:00");
    CHECK(read("46083") == "2026-03-02 00:00");
    for (const auto* text : {"", "soon", "13/02/2026 09:15:00 AM", "03/02/2026 09:15:00 XM", "2026-02-30"})
        CHECK_THROWS_AS(parse_moment(text, clock, 0), Error);
}
