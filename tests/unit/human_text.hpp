// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

// For the tests of the parsers of format/human.hpp.

namespace cgov {

/// What the parser says: "message | hint", or "accepted".
template <typename Parse>
inline std::string refusal(Parse parse) {
    try {
        parse();
    } catch (const Error& error) {
        CHECK(error.kind == Kind::input);
        return error.message + (error.hint.empty() ? "" : " | " + error.hint);
    }
    return "accepted";
}

/// The text as a Chinese keyboard in full-width mode types it.
inline std::string full_width(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ')
            out += "　";
        else if (c > ' ' && c <= '~')
            out += {'\xef', static_cast<char>(c < '`' ? 0xBC : 0xBD),
                    static_cast<char>(c < '`' ? c + 0x60 : c + 0x20)};
        else
            out += c;
    }
    return out;
}

/// From 0 to 99.
inline std::string numeral(int n) {
    static const std::array<std::string, 10> digits{"零", "一", "二", "三", "四",
                                                    "五", "六", "七", "八", "九"};
    const auto digit = [](int d) { return digits[static_cast<std::size_t>(d)]; };
    if (n < 10) return digit(n);
    return (n < 20 ? "" : digit(n / 10)) + "十" + (n % 10 == 0 ? "" : digit(n % 10));
}

inline std::string with(std::string_view what, std::string_view hint) {
    return std::string(what).append(hint);
}

} // namespace cgov
