// SPDX-License-Identifier: MIT
#include "format/human.hpp"
#include "human_text.hpp"

#include <algorithm>
#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cgov;

namespace {

const Date today = *Date::from_civil(2026, 11, 23);
const Clock noon{Instant::at(today, 12 * 60, Zone{}), Zone{}};

std::string money_refusal(std::string_view text) {
    return refusal([&] { parse_money(text); });
}

constexpr std::string_view money_hint = " | write 12.50, ¥12.50, 12.5元, 1,200.00 or 1万元";

} // namespace

TEST_CASE("amounts of money") {
    const auto is = [](std::string_view text, long long fen) {
        CHECK_MESSAGE(parse_money(text) == fen, text);
    };
    for (const std::string text : {"12.50", "12.5", "¥12.50", "￥12.5", "¥ 12.50", "12.5元", "12.50 元",
                                   "RMB 12.50", "cny12.5", "１２．５０", "12。5元", "12.5块"})
        is(text, 1250);
    for (const std::string text : {"1,200.00", "1200", "¥1,200", "1，200元", "0.12万元", "001200"})
        is(text, 120'000);
    is("12元", 1200);
    is("1万元", 1'000'000);
    is("1.2万", 1'200'000);
    is("1.234567万元", 1'234'567);
    is("0", 0);
    is("0.01", 1);
    is(".5", 50);
    is("1,234,567.89", 123'456'789);
    is("10,000,000,000", 1'000'000'000'000);
    is("1000000万", 1'000'000'000'000);
}

TEST_CASE("what is not an amount of money is refused") {
    CHECK(money_refusal("") == with("an amount of money is missing", money_hint));
    CHECK(money_refusal("-5") == with("\"-5\" has a sign", money_hint));
    CHECK(money_refusal("+5") == with("\"+5\" has a sign", money_hint));
    CHECK(money_refusal("¥-5") == with("\"¥-5\" has a sign", money_hint));
    CHECK(money_refusal("12.505") == with("\"12.505\" is not a whole number of fen", money_hint));
    CHECK(money_refusal("12.500") == with("\"12.500\" is not a whole number of fen", money_hint));
    CHECK(money_refusal("1.2345678万元") ==
          with("\"1.2345678万元\" is not a whole number of fen", money_hint));
    CHECK(money_refusal("10000000000.01") == "\"10000000000.01\" is more than ¥10,000,000,000");
    CHECK(money_refusal("99999999999999999999万") ==
          "\"99999999999999999999万\" is more than ¥10,000,000,000");
    for (const std::string text :
         {"12,50", "1,20,000", "1200,000", "1,2000", ",200",   "1,,200", "1,200,",  "1, 200",  "1 200",
          "1.",    ".",        "1.2.3",    "元",     "¥",      "万",     "12¥",     "12元5角", "12元元",
          "0x10",  "1e3",      "十元",     "$12",    "12 USD", "12h",    "1.5,000", "\xb5"})
        CHECK_MESSAGE(money_refusal(text) == fmt::format("\"{}\" is not an amount of money{}",
                                                         std::string_view(text) == "\xb5" ? "\\xb5" : text,
                                                         money_hint),
                      text);
}

TEST_CASE("an amount of money is printed and read back") {
    CHECK(rc::check("in every spelling", [] {
        const auto fen = *rc::gen::inRange(0LL, 1'000'000'000'001LL);
        const auto plain = fmt::format("{}.{:02}", fen / 100, fen % 100);
        std::string grouped = plain;
        for (std::size_t i = grouped.size() - 3; i > 3; i -= 3) grouped.insert(i - 3, ",");
        for (const auto& spelling : {plain, "¥" + plain, plain + "元", grouped,
                                     fmt::format("{}.{:06}万元", fen / 1'000'000, fen % 1'000'000)}) {
            RC_ASSERT(parse_money(spelling) == fen);
            RC_ASSERT(parse_money(full_width(spelling)) == fen);
        }
    }));
}

TEST_CASE("whole numbers") {
    CHECK(parse_integer("12", 1, 1440, "minutes") == 12);
    CHECK(parse_integer("010", 1, 1440, "minutes") == 10);
    CHECK(parse_integer(" １２　", 1, 1440, "minutes") == 12);
    CHECK(parse_integer("1", 1, 1440, "minutes") == 1);
    CHECK(parse_integer("1440", 1, 1440, "minutes") == 1440);
    CHECK(parse_integer("-5", -5, 5, "offset") == -5);
    CHECK(parse_integer("9223372036854775807", 0, 9223372036854775807, "n") == 9223372036854775807);
    const auto said = [](std::string_view text) {
        return refusal([&] { parse_integer(text, 1, 1440, "minutes"); });
    };
    CHECK(said("2h") == "minutes: expected a whole number from 1 to 1440, found \"2h\"");
    for (const std::string text : {"", "0", "1441", "-1", "+1", "1e3", "0x10", "1.0", "1,000", "1 2",
                                   "99999999999999999999", "-99999999999999999999", "十", "--1", "-"})
        CHECK_MESSAGE(said(text) ==
                          fmt::format("minutes: expected a whole number from 1 to 1440, found \"{}\"", text),
                      text);
    CHECK(refusal([] { parse_integer("--5", -5, 5, "offset"); }) ==
          "offset: expected a whole number from -5 to 5, found \"--5\"");
    CHECK(rc::check("a number is printed and read back", [] {
        const auto n = *rc::gen::arbitrary<long long>();
        RC_ASSERT(parse_integer(std::to_string(n), std::min(n, 0LL), std::max(n, 0LL), "n") == n);
    }));
}

TEST_CASE("numbers of days") {
    for (const std::string text :
         {"14d", "2w", "14", "14天", "14 days", "2周", "2 weeks", "２ｗ", " 14　", "014", "2星期", "14日"})
        CHECK_MESSAGE(parse_days(text) == 14, text);
    CHECK(parse_days("1") == 1);
    CHECK(parse_days("3660d") == 3660);
    CHECK(parse_days("522w") == 3654);
    for (const std::string text : {"", "0", "0d", "3661", "523w", "-7d", "+7d", "d", "w", "1.5d", "7d7d",
                                   "1m", "1y", "7 7", "1..7", "0x10", "1e3", "99999999999999999999w", "七天"})
        CHECK_MESSAGE(
            refusal([&] { parse_days(text); }) ==
                fmt::format("\"{}\" is not a number of days from 1 to 3660 | write 7d, 2w, 7天, 2周 or 30",
                            text),
            text);
}

TEST_CASE("whatever is typed is either read or refused") {
    static const std::vector<std::string> pieces{
        "0",  "1",    "2",    "12",     "30",     "2026", "11", "99999999999999999999",
        "-",  "+",    "/",    ".",      ":",      ",",    " ",  "　",
        "：", "。",   "２",   "t",      "h",      "m",    "d",  "w",
        "y",  "pm",   "am",   "小时",   "个",     "半",   "分", "钟",
        "刻", "点",   "年",   "月",     "日",     "一",   "两", "十",
        "零", "今",   "天",   "晚",     "上",     "下午", "¥",  "万",
        "元", "\x80", "\xe5", "\u0301", "\u200e", "today"};
    CHECK(rc::check("by every parser, within its bounds", [] {
        std::string text;
        for (const auto i :
             *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())))
            text += pieces[i];
        const auto attempt = [](auto parse) {
            try {
                RC_ASSERT(parse());
            } catch (const Error& error) {
                RC_ASSERT(error.kind == Kind::input);
                RC_ASSERT(!error.message.empty());
            }
        };
        for (const auto unit : {DurationUnit::none, DurationUnit::hours, DurationUnit::minutes})
            attempt([&] {
                const int n = parse_duration(text, unit);
                return n >= 0 && n <= 1'000'000;
            });
        for (const bool excel : {false, true})
            attempt([&] { return Period{}.contains(parse_date(text, today, excel)); });
        attempt([&] {
            const int n = parse_time(text);
            return n >= 0 && n < 1440;
        });
        attempt([&] { return Period{}.contains(parse_when(text, noon).date(Zone{})); });
        attempt([&] {
            const auto n = parse_money(text);
            return n >= 0 && n <= 1'000'000'000'000;
        });
        attempt([&] {
            const auto n = parse_integer(text, -5, 5, "n");
            return n >= -5 && n <= 5;
        });
        attempt([&] {
            const int n = parse_days(text);
            return n >= 1 && n <= 3660;
        });
    }));
}
