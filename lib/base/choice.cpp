// SPDX-License-Identifier: MIT
#include "base/choice.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace cgov {

std::string choose(const char* what, std::string_view text, std::span<const Choice> choices) {
    const auto wanted = ascii_lower(normalise_space(text));
    std::vector<std::string_view> codes;
    for (const auto& each : choices) {
        if (wanted == each.code || (each.title && wanted == each.title)) return each.code;
        codes.emplace_back(each.code);
    }
    const auto near = nearest_word(wanted, codes);
    throw Error(Kind::input, message("there is no {} \"{}\"", translate(what), escape_controls(text)),
                near.empty() ? message("choose among: {}", fmt::join(codes, ", "))
                             : message("did you mean \"{}\"?", near));
}

} // namespace cgov
