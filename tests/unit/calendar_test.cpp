// SPDX-License-Identifier: MIT
#include "base/calendar.hpp"

#include <rapidcheck.h>

#include <doctest/doctest.h>

using cgov::Clock;
using cgov::Date;
using cgov::Instant;
using cgov::Period;
using cgov::Zone;

namespace {

const Date first_day = Period{}.from;
const Date last_day = Period{}.to;

Date day(std::string_view iso) {
    const auto date = Date::from_iso(iso);
    REQUIRE_MESSAGE(date, iso);
    return *date;
}

Instant instant(std::string_view text) {
    const auto value = Instant::from_rfc3339(text);
    REQUIRE_MESSAGE(value, text);
    return *value;
}

Date any_day() {
    return {*rc::gen::inRange(first_day.days, last_day.days + 1)};
}
/// A zone of whole minutes within a day of UTC.
Zone any_zone() {
    return {*rc::gen::inRange(-1439, 1440)};
}
/// An instant whose day is valid in every zone.
Instant any_instant() {
    return {*rc::gen::inRange<std::int64_t>((first_day.days + 1) * 86400LL, last_day.days * 86400LL)};
}

} // namespace

TEST_CASE("a day is counted from 1970-01-01") {
    CHECK(day("1970-01-01").days == 0);
    CHECK(day("1969-12-31").days == -1);
    CHECK(day("2000-03-01").days == 11017);
    CHECK(day("2026-11-23").days == 20780);
    CHECK(day("0001-01-01") == first_day);
    CHECK(day("9999-12-31") == last_day);
}

TEST_CASE("leap years are those of the Gregorian calendar") {
    for (const int year : {4, 400, 1600, 1904, 2000, 2024, 9996}) CHECK(Date::from_civil(year, 2, 29));
    for (const int year : {1, 100, 1700, 1900, 2023, 2026, 2100, 9999})
        CHECK_FALSE(Date::from_civil(year, 2, 29));
}

TEST_CASE("days that are not are refused") {
    for (const std::string text :
         {"2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "2026-01-32", "0000-01-01"}) {
        CHECK_MESSAGE(!Date::from_iso(text), text);
    }
    CHECK_FALSE(Date::from_civil(10000, 1, 1));
    CHECK_FALSE(Date::from_civil(0, 12, 31));
    CHECK_FALSE(Date::from_civil(-1, 1, 1));
    CHECK_FALSE(Date::from_civil(2026, 257, 1)); // 257 is 1 in a byte
    CHECK_FALSE(Date::from_civil(2026, 1, 257));
}

TEST_CASE("from_iso takes ten characters and no other spelling") {
    for (const std::string text :
         {"", "2026-11-2", "2026-11-233", " 2026-11-23", "2026/11/23", "2026-1-023", "-026-11-23",
          "+026-11-23", "2026-11--3", "2026-1a-23", "20261123", "２-11-23"}) {
        CHECK_MESSAGE(!Date::from_iso(text), text);
    }
    using namespace std::string_view_literals;
    CHECK_FALSE(Date::from_iso("2026-11-2\0"sv));
    CHECK_FALSE(Date::from_iso("2026-11-2\xb3"sv));
}

TEST_CASE("weekdays are those of ISO 8601") {
    CHECK(day("1970-01-01").weekday() == 4);
    CHECK(day("2026-11-23").weekday() == 1);
    CHECK(day("2026-11-29").weekday() == 7);
    CHECK(day("1969-12-28").weekday() == 7);
    CHECK(day("1969-12-29").weekday() == 1);
    CHECK(first_day.weekday() == 1);
    CHECK(last_day.weekday() == 5);
}

TEST_CASE("a date is printed and read back") {
    CHECK(day("0987-06-05").iso() == "0987-06-05");
    CHECK(rc::check("from_iso(iso()) is the day", [] {
        const Date date = any_day();
        RC_ASSERT(Date::from_iso(date.iso()) == date);
    }));
    CHECK(rc::check("from_civil of its parts is the day", [] {
        const Date date = any_day();
        RC_ASSERT(Date::from_civil(date.year(), date.month(), date.day()) == date);
    }));
    CHECK(rc::check("the order of days is the order of their texts", [] {
        const Date a = any_day();
        const Date b = any_day();
        RC_ASSERT((a < b) == (a.iso() < b.iso()));
    }));
    CHECK(rc::check("the next day has the next weekday", [] {
        const Date date = any_day();
        RC_ASSERT(date.plus_days(1).weekday() == date.weekday() % 7 + 1);
    }));
}

TEST_CASE("every day follows the one before it, for eight centuries") {
    Date date = day("1599-12-31");
    int year = 1599;
    int month = 12;
    int day_of_month = 31;
    const auto length = [&] {
        if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    };
    int wrong = 0;
    while (year < 2400) {
        date = date.plus_days(1);
        if (++day_of_month > length()) {
            day_of_month = 1;
            if (++month > 12) month = 1, ++year;
        }
        wrong += date.year() != year || date.month() != month || date.day() != day_of_month;
        wrong += Date::from_civil(year, month, day_of_month) != date;
    }
    CHECK(wrong == 0);
    CHECK(date == day("2400-01-01"));
}

TEST_CASE("months are added to the same day or the month's last") {
    CHECK(day("2026-01-31").plus_months(1) == day("2026-02-28"));
    CHECK(day("2024-01-31").plus_months(1) == day("2024-02-29"));
    CHECK(day("2024-02-29").plus_months(12) == day("2025-02-28"));
    CHECK(day("2024-02-29").plus_months(48) == day("2028-02-29"));
    CHECK(day("2026-03-31").plus_months(-1) == day("2026-02-28"));
    CHECK(day("2026-11-23").plus_months(2) == day("2027-01-23"));
    CHECK(day("2026-01-23").plus_months(-1) == day("2025-12-23"));
    CHECK(day("2026-11-30").plus_months(0) == day("2026-11-30"));
}

TEST_CASE("the laws of plus_months") {
    const auto months = [](Date date) { return date.year() * 12 + date.month(); };
    const auto some = [] { return *rc::gen::inRange(-1200, 1201); };
    const auto middle = [] { return Date{*rc::gen::inRange(-300000, 300000)}; };
    CHECK(rc::check("the month is n on", [&] {
        const Date date = middle();
        const int n = some();
        RC_ASSERT(months(date.plus_months(n)) == months(date) + n);
    }));
    CHECK(rc::check("the day stays, or is the last of its month", [&] {
        const Date date = middle();
        const Date later = date.plus_months(some());
        RC_ASSERT(later.day() == date.day() || (later.day() < date.day() && later.plus_days(1).day() == 1));
    }));
    CHECK(rc::check("up to the 28th, two steps are one", [&] {
        const Date date = *Date::from_civil(middle().year(), 7, *rc::gen::inRange(1, 29));
        const int m = some();
        const int n = some();
        RC_ASSERT(date.plus_months(m).plus_months(n) == date.plus_months(m + n));
    }));
    CHECK(rc::check("it keeps the order", [&] {
        const Date a = middle();
        const Date b = a.plus_days(*rc::gen::inRange(0, 100));
        const int n = some();
        RC_ASSERT(a.plus_months(n) <= b.plus_months(n));
    }));
}

TEST_CASE("arithmetic past the valid days neither wraps nor prints what cannot be read") {
    CHECK(last_day.plus_months(1) > last_day);
    CHECK(first_day.plus_months(-1) < first_day);
    CHECK(last_day.plus_months(2147483647) > last_day);
    CHECK(first_day.plus_months(-2147483647) < first_day);
    CHECK(last_day.plus_days(1).iso() == "9999-12-31");
    CHECK(first_day.plus_days(-1).iso() == "0001-01-01");
    CHECK(Date{2147483647}.iso() == "9999-12-31");
}

TEST_CASE("an instant is read from RFC 3339") {
    CHECK(instant("1970-01-01T00:00:00Z").seconds == 0);
    CHECK(instant("1970-01-01T08:00:00+08:00").seconds == 0);
    CHECK(instant("1969-12-31T23:59:59Z").seconds == -1);
    CHECK(instant("2026-11-23T14:00:00+08:00").seconds == 1795413600);
    CHECK(instant("2026-11-23T14:00:00+08:00") == instant("2026-11-23T06:00:00Z"));
    CHECK(instant("2026-11-23T01:30:00-04:30") == instant("2026-11-23T06:00:00Z"));
    CHECK(instant("2026-11-23T06:00:00-00:00") == instant("2026-11-23t06:00:00z"));
}

TEST_CASE("what is not RFC 3339 with whole seconds and an offset is no instant") {
    for (const std::string text : {"",
                                   "2026-11-23",
                                   "2026-11-23T14:00:00",
                                   "2026-11-23T14:00+08:00",
                                   "2026-11-23T14:00:00+0800",
                                   "2026-11-23 14:00:00+08:00",
                                   "2026-11-23T14:00:00 08:00",
                                   "2026-11-23T24:00:00+08:00",
                                   "2026-11-23T14:60:00+08:00",
                                   "2026-11-23T23:59:60+08:00",
                                   "2026-11-23T14:00:00+24:00",
                                   "2026-11-23T14:00:00+08:60",
                                   "2026-02-30T14:00:00+08:00",
                                   "2026-11-23T14:00:00.5Z",
                                   "2026-11-23T14:00:00.123+08:00",
                                   "2026-11-23T14-00-00+08:00",
                                   "2026-11-23T1a:00:00+08:00",
                                   "2026-11-23T14:00:00+08:00 ",
                                   "2026-11-23T14:00:00X",
                                   "2026-11-23T+4:00:00+08:00",
                                   "0000-01-01T00:00:00Z",
                                   "2026-11-23T14:00:00-08-00",
                                   "2026-11-23T14:00:00+0x:00"}) {
        CHECK_MESSAGE(!Instant::from_rfc3339(text), text);
    }
}

TEST_CASE("an instant is shown as the clocks of a zone show it") {
    const Instant noon = instant("2026-11-23T12:34:56Z");
    CHECK(noon.rfc3339(Zone{}) == "2026-11-23T20:34:56+08:00");
    CHECK(noon.rfc3339(Zone{0}) == "2026-11-23T12:34:56+00:00");
    CHECK(noon.rfc3339(Zone{-210}) == "2026-11-23T09:04:56-03:30");
    CHECK(noon.rfc3339(Zone{-30}) == "2026-11-23T12:04:56-00:30");
    CHECK(noon.text(Zone{}) == "2026-11-23 20:34");
    CHECK(noon.minute_of_day(Zone{}) == 20 * 60 + 34);

    const Instant evening = instant("2026-12-31T16:00:00Z");
    CHECK(evening.date(Zone{}) == day("2027-01-01"));
    CHECK(evening.date(Zone{0}) == day("2026-12-31"));
    CHECK(evening.minute_of_day(Zone{}) == 0);

    const Instant before_1970 = instant("1969-12-31T23:59:59Z");
    CHECK(before_1970.date(Zone{0}) == day("1969-12-31"));
    CHECK(before_1970.minute_of_day(Zone{0}) == 1439);
    CHECK(before_1970.plus_minutes(-1440).text(Zone{0}) == "1969-12-30 23:59");
}

TEST_CASE("an instant is printed and read back") {
    CHECK(rc::check("in every zone", [] {
        const Instant value = any_instant();
        RC_ASSERT(Instant::from_rfc3339(value.rfc3339(any_zone())) == value);
    }));
    CHECK(rc::check("at() of its day and minute is its minute", [] {
        const Instant value = any_instant();
        const Zone zone = any_zone();
        const Instant minute = Instant::at(value.date(zone), value.minute_of_day(zone), zone);
        RC_ASSERT(minute <= value);
        RC_ASSERT(value < minute.plus_minutes(1));
        RC_ASSERT(minute.text(zone) == value.text(zone));
    }));
}

TEST_CASE("what is read after something else is read as if it came first") {
    // Much the same texts again and again, with a byte changed here and there.
    const auto close_to = [](std::string text) {
        if (*rc::gen::inRange(0, 3) == 0)
            text[*rc::gen::inRange(std::size_t{0}, text.size())] =
                *rc::gen::elementOf(std::string("0123456789-+:TZ\0x", 17));
        return text;
    };
    CHECK(rc::check("dates and instants", [&] {
        cgov::DateReader reader;
        for (int i = 0; i < 30; ++i) {
            const auto text = close_to(
                *rc::gen::element<std::string>("1970-01-01", "2024-02-29", "2024-02-28", "2026-12-31"));
            const auto expected = Date::from_iso(text);
            Date date = last_day;
            RC_ASSERT(reader.read(text, date) == expected.has_value());
            RC_ASSERT(date == expected.value_or(last_day));
            const auto clock =
                close_to(*rc::gen::element<std::string>("T00:00:00+00:00", "T23:59:59+08:00", "T12:30:00Z"));
            const auto wanted = Instant::from_rfc3339(text + clock);
            Instant at{-1};
            RC_ASSERT(reader.read(text + clock, at) == wanted.has_value());
            RC_ASSERT(at == wanted.value_or(Instant{-1}));
        }
    }));
    cgov::DateReader reader;
    Date date = last_day;
    Instant at{-1};
    CHECK_FALSE(reader.read(std::string(10, '\0'), date));
    CHECK_FALSE(reader.read("1970-01-01T00:00:00" + std::string(6, '\0'), at));
}

TEST_CASE("a zone has one of three names or an offset") {
    CHECK(Zone::from_name("Asia/Shanghai") == Zone{480});
    CHECK(Zone::from_name("Asia/Urumqi") == Zone{360});
    CHECK(Zone::from_name("UTC") == Zone{0});
    CHECK(Zone::from_name("+08:00") == Zone{480});
    CHECK(Zone::from_name("-03:30") == Zone{-210});
    for (const std::string name :
         {"", "Asia/Tokyo", "asia/shanghai", "8", "+8", "+0800", "+24:00", "+08:60", "UTC+8"})
        CHECK_MESSAGE(!Zone::from_name(name), name);
}

TEST_CASE("a clock's today is the day in its zone") {
    const Instant evening = instant("2026-12-31T16:00:00Z");
    CHECK(Clock{evening, Zone{}}.today() == day("2027-01-01"));
    CHECK(Clock{evening, Zone{0}}.today() == day("2026-12-31"));
}

TEST_CASE("a period is a month, a quarter or a year") {
    const auto is = [](std::string_view text, std::string_view from, std::string_view to) {
        const auto period = Period::from_text(text);
        REQUIRE_MESSAGE(period, text);
        CHECK(period->from.iso() == from);
        CHECK(period->to.iso() == to);
    };
    is("2026-10", "2026-10-01", "2026-10-31");
    is("2024-02", "2024-02-01", "2024-02-29");
    is("2026-12", "2026-12-01", "2026-12-31");
    is("2026Q1", "2026-01-01", "2026-03-31");
    is("2026Q3", "2026-07-01", "2026-09-30");
    is("2026Q4", "2026-10-01", "2026-12-31");
    is("2026", "2026-01-01", "2026-12-31");
    is("9999", "9999-01-01", "9999-12-31");
    for (const std::string text : {"", "202", "2026-", "2026-1", "2026-13", "2026-00", "2026Q0", "2026Q5",
                                   "2026q1", "2026Q", "0000", "2026-10-01", "20261", "-026", "2026-1O"}) {
        CHECK_MESSAGE(!Period::from_text(text), text);
    }

    const auto october = Period::from_text("2026-10");
    CHECK(october->contains(day("2026-10-01")));
    CHECK(october->contains(day("2026-10-31")));
    CHECK_FALSE(october->contains(day("2026-09-30")));
    CHECK_FALSE(october->contains(day("2026-11-01")));
    CHECK(Period{}.contains(first_day));
    CHECK(Period{}.contains(last_day));
    CHECK(month_text(day("2026-10-31")) == "2026-10");
}
