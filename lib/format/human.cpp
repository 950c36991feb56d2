// SPDX-License-Identifier: MIT
#include "format/human.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "format/human_cursor.hpp"

#include <charconv>
#include <string>
#include <system_error>

namespace cgov {

long long parse_money(std::string_view text) {
    const auto fail = [&](const std::string& what) {
        return Error(Kind::input, what, message("write 12.50, ¥12.50, 12.5元, 1,200.00 or 1万元"));
    };
    const std::string plain = plain_spelling(text);
    Cursor in(plain);
    if (in.done()) throw fail(message("an amount of money is missing"));
    in.take_any({"¥", "rmb", "cny"});
    if (in.take_any({"-", "+"})) throw fail(message("\"{}\" has a sign", quotable(text)));
    const auto number = in.take_decimal(Cursor::Grouping::thousands);
    const bool myriads = number && in.take("万");
    in.take_any({"元", "块", "圆"});
    if (!number || !in.done()) throw fail(message("\"{}\" is not an amount of money", quotable(text)));
    const auto fen = number->times(myriads ? 1'000'000 : 100);
    if (!fen || (!myriads && number->fraction.size() > 2))
        throw fail(message("\"{}\" is not a whole number of fen", quotable(text)));
    if (*fen > 1'000'000'000'000)
        throw Error(Kind::input, message("\"{}\" is more than ¥10,000,000,000", quotable(text)));
    return *fen;
}

long long parse_integer(std::string_view text, long long low, long long high, std::string_view what) {
    const std::string plain = plain_spelling(text);
    const std::string_view digits = std::string_view(plain).substr(low < 0 && plain.starts_with('-') ? 1 : 0);
    long long value = 0;
    const auto [end, fault] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    const bool whole = digits.find_first_not_of("0123456789") == std::string_view::npos &&
                       fault == std::errc{} && end == plain.data() + plain.size();
    if (!whole || value < low || value > high)
        throw Error(Kind::input, message("{}: expected a whole number from {} to {}, found \"{}\"", what, low,
                                         high, quotable(text)));
    return value;
}

DurationUnit parse_duration_unit(std::string_view text, std::string_view what) {
    if (text != "h" && text != "m")
        throw Error(Kind::input, message("{}: expected h or m, found \"{}\"", what, quotable(text)));
    return text == "h" ? DurationUnit::hours : DurationUnit::minutes;
}

int parse_days(std::string_view text) {
    const std::string plain = plain_spelling(text);
    Cursor in(plain);
    const auto number = in.take_digits();
    long long days = number ? number->value : 0;
    if (in.take_any({"weeks", "week", "w", "星期", "周"}))
        days *= 7;
    else
        in.take_any({"days", "day", "d", "天", "日"});
    if (!in.done() || days < 1 || days > 3660)
        throw Error(Kind::input, message("\"{}\" is not a number of days from 1 to 3660", quotable(text)),
                    message("write 7d, 2w, 7天, 2周 or 30"));
    return static_cast<int>(days);
}

} // namespace cgov
