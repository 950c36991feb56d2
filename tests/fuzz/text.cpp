// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include "harness.hpp"

namespace cgov::fuzz {

void text(std::string_view bytes) {
    const auto width = choose(bytes, 100);
    const auto shown = escape_controls(bytes);
    law(!find_bad_utf8(shown), "what is shown is UTF-8");
    law(escape_controls(shown) == shown, "what is shown needs no escape");
    const auto cut = cut_to_width(shown, width);
    law(display_width(cut) <= width, "a cut text fits");
    law(cut == shown || display_width(shown) > width, "a text that fits is not cut");
    law(display_width(pad_right(cut, width)) == width, "a padded text fills its width");

    const auto plain = normalise_space(bytes);
    law(normalise_space(plain) == plain, "a normal form is normal");
    law(half_width(half_width(bytes)) == half_width(bytes), "half width stays so");
    if (!find_bad_utf8(bytes)) {
        law(!find_bad_utf8(plain) && !find_bad_utf8(half_width(bytes)), "text stays text");
        law(!find_bad_utf8(mask_name(bytes)), "a masked name is text");
    }
    if (const auto number = find_personal_number(bytes)) {
        law(number->data() >= bytes.data() && number->data() + number->size() <= bytes.data() + bytes.size(),
            "a number stands where it was found");
        law(find_personal_number(*number).has_value(), "a number by itself is found too");
    }
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto next = decode_utf8(bytes.substr(at));
        law(next.size >= 1 && next.size <= bytes.size() - at, "a character lies within the text");
        at += next.size;
    }
    const auto near = nearest_word(bytes, {"confirm", "record", "越剧社"});
    law(near.empty() || near == "confirm" || near == "record" || near == "越剧社",
        "a near word is one of the list");
}

} // namespace cgov::fuzz
