// SPDX-License-Identifier: MIT
#pragma once

#include <charconv>
#include <string_view>

namespace cgov {

/// Reads a decimal number that is all of the text; `value` may be changed where it is none.
template <typename Number>
bool read_number(std::string_view text, Number& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace cgov
