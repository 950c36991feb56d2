// SPDX-License-Identifier: MIT
#include "format/human.hpp"
#include "human_text.hpp"

#include <cstdint>
#include <rapidcheck.h>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cgov;

namespace {

Date day(std::string_view iso) {
    const auto date = Date::from_iso(iso);
    REQUIRE_MESSAGE(date, iso);
    return *date;
}

const Date today = *Date::from_civil(2026, 11, 23);
const Clock noon{Instant::at(today, 12 * 60, Zone{}), Zone{}};

std::string date_refusal(std::string_view text, bool excel = false) {
    return refusal([&] { parse_date(text, today, excel); });
}
std::string time_refusal(std::string_view text) {
    return refusal([&] { parse_time(text); });
}
std::string when_refusal(std::string_view text) {
    return refusal([&] { parse_when(text, noon); });
}

std::string when(std::string_view text) {
    return parse_when(text, noon).rfc3339(Zone{});
}

constexpr std::string_view date_hint = " | write 2026-11-23, 11-23, 2026年11月23日, today, 昨天 or +3d";
constexpr std::string_view time_hint = " | write 14:00, 2:30pm, 14点30分 or 下午2点半";
constexpr std::string_view when_hint = " | write \"2026-11-30 14:00\", 14:00 (today), or 11月30日下午2点半";

} // namespace

TEST_CASE("dates as a volunteers' sheet spells them") {
    const auto is = [](std::string_view text, std::string_view iso) {
        CHECK_MESSAGE(parse_date(text, today, true).iso() == iso, text);
    };
    is("46161", "2026-05-19");
    is(" 2026-01-11　", "2026-01-11");
    is("2026.4.13", "2026-04-13");
    is("2026/3/20", "2026-03-20");
    is("2026-02-09", "2026-02-09");
    is("2026年5月18日", "2026-05-18");
    is("20260227", "2026-02-27");
}

TEST_CASE("dates in figures") {
    const auto is = [](std::string_view text, std::string_view iso) {
        CHECK_MESSAGE(parse_date(text, today).iso() == iso, text);
    };
    for (const std::string text : {"2026-11-03",
                                   "2026-11-3",
                                   "2026/11/3",
                                   "2026/11/03",
                                   "2026.11.3",
                                   "20261103",
                                   "2026年11月3日",
                                   "2026年11月03号",
                                   "2026 年 11 月 3 日",
                                   "2026年11月3",
                                   "2026年十一月三日",
                                   "11-3",
                                   "11-03",
                                   "11/3",
                                   "11月3日",
                                   "11月3号",
                                   "十一月三日",
                                   "２０２６－１１－０３",
                                   "２０２６／１１／３",
                                   "2026。11。3",
                                   "2026–11–3",
                                   "\u200e2026/\u200e11/\u200e3",
                                   " 2026-11-03\n",
                                   "2026/11/3 0:00",
                                   "2026-11-03 00:00:00",
                                   "2026-11-03T00:00:00"})
        is(text, "2026-11-03");
    is("2024-2-29", "2024-02-29");
    is("0001-01-01", "0001-01-01");
    is("9999-12-31", "9999-12-31");
    is("二月二十八日", "2026-02-28");
    CHECK(parse_date("2-29", day("2024-07-01")) == day("2024-02-29"));
}

TEST_CASE("dates that count from today") {
    const auto is = [](std::string_view text, std::string_view iso) {
        CHECK_MESSAGE(parse_date(text, today).iso() == iso, text);
    };
    for (const std::string text : {"today", "Today", "TODAY", "今天", "今日", " 今天　", "+0d", "-0d"})
        is(text, "2026-11-23");
    for (const std::string text : {"yesterday", "昨天", "昨日", "-1d", "－１ｄ", "−1d", "-1天"})
        is(text, "2026-11-22");
    for (const std::string text : {"tomorrow", "明天", "明日", "+1d", "＋１ｄ", "+1天", "+1 day"})
        is(text, "2026-11-24");
    is("前天", "2026-11-21");
    is("后天", "2026-11-25");
    is("+3d", "2026-11-26");
    is("-1w", "2026-11-16");
    is("+2周", "2026-12-07");
    is("+2m", "2027-01-23");
    is("-2个月", "2026-09-23");
    is("-1y", "2025-11-23");
    is("+010d", "2026-12-03");
    CHECK(parse_date("+1m", day("2026-01-31")) == day("2026-02-28"));
    CHECK(parse_date("+1y", day("2024-02-29")) == day("2025-02-28"));
    CHECK(parse_date("+1d", day("9999-12-30")) == day("9999-12-31"));
}

TEST_CASE("spreadsheet day numbers") {
    const auto is = [](std::string_view text, std::string_view iso) {
        CHECK_MESSAGE(parse_date(text, today, true).iso() == iso, text);
    };
    is("1", "1900-01-01");
    is("59", "1900-02-28");
    is("61", "1900-03-01");
    is("25569", "1970-01-01");
    is("46041", "2026-01-19");
    is("46161.75", "2026-05-19");
    is("４６１６１", "2026-05-19");
    is(" 46161 ", "2026-05-19");
    is("2958465", "9999-12-31");
    is("11-23", "2026-11-23");
    is("20261123", "2026-11-23");
    is("2026.11.23", "2026-11-23");
    const std::string bounds =
        " is not a day of a spreadsheet | they go from 1 to 2958465; 60 would be 1900-02-29, which never was";
    for (const std::string text : {"0", "60", "2958466", "9999999"})
        CHECK(date_refusal(text, true) == "\"" + std::string(text) + "\"" + bounds);
    for (const std::string text :
         {"5.19", "2026.11", "0.5", ".5", "-1", "46161.", "1e4", "46,161", "123456789"})
        CHECK_MESSAGE(date_refusal(text, true) == fmt::format("\"{}\" is not a date{}", text, date_hint),
                      text);
    CHECK(date_refusal("46161") == with("\"46161\" is not a date", date_hint));
}

TEST_CASE("days that are not are refused") {
    CHECK(date_refusal("2026-02-30") == "there is no day \"2026-02-30\" | 2026-02 has 28 days");
    CHECK(date_refusal("2024/2/30") == "there is no day \"2024/2/30\" | 2024-02 has 29 days");
    CHECK(date_refusal("2-29") == "there is no day \"2-29\" | 2026-02 has 28 days");
    CHECK(date_refusal("11月31日") == "there is no day \"11月31日\" | 2026-11 has 30 days");
    CHECK(date_refusal("2026-11-00") == "there is no day \"2026-11-00\" | 2026-11 has 30 days");
    CHECK(date_refusal("13-01") == "there is no day \"13-01\" | a year has 12 months");
    CHECK(date_refusal("20261301") == "there is no day \"20261301\" | a year has 12 months");
    CHECK(date_refusal("2026年13月1日") == "there is no day \"2026年13月1日\" | a year has 12 months");
    CHECK(date_refusal("0-1") == "there is no day \"0-1\" | write 2026-11-23: year, month and day");
    CHECK(date_refusal("0000-01-01") ==
          "there is no day \"0000-01-01\" | write 2026-11-23: year, month and day");
    CHECK(date_refusal("2026-02-30", true) == "there is no day \"2026-02-30\" | 2026-02 has 28 days");
    for (const std::string text :
         {"+9999y", "-2026y", "+2913000d", "+99999999999999999999d", "-99999999999999999999w",
          "+99999999999999999999m", "-99999999999999999999y"})
        CHECK(date_refusal(text) == fmt::format("\"{}\" lies outside of the years 1 to 9999", text));
    CHECK(refusal([] { parse_date("tomorrow", day("9999-12-31")); }) ==
          "\"tomorrow\" lies outside of the years 1 to 9999");
}

TEST_CASE("what is not spelled as a date is refused") {
    CHECK(date_refusal("") == with("a date is missing", date_hint));
    CHECK(date_refusal(" 　") == with("a date is missing", date_hint));
    for (const std::string text : {"0x10",
                                   "1e3h",
                                   "2026",
                                   "2026-11",
                                   "2026-11-",
                                   "2026-11-23-",
                                   "2026-11/23",
                                   "2026/11.23",
                                   "2026-011-23",
                                   "2026-11-023",
                                   "26-11-23",
                                   "226-11-23",
                                   "12026-11-23",
                                   "11-23-2026",
                                   "11/23/2026",
                                   "11.23",
                                   "11",
                                   "1123",
                                   "2026123",
                                   "202611234",
                                   "2026年11月",
                                   "2026年",
                                   "11月",
                                   "11日",
                                   "月3日",
                                   "2026年11-23",
                                   "26年11月23日",
                                   "2026-11-23 14:00",
                                   "2026-11-23T",
                                   "今天 14:00",
                                   "今晚",
                                   "大后天",
                                   "todayx",
                                   "to day",
                                   "3d",
                                   "+d",
                                   "+3",
                                   "+3h",
                                   "+3min",
                                   "+-3d",
                                   "+1.5d",
                                   "--1d",
                                   "-11-23",
                                   "2026-1l-23",
                                   "Nov 23",
                                   "二零二六年十一月二十三日",
                                   "2026-11-23\x01",
                                   "\xb5",
                                   "2026 11 23"})
        CHECK_MESSAGE(date_refusal(text).find("is not a date") != std::string::npos, text);
}

TEST_CASE("a date is printed and read back") {
    CHECK(rc::check("in every spelling", [] {
        const Date date{*rc::gen::inRange(Period{}.from.days, Period{}.to.days + 1)};
        const int y = date.year();
        const int m = date.month();
        const int d = date.day();
        for (const auto& spelling :
             {date.iso(), fmt::format("{:04}{:02}{:02}", y, m, d), fmt::format("{:04}-{}-{}", y, m, d),
              fmt::format("{:04}/{}/{}", y, m, d), fmt::format("{:04}.{:02}.{:02}", y, m, d),
              fmt::format("{:04}年{}月{}日", y, m, d),
              fmt::format("{:04}年{}月{}号", y, numeral(m), numeral(d))}) {
            RC_ASSERT(parse_date(spelling, today) == date);
            RC_ASSERT(parse_date(spelling, today, true) == date);
            RC_ASSERT(parse_date("　" + full_width(spelling) + " ", today) == date);
        }
        for (const auto& spelling : {fmt::format("{}-{}", m, d), fmt::format("{:02}/{:02}", m, d),
                                     fmt::format("{}月{}日", numeral(m), numeral(d))})
            RC_ASSERT(parse_date(spelling, date) == date);
        RC_ASSERT(parse_date(fmt::format("{:+}d", date.days - today.days), today) == date);
        const int serial = date.days + 25569;
        if (serial > 60) RC_ASSERT(parse_date(std::to_string(serial), today, true) == date);
    }));
}

TEST_CASE("times of day") {
    const auto is = [](std::string_view text, int hour, int minute) {
        CHECK_MESSAGE(parse_time(text) == hour * 60 + minute, text);
    };
    for (const std::string text :
         {"14:00",      "14:00:00",  "14:00:59", "2pm",        "2 pm",     "2PM",     "2 p.m.",
          "2:00pm",     "02:00 PM",  "14点",     "14时",       "14点钟",   "14点整",  "十四点",
          "下午2点",    "下午2:00",  "下午两点", "下午二点整", "下午14点", "午后2点", "下午 2 点",
          "１４：００", "１４∶００", "　14:00 ", "中午2点",    "14:00pm"})
        is(text, 14, 0);
    for (const std::string text :
         {"14:30", "2:30 pm", "2:30pm", "下午2点半", "下午两点半", "14点30分", "14时30分", "14点30", "14点半",
          "十四点三十分", "十四点三十", "下午2:30", "下午２：３０", "下午2点2刻"})
        is(text, 14, 30);
    for (const std::string text : {"9:05", "09:05", "9:05am", "9点05分", "9点5分", "9点05", "九点零五分",
                                   "九点零五", "上午9点5分", "早上9:05", "早9点05分"})
        is(text, 9, 5);
    is("0:00", 0, 0);
    is("00:00", 0, 0);
    is("23:59", 23, 59);
    is("12am", 0, 0);
    is("12:30am", 0, 30);
    is("12pm", 12, 0);
    is("12:30 PM", 12, 30);
    is("11:59pm", 23, 59);
    is("零点", 0, 0);
    is("凌晨12点半", 0, 30);
    is("凌晨3点", 3, 0);
    is("上午9点", 9, 0);
    is("上午11:59", 11, 59);
    is("中午12点", 12, 0);
    is("中午11点半", 11, 30);
    is("中午1点", 13, 0);
    is("下午12:30", 12, 30);
    is("下午5点一刻", 17, 15);
    is("傍晚6点", 18, 0);
    is("晚上7点一刻", 19, 15);
    is("晚上7点三刻", 19, 45);
    is("晚7点", 19, 0);
    is("晚上19:30", 19, 30);
    is("晚上11点", 23, 0);
    is("19时30分", 19, 30);
    is("两点四十", 2, 40);
}

TEST_CASE("what is not a time of day is refused") {
    CHECK(time_refusal("") == with("a time of day is missing", time_hint));
    for (const std::string text :
         {"25:00",     "24:00",    "1:60",     "14:60",   "14:00:60", "14:0",
          "14:000",    "14:00:0",  "014:00",   "14",      "2",        "1400",
          "-1:00",     "+1:00",    "0x10",     "1e3h",    "14.30",    "14:00-16:00",
          "13am",      "24pm",     "0pm",      "2 xm",    "pm",       "2pm pm",
          "下午2点pm", "上午12点", "晚上12点", "晚上1点", "上午14点", "早上12点",
          "中午9点",   "中午3点",  "凌晨7点",  "傍晚3点", "下午",     "下午2",
          "下午0点",   "点半",     "24点",     "9点60分", "9点5",     "九点五",
          "9点四刻",   "9点零",    "9点半分",  "9点30秒", "2点半半",  "99999999999999999999:00",
          "今天14:00", "\xb5",     "14:00\x01"})
        CHECK_MESSAGE(time_refusal(text).find("is not a time of day") != std::string::npos, text);
    CHECK(time_refusal("25:00") == with("\"25:00\" is not a time of day", time_hint));
}

TEST_CASE("a time of day is printed and read back") {
    CHECK(rc::check("in every spelling", [] {
        const int minute = *rc::gen::inRange(0, 1440);
        const int h = minute / 60;
        const int m = minute % 60;
        const int twelve = (h + 11) % 12 + 1;
        for (const auto& spelling : {fmt::format("{:02}:{:02}", h, m), fmt::format("{}:{:02}:00", h, m),
                                     fmt::format("{}点{}分", h, m), fmt::format("{}时{:02}分", h, m),
                                     numeral(h) + "点" + numeral(m) + "分",
                                     fmt::format("{}:{:02} {}", twelve, m, h < 12 ? "am" : "pm")}) {
            RC_ASSERT(parse_time(spelling) == minute);
            RC_ASSERT(parse_time(full_width(spelling)) == minute);
        }
        if (h >= 12) RC_ASSERT(parse_time(fmt::format("下午{}:{:02}", twelve, m)) == minute);
    }));
}

TEST_CASE("moments") {
    for (const std::string text :
         {"2026-11-30T14:30", "2026-11-30 14:30", "2026-11-30T14:30:00", "2026-11-30t14:30",
          "2026/11/30 14:30", "20261130 14:30", "11-30 14:30", "11/30 2:30pm", "11月30日下午2点半",
          "11月30日 14:30", "2026年11月30日14点30分", "十一月三十日下午两点半", "+7d 14:30", "+1w 14:30",
          "２０２６－１１－３０　１４：３０", "  2026-11-30   14:30 ", "2026-11-30下午2点半",
          "2026-11-30T14:30:00+08:00", "2026-11-30T06:30:00Z"})
        CHECK_MESSAGE(when(text) == "2026-11-30T14:30:00+08:00", text);
    CHECK(when("14:00") == "2026-11-23T14:00:00+08:00");
    CHECK(when("下午2点半") == "2026-11-23T14:30:00+08:00");
    CHECK(when("十一点半") == "2026-11-23T11:30:00+08:00");
    CHECK(when("明天 14:00") == "2026-11-24T14:00:00+08:00");
    CHECK(when("明天下午2点") == "2026-11-24T14:00:00+08:00");
    CHECK(when("tomorrow 2pm") == "2026-11-24T14:00:00+08:00");
    CHECK(when("today 9:05") == "2026-11-23T09:05:00+08:00");
    CHECK(when("今天晚上7点") == "2026-11-23T19:00:00+08:00");
    CHECK(when("今晚7点") == "2026-11-23T19:00:00+08:00");
    CHECK(when("明早8点") == "2026-11-24T08:00:00+08:00");
    CHECK(when("昨晚11点") == "2026-11-22T23:00:00+08:00");
    CHECK(when("2026-11-30 14:30:15") == "2026-11-30T14:30:15+08:00");
    CHECK(when("2026-11-30T14:30:15-05:00") == "2026-12-01T03:30:15+08:00");

    const Clock in_utc{noon.now, Zone{0}}; // 04:00 there
    CHECK(parse_when("14:00", in_utc).rfc3339(Zone{0}) == "2026-11-23T14:00:00+00:00");
    const Clock early{*Instant::from_rfc3339("2026-11-22T17:00:00Z"), Zone{}}; // 23 November in China only
    CHECK(parse_when("14:00", early).rfc3339(Zone{}) == "2026-11-23T14:00:00+08:00");
}

TEST_CASE("a day alone is a moment only where the caller says which") {
    CHECK(when_refusal("2026-11-30") ==
          "\"2026-11-30\" has no time of day | write 2026-11-30T14:00 or \"2026-11-30 14:00\"");
    CHECK(when_refusal("明天") ==
          "\"明天\" has no time of day | write 2026-11-24T14:00 or \"2026-11-24 14:00\"");
    CHECK(parse_when("2026-11-30", noon, 0).rfc3339(Zone{}) == "2026-11-30T00:00:00+08:00");
    CHECK(parse_when("明天", noon, 1439).rfc3339(Zone{}) == "2026-11-24T23:59:00+08:00");
    CHECK(parse_when("明天 8:00", noon, 1439).rfc3339(Zone{}) == "2026-11-24T08:00:00+08:00");
}

TEST_CASE("what is not a moment is refused") {
    CHECK(when_refusal("") == with("a day and time are missing", when_hint));
    CHECK(when_refusal("2026-02-30 14:00") == "there is no day \"2026-02-30 14:00\" | 2026-02 has 28 days");
    CHECK(when_refusal("2026-11-30 25:00") == with("\"2026-11-30 25:00\" is not a day and time", when_hint));
    for (const std::string text : {"2026-11-30 24:00",
                                   "2026-11-30T",
                                   "T14:00",
                                   "2026-11-3014:00",
                                   "2026113014:00",
                                   "14:00 2026-11-30",
                                   "14:00 明天",
                                   "2026-11-30 14",
                                   "2026-11-30T14:00:00.5Z",
                                   "2026-11-30T14:00+08:00",
                                   "2026-11-30 14:00 15:00",
                                   "46161.5",
                                   "noon",
                                   "11月2点",
                                   "今7点",
                                   "2026-11-30 1:60",
                                   "0x10",
                                   "1e3h",
                                   "2",
                                   "\xb5"})
        CHECK_MESSAGE(when_refusal(text).find("is not a day and time") != std::string::npos, text);
}

TEST_CASE("a moment is printed and read back") {
    CHECK(rc::check("as RFC 3339 in any zone, and as text to the minute", [] {
        const Zone zone{*rc::gen::inRange(-720, 841)};
        const Clock clock{noon.now, zone};
        const Instant moment{*rc::gen::inRange<std::int64_t>(-62'000'000'000, 253'000'000'000)};
        RC_ASSERT(parse_when(moment.rfc3339(Zone{*rc::gen::inRange(-720, 841)}), clock) == moment);
        RC_ASSERT(parse_when(moment.text(zone), clock) ==
                  Instant::at(moment.date(zone), moment.minute_of_day(zone), zone));
    }));
}
