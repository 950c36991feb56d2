// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cgov {

/// A word that must be one of several: a code, or its title in Chinese, of which codes alone are kept.
struct Choice {
    const char* code;  ///< "phone"
    const char* title; ///< "电话"; nullptr when the code is the only way to write it
};

/// The code of what the text names, without regard to case and outer space. Error{input}: "there is no {what}
/// "x"", with the nearest code or all of them as hint. `what` is translated ("channel").
std::string choose(const char* what, std::string_view text, std::span<const Choice> choices);

/// "phone|visit|letter": the codes as the value of an option, which help prints and completions offer.
template <const auto& choices>
const char* choices_text() {
    static const std::string text = [] {
        std::string all;
        for (const auto& each : choices) all += (all.empty() ? "" : "|") + std::string(each.code);
        return all;
    }();
    return text.c_str();
}

} // namespace cgov
