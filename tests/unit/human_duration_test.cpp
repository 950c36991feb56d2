// SPDX-License-Identifier: MIT
#include "format/human.hpp"
#include "human_text.hpp"

#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cgov;

namespace {

std::string duration_refusal(std::string_view text, DurationUnit unit = DurationUnit::none) {
    return refusal([&] { parse_duration(text, unit); });
}

constexpr std::string_view duration_hint = " | write 90m, 1h30m, 1.5h, 1:30, 90分钟, 1小时30分 or 一个半小时";

} // namespace

TEST_CASE("durations as a volunteers' sheet spells them") {
    const auto is = [](std::string_view text, int minutes) {
        CHECK_MESSAGE(parse_duration(text) == minutes, text);
    };
    is("1h30m", 90);
    is("0:30", 30);
    is("2:00", 120);
    is("3小时", 180);
    is("45分钟", 45);
    is("1.5h", 90);
    is("２小时", 120);
    is("120m", 120);
    is("1.5小时", 90);
    is("0.5小时", 30);
    is("2小时30分", 150);
    is("半小时", 30);
    is("一个半小时", 90);
    is("4h", 240);
}

TEST_CASE("durations in English") {
    const auto is = [](std::string_view text, int minutes) {
        CHECK_MESSAGE(parse_duration(text) == minutes, text);
    };
    for (const std::string text :
         {"90m", "90min", "90 mins", "90 minutes", "90M", "1h30m", "1h30", "1h 30min", "1 hour 30 minutes",
          "1 hr 30 min", "1.5h", "1.50 hours", "1.5 HRS", "1:30", "01:30", "1:30:00", " 1h30m\t", "90.0m"})
        is(text, 90);
    is("0m", 0);
    is("0:00", 0);
    is("1minute", 1);
    is("010h", 600);
    is(".5h", 30);
    is("0.25h", 15);
    is("0.05h", 3);
    is("1h05", 65);
    is("24:00", 1440);
    is("3 h 30 min", 210);
    is("25h", 1500);
    is("1000000m", 1'000'000);
    is("2\u00a0h", 120);
    is("\ufeff2h\u200b", 120);
    is("2h\n30m\n", 150); // a line break within a cell
}

TEST_CASE("durations in Chinese") {
    const auto is = [](std::string_view text, int minutes) {
        CHECK_MESSAGE(parse_duration(text) == minutes, text);
    };
    for (const std::string text :
         {"90分钟",       "90分",       "九十分钟",   "九十分",        "1小时30分",  "1小时30分钟",
          "1 小时 30 分", "1小时30",    "1.5小时",    "1.5个小时",     "1。5小时",   "１．５小时",
          "１：３０",     "1∶30",       "一个半小时", "1个半小时",     "一个半钟头", "一小时半",
          "一小时三十分", "一小时三十", "1小时半",    "　1小时30分　", "1小时两刻钟"})
        is(text, 90);
    for (const std::string text : {"2个小时", "两小时", "两个小时", "二小时", "两个钟头", "2时", "120 分钟"})
        is(text, 120);
    for (const std::string text : {"半小时", "半个小时", "半个钟头", "三十分钟", "两刻钟"}) is(text, 30);
    for (const std::string text : {"一刻钟", "一刻", "15分", "十五分", "1刻钟"}) is(text, 15);
    is("三刻钟", 45);
    is("一小时一刻", 75);
    is("一小时一刻钟", 75);
    is("两个半小时", 150);
    is("一小时零五分", 65);
    is("1小时零5分钟", 65);
    is("一小时又十分钟", 70);
    is("九十九分钟", 99);
    is("二十四小时", 1440);
    is("十小时", 600);
    is("零分钟", 0);
}

TEST_CASE("a bare number takes the unit of its column") {
    CHECK(parse_duration("2", DurationUnit::hours) == 120);
    CHECK(parse_duration("1.5", DurationUnit::hours) == 90);
    CHECK(parse_duration("２", DurationUnit::hours) == 120);
    CHECK(parse_duration("两", DurationUnit::hours) == 120);
    CHECK(parse_duration("90", DurationUnit::minutes) == 90);
    CHECK(parse_duration("90分钟", DurationUnit::hours) == 90);
    CHECK(parse_duration("2h", DurationUnit::minutes) == 120);
    CHECK(parse_duration("1:30", DurationUnit::minutes) == 90);
    CHECK(duration_refusal("1.5", DurationUnit::minutes) ==
          "\"1.5\" is not a whole number of minutes | write it in minutes, such as 90m or 90分钟");
    CHECK(duration_refusal("-2", DurationUnit::hours) ==
          "\"-2\" is negative | write the duration without a sign");
    CHECK(duration_refusal("", DurationUnit::hours) == with("a duration is missing", duration_hint));
}

TEST_CASE("a bare number without a unit is refused with what may have been meant") {
    CHECK(duration_refusal("2") == "\"2\" has no unit | write 2h, 2小时, 120m or 120分钟");
    CHECK(duration_refusal(" ２　") == "\"２\" has no unit | write 2h, 2小时, 120m or 120分钟");
    CHECK(duration_refusal("1.5") == "\"1.5\" has no unit | write 1.5h, 1.5小时, 90m or 90分钟");
    CHECK(duration_refusal("两") == "\"两\" has no unit | write 2h, 2小时, 120m or 120分钟");
    CHECK(duration_refusal("90") == "\"90\" has no unit | write 90m or 90分钟");
    CHECK(duration_refusal("1.01") == with("\"1.01\" has no unit", duration_hint));
    CHECK(duration_refusal("99999999999999999999") ==
          with("\"99999999999999999999\" has no unit", duration_hint));
}

TEST_CASE("durations that are not are refused") {
    CHECK(duration_refusal("") == with("a duration is missing", duration_hint));
    CHECK(duration_refusal(" 　\t") == with("a duration is missing", duration_hint));
    CHECK(duration_refusal("-1小时") == "\"-1小时\" is negative | write the duration without a sign");
    CHECK(duration_refusal("−1小时") == "\"−1小时\" is negative | write the duration without a sign");
    CHECK(duration_refusal("99999999999999999999h") ==
          "\"99999999999999999999h\" is more than 1,000,000 minutes");
    CHECK(duration_refusal("1000001m") == "\"1000001m\" is more than 1,000,000 minutes");
    CHECK(duration_refusal("16667h") == "\"16667h\" is more than 1,000,000 minutes");
    for (const std::string text : {"1.01h", "1.333h", "1.5m", "0.3刻钟", "0.1234567890123h"})
        CHECK(duration_refusal(text) ==
              fmt::format("\"{}\" is not a whole number of minutes | write it in minutes, "
                          "such as 90m or 90分钟",
                          text));
    for (const std::string text :
         {"0x10",     "1e3h",         "1:60",    "1:5",        "1:300",   "1:30:15",     "25:00",
          "24:01",    "1:",           ":30",     "1:30h",      "+2h",     "h",           "小时",
          "个小时",   "2小",          "2hm",     "2h30s",      "2d",      "1天",         "1h60m",
          "1h90m",    "1h5",          "30m1h",   "1h1h",       "1.5h30m", "1.5个半小时", "一个半",
          "个半小时", "半",           "半分钟",  "1..5h",      "1.h",     "1,5h",        "1 200m",
          "1,200m",   "1h-30m",       "约2小时", "2小时左右",  "2小时。", "二三分钟",    "两十分钟",
          "零十分钟", "一百二十分钟", "2点",     "2小时2小时", "1小时零", "1小时四刻钟", "abc",
          "２ｈｏｕ", "inf h",        "nan",     "\xb5h",      "2h\xb5"}) {
        CHECK_MESSAGE(duration_refusal(text).find("is not a duration") != std::string::npos, text);
    }
    CHECK(duration_refusal("abc") == with("\"abc\" is not a duration", duration_hint));
    CHECK(duration_refusal("2h\x1b[2J") == with("\"2h\\x1b[2J\" is not a duration", duration_hint));
    CHECK(duration_refusal(std::string(100, 'x')) ==
          with("\"" + std::string(59, 'x') + "…\" is not a duration", duration_hint));
}

TEST_CASE("a duration is printed and read back") {
    CHECK(rc::check("in every spelling of hours and minutes", [] {
        const int minutes = *rc::gen::inRange(0, 1'000'001);
        const int h = minutes / 60;
        const int m = minutes % 60;
        std::vector spellings{fmt::format("{}m", minutes),     fmt::format("{} min", minutes),
                              fmt::format("{}分钟", minutes),  fmt::format("{} h {} min", h, m),
                              fmt::format("{}h{}m", h, m),     fmt::format("{}h{:02}", h, m),
                              fmt::format("{}小时{}分", h, m), fmt::format("{} 小时 {} 分钟", h, m)};
        if (minutes <= 24 * 60) spellings.push_back(fmt::format("{}:{:02}", h, m));
        if (m % 3 == 0) spellings.push_back(fmt::format("{}.{:02}小时", h, m * 100 / 60));
        if (h < 100) spellings.push_back(numeral(h) + "小时" + numeral(m) + "分钟");
        if (m == 30) spellings.push_back(fmt::format("{}个半小时", h));
        for (const auto& spelling : spellings) {
            RC_ASSERT(parse_duration(spelling) == minutes);
            RC_ASSERT(parse_duration("　" + full_width(spelling) + " ") == minutes);
        }
    }));
}
