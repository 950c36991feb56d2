// SPDX-License-Identifier: MIT
#include "format/human_cursor.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cgov {
namespace {

constexpr long long too_large = 1'000'000'000'001;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

long long value_of(std::string_view digits, long long value = 0) {
    for (const char c : digits) value = std::min(value * 10 + (c - '0'), too_large);
    return value;
}

} // namespace

std::string plain_spelling(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto c = decode_utf8(text);
        switch (c.value) {
        case U'。':
            plain += '.';
            break;
        case U'∶':
        case U'︰':
            plain += ':';
            break;
        case U'￥':
            plain += "¥";
            break;
        case U'\u2010': // hyphens, dashes and the minus sign
        case U'\u2011':
        case U'\u2012':
        case U'\u2013':
        case U'\u2014':
        case U'\u2015':
        case U'\u2212':
            plain += '-';
            break;
        case U'\u200b': // zero-width space, left-to-right marks, word joiner, byte-order mark
        case U'\u200e':
        case U'\u202a':
        case U'\u202c':
        case U'\u2060':
        case U'\ufeff':
            break;
        default:
            plain += text.substr(0, c.size);
        }
        text.remove_prefix(c.size);
    }
    return ascii_lower(half_width(normalise_space(plain)));
}

std::string quotable(std::string_view text) {
    return cut_to_width(escape_controls(normalise_space(text)), 60);
}

std::optional<long long> Decimal::times(long long factor) const {
    const std::string_view figures = fraction.substr(0, fraction.find_last_not_of('0') + 1);
    if (figures.size() > 9)
        return {}; // so many decimals come out even only with a factor of ten twos or ten fives
    long long power = 1;
    for (std::size_t i = 0; i < figures.size(); ++i) power *= 10;
    const long long part = value_of(figures) * factor;
    if (part % power != 0) return {};
    return whole * factor + part / power;
}

void Cursor::skip_blank() {
    if (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
}

bool Cursor::take(std::string_view literal) {
    Cursor ahead = *this;
    ahead.skip_blank();
    if (!ahead.sees(literal)) return false;
    rest_ = ahead.rest_.substr(literal.size());
    return true;
}

bool Cursor::take_any(std::initializer_list<std::string_view> literals) {
    return std::ranges::any_of(literals, [this](std::string_view literal) { return take(literal); });
}

std::string_view Cursor::run_of_digits() const {
    return rest_.substr(0,
                        static_cast<std::size_t>(std::ranges::find_if_not(rest_, is_digit) - rest_.begin()));
}

std::optional<Figure> Cursor::take_digits() {
    Cursor ahead = *this;
    ahead.skip_blank();
    const auto digits = ahead.run_of_digits();
    if (digits.empty()) return {};
    rest_ = ahead.rest_.substr(digits.size());
    return Figure{value_of(digits), static_cast<int>(std::min<std::size_t>(digits.size(), 1000)), false};
}

std::optional<int> Cursor::take_ideograph() {
    constexpr std::array<std::string_view, 10> ideographs = {"零", "一", "二", "三", "四",
                                                             "五", "六", "七", "八", "九"};
    for (std::size_t i = 0; i < ideographs.size(); ++i)
        if (take(ideographs[i])) return static_cast<int>(i);
    if (take("〇")) return 0;
    return {};
}

std::optional<Figure> Cursor::take_figure() {
    if (const auto digits = take_digits()) return digits;
    if (take("两")) return Figure{2, 1, true};
    Cursor ahead = *this;
    const auto first = ahead.take_ideograph();
    int value = first.value_or(1);
    if (value != 0 && ahead.take("十")) {
        value *= 10;
        Cursor behind = ahead;
        if (const auto ones = behind.take_ideograph(); ones && *ones != 0) {
            value += *ones;
            ahead = behind;
        }
    } else if (!first) {
        return {};
    }
    *this = ahead;
    return Figure{value, value < 10 ? 1 : 2, true};
}

std::optional<Figure> Cursor::take_minutes() {
    Cursor ahead = *this;
    if (ahead.take("零")) {
        if (auto figure = ahead.take_figure()) {
            figure->digits = std::max(figure->digits, 2);
            *this = ahead;
            return figure;
        }
    }
    return take_figure();
}

std::optional<Decimal> Cursor::take_decimal(Grouping grouping) {
    Cursor ahead = *this;
    ahead.skip_blank();
    Decimal number;
    const auto read_digits = [&] {
        const auto digits = ahead.run_of_digits();
        ahead.rest_.remove_prefix(digits.size());
        return digits;
    };
    auto digits = read_digits();
    number.whole = value_of(digits);
    number.digits = static_cast<int>(std::min<std::size_t>(digits.size(), 1000));
    const bool may_group = grouping == Grouping::thousands && number.digits >= 1 && number.digits <= 3;
    while (may_group && ahead.sees(",")) {
        ahead.rest_.remove_prefix(1);
        digits = read_digits();
        if (digits.size() != 3) return {};
        number.whole = value_of(digits, number.whole);
        number.digits += 3;
    }
    if (ahead.sees(".")) {
        ahead.rest_.remove_prefix(1);
        number.fraction = read_digits();
        if (number.fraction.empty()) return {};
    }
    if (number.digits == 0 && number.fraction.empty()) return {};
    *this = ahead;
    return number;
}

} // namespace cgov
