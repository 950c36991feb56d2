// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/workdays.hpp"

#include <rapidcheck.h>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

using cgov::Date;
using cgov::Workdays;

namespace {

Date day(std::string_view iso) {
    const auto date = Date::from_iso(iso);
    REQUIRE_MESSAGE(date, iso);
    return *date;
}

std::pair<Date, Date> span(std::string_view from, std::string_view to) {
    return {day(from), day(to)};
}

/// As announced for 2025 and 2026.
Workdays announced() {
    Workdays workdays;
    workdays.add_year(
        2025,
        {span("2025-01-01", "2025-01-01"), span("2025-01-28", "2025-02-04"), span("2025-04-04", "2025-04-06"),
         span("2025-05-01", "2025-05-05"), span("2025-05-31", "2025-06-02"),
         span("2025-10-01", "2025-10-08")},
        {day("2025-01-26"), day("2025-02-08"), day("2025-04-27"), day("2025-09-28"), day("2025-10-11")});
    workdays.add_year(2026,
                      {span("2026-01-01", "2026-01-03"), span("2026-02-15", "2026-02-23"),
                       span("2026-04-04", "2026-04-06"), span("2026-05-01", "2026-05-05"),
                       span("2026-06-19", "2026-06-21"), span("2026-09-25", "2026-09-27"),
                       span("2026-10-01", "2026-10-07")},
                      {day("2026-01-04"), day("2026-02-14"), day("2026-02-28"), day("2026-05-09"),
                       day("2026-09-20"), day("2026-10-10")});
    return workdays;
}

/// What add_year says against an announcement for 2026, and that it adds nothing of it.
std::string refusal(std::vector<std::pair<Date, Date>> holidays, std::vector<Date> make_up) {
    Workdays workdays;
    std::string said;
    try {
        workdays.add_year(2026, std::move(holidays), std::move(make_up));
    } catch (const cgov::Error& error) {
        CHECK(error.kind == cgov::Kind::store);
        said = error.message;
    }
    CHECK_FALSE(workdays.knows(2026));
    CHECK(workdays.is_working_day(day("2026-01-01")));
    CHECK_FALSE(workdays.is_working_day(day("2026-01-04")));
    return said;
}

} // namespace

TEST_CASE("without data, working days are Monday to Friday") {
    const Workdays workdays;
    CHECK_FALSE(workdays.knows(2026));
    CHECK(workdays.is_working_day(day("2026-10-01"))); // a Thursday
    CHECK(workdays.is_working_day(day("2026-10-02")));
    CHECK_FALSE(workdays.is_working_day(day("2026-10-03")));
    CHECK_FALSE(workdays.is_working_day(day("2026-10-04")));
    CHECK(workdays.is_working_day(day("2026-10-05")));
    CHECK(workdays.plus_working_days(day("2026-10-01"), 5) == day("2026-10-08"));
    CHECK(workdays.working_days_between(day("2026-01-01"), day("2026-12-31")) == 260);
}

TEST_CASE("the working days of 2026 are those announced") {
    const Workdays workdays = announced();
    CHECK(workdays.knows(2025));
    CHECK(workdays.knows(2026));
    CHECK_FALSE(workdays.knows(2024));
    CHECK_FALSE(workdays.knows(2027));

    for (const std::string holiday :
         {"2026-01-01", "2026-01-02", "2026-01-03", "2026-02-16", "2026-02-23", "2026-04-06", "2026-05-05",
          "2026-06-19", "2026-09-25", "2026-10-01", "2026-10-07"})
        CHECK_MESSAGE(!workdays.is_working_day(day(holiday)), holiday);
    for (const std::string make_up :
         {"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"}) {
        CHECK_MESSAGE(workdays.is_working_day(day(make_up)), make_up);
        CHECK(day(make_up).weekday() >= 6);
    }
    for (const std::string weekend : {"2026-01-10", "2026-01-11", "2026-10-11", "2026-11-28"})
        CHECK_MESSAGE(!workdays.is_working_day(day(weekend)), weekend);

    CHECK(workdays.working_days_between(day("2024-12-31"), day("2025-12-31")) == 248);
    CHECK(workdays.working_days_between(day("2025-12-31"), day("2026-12-31")) == 248);
}

TEST_CASE("working days are counted from the day after") {
    const Workdays workdays = announced();
    CHECK(workdays.plus_working_days(day("2026-11-23"), 1) == day("2026-11-24"));
    CHECK(workdays.plus_working_days(day("2026-11-23"), 5) == day("2026-11-30"));
    CHECK(workdays.plus_working_days(day("2026-11-21"), 1) == day("2026-11-23")); // from a Saturday
    CHECK(workdays.plus_working_days(day("2026-09-30"), 1) == day("2026-10-08")); // over the National Day
    CHECK(workdays.plus_working_days(day("2026-09-30"), 3) == day("2026-10-10")); // a Saturday made up
    CHECK(workdays.plus_working_days(day("2026-02-13"), 2) == day("2026-02-24")); // over the Spring Festival
    CHECK(workdays.plus_working_days(day("2026-12-31"), 1) == day("2027-01-01")); // no data: a Friday
    CHECK(workdays.plus_working_days(day("2025-12-31"), 1) == day("2026-01-04"));
    CHECK(workdays.plus_working_days(day("2026-10-01"), 0) == day("2026-10-01"));
    CHECK(workdays.plus_working_days(day("2026-10-01"), -3) == day("2026-10-01"));
    CHECK(workdays.plus_working_days(day("9999-12-30"), 2147483647) == day("9999-12-31"));

    CHECK(workdays.working_days_between(day("2026-09-30"), day("2026-10-10")) == 3);
    CHECK(workdays.working_days_between(day("2026-09-30"), day("2026-10-07")) == 0);
    CHECK(workdays.working_days_between(day("2026-09-29"), day("2026-09-30")) == 1);
    CHECK(workdays.working_days_between(day("2026-09-30"), day("2026-09-30")) == 0);
    CHECK(workdays.working_days_between(day("2026-09-30"), day("2026-09-01")) == 0);
}

TEST_CASE("a year's holidays may begin in the December before") {
    Workdays workdays;
    workdays.add_year(2008, {span("2007-12-30", "2008-01-01")}, {day("2007-12-29")});
    CHECK(workdays.is_working_day(day("2007-12-29")));
    CHECK_FALSE(workdays.is_working_day(day("2007-12-31")));
    CHECK(workdays.is_working_day(day("2008-01-02")));
    CHECK_FALSE(workdays.knows(2007));
    workdays.add_year(2007, {span("2007-12-30", "2007-12-31")}, {}); // says the same: no contradiction
    CHECK(workdays.knows(2007));
}

TEST_CASE("an announcement that cannot be is refused") {
    CHECK(refusal({span("2026-01-01", "2026-01-03")}, {day("2026-01-02")}) ==
          "2026-01-02 is given as a holiday and as a working day");
    CHECK(refusal({span("2026-01-01", "2026-01-03"), span("2026-10-07", "2026-10-01")}, {}) ==
          "the holiday 2026-10-07/2026-10-01 ends before it begins");
    CHECK(refusal({span("2026-10-01", "2062-10-07")}, {}) ==
          "2027-02-01 does not belong to the working days of 2026");
    CHECK(refusal({}, {day("2026-01-04"), day("2025-09-28")}) ==
          "2025-09-28 does not belong to the working days of 2026");

    Workdays workdays = announced();
    CHECK_THROWS_WITH_AS(workdays.add_year(2026, {}, {}), "the working days of 2026 are given twice",
                         cgov::Error);
    CHECK_THROWS_WITH_AS(workdays.add_year(0, {}, {}), "there is no year 0", cgov::Error);
    CHECK_THROWS_WITH_AS(workdays.add_year(2027, {}, {day("2026-12-26"), day("2028-03-04")}),
                         "2028-03-04 does not belong to the working days of 2027", cgov::Error);
    CHECK_FALSE(workdays.is_working_day(day("2026-12-26")));
}

TEST_CASE("the laws of working days") {
    const Workdays workdays = announced();
    const auto some_day = [] {
        return Date{*rc::gen::inRange(day("2024-06-01").days, day("2027-06-01").days)};
    };
    CHECK(rc::check("counting back gives the number added", [&] {
        const Date start = some_day();
        const int n = *rc::gen::inRange(0, 400);
        RC_ASSERT(workdays.working_days_between(start, workdays.plus_working_days(start, n)) == n);
    }));
    CHECK(rc::check("the day reached is a working day, and the first with that count", [&] {
        const Date start = some_day();
        const int n = *rc::gen::inRange(1, 400);
        const Date reached = workdays.plus_working_days(start, n);
        RC_ASSERT(workdays.is_working_day(reached));
        RC_ASSERT(workdays.working_days_between(start, reached.plus_days(-1)) == n - 1);
    }));
    CHECK(rc::check("two steps are one", [&] {
        const Date start = some_day();
        const int m = *rc::gen::inRange(0, 100);
        const int n = *rc::gen::inRange(0, 100);
        RC_ASSERT(workdays.plus_working_days(workdays.plus_working_days(start, m), n) ==
                  workdays.plus_working_days(start, m + n));
    }));
    CHECK(rc::check("the counts of two spans add up", [&] {
        const Date a = some_day();
        const Date b = a.plus_days(*rc::gen::inRange(0, 300));
        const Date c = b.plus_days(*rc::gen::inRange(0, 300));
        RC_ASSERT(workdays.working_days_between(a, b) + workdays.working_days_between(b, c) ==
                  workdays.working_days_between(a, c));
    }));
}
